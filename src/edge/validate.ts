import { validateDocument } from '../engine/validate.ts';
import type { DocumentKind } from '../model/document.ts';
import { UsageError } from '../model/errors.ts';
import type { Profile, Report } from '../model/report.ts';
import { defaults } from './check-options.ts';
import { clockMs } from './clock.ts';
import { assertProfile } from './given-options.ts';
import { refuseMistakenBody } from './mistaken-body.ts';
import { tool } from './tool.ts';

export interface ValidateBodyOptions {
  /** Which violated MUSTs make the verdict `violates`; by default `closer`, for a token answer `strict`. */
  readonly profile?: Profile;
  /** Whether findings show values, which may be personal data, and not only their type and length. */
  readonly showValues?: boolean;
}

/**
 * Judges the body that /userinfo answers with: by every check that needs no more than the body.
 *
 * @param body a JSON value, or a JSON text
 * @returns a report without exchanges; its verdict, and per check the findings with pointer, expected and fix
 * @throws {UsageError} for a text that is not JSON, a value that JSON cannot hold, a promise or response in place of a body, and an option that there is not
 * @see guide "Widget OAuth configuration", section "/userinfo endpoint"
 */
export function validateUserinfo(body: unknown, options: ValidateBodyOptions = {}): Report {
  return validateBody('userinfo', body, options);
}

/**
 * Judges the body that GET /api/oauth-config answers with.
 *
 * @see validateUserinfo for parameters and errors
 * @see guide "Widget OAuth configuration", section "Configuration"
 */
export function validateConfig(body: unknown, options: ValidateBodyOptions = {}): Report {
  return validateBody('config', body, options);
}

/**
 * Judges a body of POST /api/oauth-config.
 *
 * @see validateUserinfo for parameters and errors
 * @see guide "Widget OAuth configuration", section "Configuration"
 */
export function validateConfigCreate(body: unknown, options: ValidateBodyOptions = {}): Report {
  return validateBody('config-create', body, options);
}

/**
 * Judges a body of PATCH /api/oauth-config.
 *
 * @see validateUserinfo for parameters and errors
 * @see guide "Widget OAuth configuration", section "Configuration"
 */
export function validateConfigPatch(body: unknown, options: ValidateBodyOptions = {}): Report {
  return validateBody('config-patch', body, options);
}

/**
 * Judges the body that a token endpoint answers with. No document but RFC 6749 describes it, so that its profile is `strict`.
 *
 * @see validateUserinfo for parameters and errors
 * @see RFC 6749 section 5.1
 */
export function validateTokenAnswer(body: unknown, options: ValidateBodyOptions = {}): Report {
  return validateBody('token', body, { profile: 'strict', ...options });
}

function validateBody(kind: DocumentKind, body: unknown, { profile, showValues }: ValidateBodyOptions): Report {
  const start = clockMs();
  assertProfile(profile);
  refuseMistakenBody(body);
  return validateDocument(kind, Buffer.from(typeof body === 'string' ? body : serialised(body)), {
    tool,
    target: 'the body',
    profile: profile ?? defaults.profile,
    showValues: showValues ?? false,
    startedAt: new Date(),
    elapsedMs: () => clockMs() - start,
  });
}

function serialised(body: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (cause) {
    throw new UsageError(
      'not-json',
      'The body cannot be written as JSON: it has a cycle or a bigint in it, or a member that throws an error.',
      {
        cause,
      },
    );
  }
  if (text === undefined) throw new UsageError('not-json', `The body is ${typeof body}, which is no JSON value.`);
  return text;
}
