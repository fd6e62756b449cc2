import type { components } from '../../generated/openapi.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import type { ConfigEffect, Outcome } from './effect.ts';
import { shownConfig } from './operate.ts';

/** The status of each refusal; the documents name none. */
const refusalStatus = {
  unauthorized: 401,
  malformed: 400,
  invalid: 400,
  absent: 404,
  conflict: 409,
} as const satisfies Partial<Record<Outcome['kind'], number>>;

type OauthConfigError = components['schemas']['Error'];

/** The answer to what came of a request: right, but for what the effects change. */
export function configAnswer(
  outcome: Outcome,
  reason: string,
  status: number | undefined,
  effects: readonly ConfigEffect[],
): Answer {
  const right = outcome.kind === 'done' ? doneAnswer(outcome, effects) : refusalAnswer(outcome.kind, reason, status);
  return effects.reduce((before, { answers }) => answers?.(before, outcome) ?? before, right);
}

/** Closer's own client reads no body from POST, PATCH and DELETE. */
function doneAnswer({ step, after }: Outcome, effects: readonly ConfigEffect[]): Answer {
  switch (step.method) {
    case 'GET':
      return jsonAnswer(200, after === undefined ? null : shownConfig(after, effects), { 'cache-control': 'no-store' });
    case 'POST':
      return { status: 201, headers: {} };
    default:
      return { status: 204, headers: {} };
  }
}

function refusalAnswer(kind: Exclude<Outcome['kind'], 'done'>, reason: string, status: number | undefined): Answer {
  const body: OauthConfigError = { reason };
  const statusOfKind = kind === 'unreadable' ? (status ?? 400) : refusalStatus[kind];
  // A 401 names a way to authenticate (RFC 9110 section 15.5.2); no scheme is registered for a key in a header of its own.
  return jsonAnswer(
    statusOfKind,
    body,
    kind === 'unauthorized' ? { 'www-authenticate': 'ApiKey realm="oauth-config"' } : {},
  );
}
