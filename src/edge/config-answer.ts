import { isBusy } from '../checks/support/busy.ts';
import { configResponseSchema } from '../checks/support/config/schema.ts';
import type { components } from '../generated/openapi.ts';
import { validateError, validateOauthConfigResponse } from '../generated/validators.js';
import { InternalError } from '../model/errors.ts';
import type { AnsweredExchange, Exchange, TransportError } from '../model/exchange.ts';
import type { Finding } from '../model/verdict.ts';
import { isSuccessStatus } from '../wire/status.ts';
import { jsonIn } from './answer-json.ts';
import { findingsBySchema } from './schema-violations.ts';

/** The config as GET shows it, its clientSecret masked. */
export type Config = components['schemas']['OauthConfigResponse'];

/** What any call may come to beside what it was made for. None of the values holds the key or the secret. */
export type ConfigFailure =
  /** 401 or 403: the key is missing, wrong or not an admin's. */
  | { readonly outcome: 'refused'; readonly status: 401 | 403; readonly reason?: string; readonly exchange: Exchange }
  /** Another 4xx; of GET only those of a server that is busy, which say nothing of a config. */
  | { readonly outcome: 'rejected'; readonly status: number; readonly reason?: string; readonly exchange: Exchange }
  /** There was no answer. */
  | { readonly outcome: 'unanswered'; readonly error: TransportError; readonly exchange: Exchange }
  /** The answer breaks the contract: a status that it does not have, or a body that its schema does not allow. */
  | {
      readonly outcome: 'invalid-answer';
      readonly status: number;
      readonly findings: readonly [Finding, ...Finding[]];
      readonly exchange: Exchange;
    };

export type ConfigFound = {
  readonly outcome: 'found';
  readonly status: number;
  readonly config: Config;
  readonly exchange: Exchange;
};

/** There is no config: GET answered with a 4xx other than a refusal. */
export type ConfigAbsent = {
  readonly outcome: 'absent';
  readonly status: number;
  readonly reason?: string;
  readonly exchange: Exchange;
};

/** A 2xx to POST, PATCH or DELETE; no body is read from it. */
export type ConfigDone = { readonly outcome: 'done'; readonly status: number; readonly exchange: AnsweredExchange };

export type ConfigReadResult = ConfigFound | ConfigAbsent | ConfigFailure;
export type ConfigWriteResult = ConfigDone | ConfigFailure;

/** Reads GET's answer. */
export function readResult(exchange: Exchange): ConfigReadResult {
  const result = writeResult(exchange);
  if (result.outcome === 'done') return configIn(result.exchange);
  if (result.outcome !== 'rejected' || isBusy(result.status)) return result;
  return { ...result, outcome: 'absent' };
}

/** Reads the answer to POST, PATCH or DELETE. */
export function writeResult(exchange: Exchange): ConfigWriteResult {
  if (exchange.response === undefined) return { outcome: 'unanswered', error: exchange.error, exchange };
  const { status } = exchange.response;
  if (isSuccessStatus(status)) return { outcome: 'done', status, exchange };
  if (status < 400 || status > 499) return invalid(exchange, status, [undocumentedStatus(status)]);
  const reason = reasonIn(exchange);
  const said = { ...(reason === undefined ? {} : { reason }), exchange };
  if (status === 401 || status === 403) return { outcome: 'refused', status, ...said };
  return { outcome: 'rejected', status, ...said };
}

function configIn(exchange: AnsweredExchange): ConfigFound | ConfigFailure {
  const { status } = exchange.response;
  const body = jsonIn(exchange);
  if ('problem' in body) return invalid(exchange, status, [body.problem]);
  const { value } = body;
  if (validateOauthConfigResponse(value)) return { outcome: 'found', status, config: value, exchange };
  const [first, ...rest] = findingsBySchema(configResponseSchema, value);
  if (first === undefined) throw new InternalError('no-finding', 'the validator of the config found nothing to report');
  return invalid(exchange, status, [first, ...rest]);
}

function reasonIn(exchange: AnsweredExchange): string | undefined {
  const body = jsonIn(exchange);
  return 'value' in body && validateError(body.value) ? body.value.reason : undefined;
}

function invalid(
  exchange: Exchange,
  status: number,
  findings: readonly [Finding, ...Finding[]],
): Extract<ConfigFailure, { outcome: 'invalid-answer' }> {
  return { outcome: 'invalid-answer', status, findings, exchange };
}

function undocumentedStatus(status: number): Finding {
  const kind = status >= 500 ? 'an error of the server itself' : 'no answer of the config API';
  return {
    pointer: '',
    message: `the status ${status} is ${kind}`,
    expected: 'a 2xx or a 4xx',
    actual: `the status ${status}`,
    fix:
      status >= 300 && status < 400
        ? 'Give the origin that hosts the API itself; the key is not sent on to where a redirect leads.'
        : 'Try again later; check that the origin is that of the config API.',
  };
}
