import {
  type ValidateBodyOptions,
  validateConfig,
  validateConfigCreate,
  validateConfigPatch,
  validateTokenAnswer,
  validateUserinfo,
} from './edge/validate.ts';
import { UsageError } from './model/errors.ts';
import type { CheckReport, Report } from './model/report.ts';
import { escapeLines } from './reporters/escape.ts';
import { sourcePhrase } from './reporters/source.ts';

/** What a matcher of Vitest or Jest comes to. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

type Validate = (body: unknown, options?: ValidateBodyOptions) => Report;

/** Passes where a body, or its JSON text, conforms to the contract of /userinfo; warnings and notes do not fail it. */
export function toConformToUserinfo(body: unknown, options?: ValidateBodyOptions): MatcherResult {
  return match(validateUserinfo, 'the contract of /userinfo', body, options);
}

/** Passes where a body conforms to the contract of GET /api/oauth-config. */
export function toConformToConfig(body: unknown, options?: ValidateBodyOptions): MatcherResult {
  return match(validateConfig, 'the contract of GET /api/oauth-config', body, options);
}

/** Passes where a body is one that POST /api/oauth-config takes. */
export function toConformToConfigCreate(body: unknown, options?: ValidateBodyOptions): MatcherResult {
  return match(validateConfigCreate, 'the contract of POST /api/oauth-config', body, options);
}

/** Passes where a body is one that PATCH /api/oauth-config takes. */
export function toConformToConfigPatch(body: unknown, options?: ValidateBodyOptions): MatcherResult {
  return match(validateConfigPatch, 'the contract of PATCH /api/oauth-config', body, options);
}

/** Passes where a body is a token answer by RFC 6749 section 5.1. */
export function toConformToTokenAnswer(body: unknown, options?: ValidateBodyOptions): MatcherResult {
  return match(validateTokenAnswer, 'RFC 6749 section 5.1', body, options);
}

function match(validate: Validate, contract: string, body: unknown, options?: ValidateBodyOptions): MatcherResult {
  let report: Report;
  try {
    report = validate(body, options);
  } catch (error) {
    // A text is a body, be it JSON or not; anything else that is refused is no body, of which neither can be said.
    if (typeof body !== 'string' || !(error instanceof UsageError) || error.code !== 'not-json') throw error;
    const { message } = error;
    return {
      pass: false,
      message: () => escapeLines(`The body does not conform to ${contract}.\n\n${sentence(message)}`),
    };
  }
  const failing = report.checks.filter(
    ({ outcome, gates }) => gates && (outcome === 'violates' || outcome === 'inconclusive' || outcome === 'crashed'),
  );
  const pass = report.verdict === 'conforms';
  return {
    pass,
    message: () =>
      pass
        ? `The body conforms to ${contract}, and should not.`
        : [`The body does not conform to ${contract}.`, ...failing.map(describe)].join('\n\n'),
  };
}

/** What a check found, as `closer-conformance explain` knows it by its id, and the document that says so. */
function describe({ id, level, title, outcome, because, source, findings }: CheckReport): string {
  const lines = findings.flatMap(({ path, pointer, where, message, expected, actual, fix }) => [
    `  ${message}`,
    `    at        ${where ?? `${path} (JSON Pointer ${JSON.stringify(pointer)})`}`,
    `    expected  ${expected}`,
    `    actual    ${actual}`,
    `    fix       ${fix.replaceAll('\n', '\n              ')}`,
  ]);
  return escapeLines(
    [
      outcome === 'violates' ? `${title}: violated` : `${title}: not judged, ${because ?? outcome}`,
      ...lines,
      `  check       ${id} (${level})`,
      `  source      ${sourcePhrase(source)}, ${source.url}`,
      ...(source.reason === undefined ? [] : [`  why         ${source.reason}`]),
    ].join('\n'),
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
