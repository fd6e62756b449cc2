import {
  type ValidateBodyOptions,
  validateConfig,
  validateConfigCreate,
  validateConfigPatch,
  validateTokenAnswer,
  validateUserinfo,
} from './edge/validate.ts';
import type { CheckReport, Report } from './model/report.ts';
import { escapeLines } from './reporters/escape.ts';

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
  const report = validate(body, options);
  const violated = report.checks.filter(({ outcome, gates }) => outcome === 'violates' && gates);
  const pass = report.verdict === 'conforms';
  return {
    pass,
    message: () =>
      pass
        ? `The body conforms to ${contract}, and should not.`
        : [`The body does not conform to ${contract}.`, ...violated.map(describe)].join('\n\n'),
  };
}

function describe({ title, source, findings }: CheckReport): string {
  const lines = findings.flatMap(({ path, pointer, message, expected, actual, fix }) => [
    `  ${message}`,
    `    at        ${path} (JSON Pointer ${JSON.stringify(pointer)})`,
    `    expected  ${expected}`,
    `    actual    ${actual}`,
    `    fix       ${fix.replaceAll('\n', '\n              ')}`,
  ]);
  return escapeLines([`${title}: violated (${source.name}, ${source.section})`, ...lines].join('\n'));
}
