import type { components } from '../generated/openapi.ts';
import { shapes } from '../generated/schemas.ts';
import { validateTokenErrorResponse, validateTokenResponse } from '../generated/validators.js';
import type { AnsweredExchange, Exchange, TransportError } from '../model/exchange.ts';
import type { Finding } from '../model/verdict.ts';
import { jsonIn } from './answer-json.ts';
import { defaults } from './check-options.ts';
import { createHttpSender, type TlsOptions } from './http.ts';
import { issuedCredentials, namedIssued } from './issued-credentials.ts';
import { redactBytes, redactor } from './redact.ts';
import { findingsBySchema } from './schema-violations.ts';
import { targetUrl } from './target.ts';
import { type CodeExchange, codeExchangeRequest } from './token-request.ts';
import { tool } from './tool.ts';

/** What a token endpoint issues. Its access_token and refresh_token are secrets. */
export type IssuedToken = components['schemas']['TokenResponse'];

/** What came of a token request. No `exchange` holds a secret, a code or a token. */
export type TokenResult =
  | { readonly outcome: 'issued'; readonly token: IssuedToken; readonly exchange: Exchange }
  /** An error response. @see RFC 6749 section 5.2 */
  | {
      readonly outcome: 'refused';
      readonly status: number;
      readonly error: string;
      readonly description?: string;
      readonly exchange: Exchange;
    }
  /** There was no answer. */
  | { readonly outcome: 'unanswered'; readonly error: TransportError; readonly exchange: Exchange }
  /** The answer is neither a token response nor an error response. */
  | {
      readonly outcome: 'invalid-answer';
      readonly status: number;
      readonly findings: readonly Finding[];
      readonly exchange: Exchange;
    };

export interface TokenClientOptions {
  /** URL, as the config's tokenEndpoint has it. */
  readonly tokenEndpoint: string;
  /** For the whole request; by default 10,000. */
  readonly timeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly tls?: TlsOptions;
}

/**
 * Exchanges an authorization code for an access token.
 *
 * @throws {UsageError} for a URL that cannot be used
 * @see RFC 6749 sections 4.1.3 to 5.2
 */
export async function exchangeCode(code: CodeExchange, options: TokenClientOptions): Promise<TokenResult> {
  const { probe, credentials } = codeExchangeRequest(code);
  const sender = await createHttpSender({
    target: targetUrl(options.tokenEndpoint).href,
    credentials,
    redact: redactor(credentials),
    timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
    maxBodyBytes: options.maxBodyBytes ?? defaults.maxBodyBytes,
    headers: [],
    concurrency: 1,
    userAgent: `${tool.name}/${tool.version}`,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
  });
  try {
    return tokenResult(await sender.send(probe));
  } finally {
    sender.close();
  }
}

function tokenResult(exchange: Exchange): TokenResult {
  if (exchange.response === undefined) return { outcome: 'unanswered', error: exchange.error, exchange };
  const { status } = exchange.response;
  const body = jsonIn(exchange);
  if ('problem' in body) {
    return { outcome: 'invalid-answer', status, findings: [body.problem], exchange: withoutTokens(exchange) };
  }
  const { value } = body;
  if (status >= 400 && status < 500 && validateTokenErrorResponse(value)) {
    const { error, error_description: description } = value;
    return { outcome: 'refused', status, error, ...(description === undefined ? {} : { description }), exchange };
  }
  const issued = status === 200 && validateTokenResponse(value);
  const safe = withoutTokens(exchange);
  if (issued) return { outcome: 'issued', token: value, exchange: safe };
  const findings =
    status === 200
      ? findingsBySchema({ validator: validateTokenResponse, shape: shapes.TokenResponse }, value)
      : [undocumentedAnswer(status)];
  return { outcome: 'invalid-answer', status, findings, exchange: safe };
}

/** The tokens of an answer are secrets that nobody knew before it came, so they are taken out of its record afterwards. */
function withoutTokens(exchange: AnsweredExchange): AnsweredExchange {
  const { response } = exchange;
  const redact = redactor(namedIssued(issuedCredentials(response.body)));
  return {
    ...exchange,
    response: {
      ...response,
      headers: response.headers.map(([name, value]) => [name, redact(value)]),
      body: redactBytes(response.body, redact),
    },
  };
}

function undocumentedAnswer(status: number): Finding {
  return {
    pointer: '',
    message: `the answer of status ${status} is neither a token response nor an error response`,
    expected: 'status 200 with an access token, or status 400 or 401 with an error',
    actual: `status ${status}`,
    fix: 'Answer as RFC 6749 sections 5.1 and 5.2 have it; check that the URL is that of the token endpoint.',
  };
}
