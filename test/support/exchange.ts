import type { AnsweredExchange, FailedExchange, RecordedResponse, UnsentProbe } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';

/** A probe that differs from the plainest one as `over` says. */
export function aProbe(name: string, over: Partial<Probe> = {}): Probe {
  return {
    name,
    purpose: `for ${name}`,
    method: 'GET',
    url: '{{target}}',
    headers: [['Accept', 'application/json']],
    effect: 'safe',
    ...over,
  };
}

/** An exchange with an answer; a string is the body. */
export function answered(
  name: string,
  response: Partial<RecordedResponse> & { readonly text?: string } = {},
): AnsweredExchange {
  const { text, ...rest } = response;
  return {
    name,
    request: { method: 'GET', url: 'https://oauth.customer.example/userinfo', headers: [] },
    response: {
      status: 200,
      reason: 'OK',
      httpVersion: '1.1',
      headers: [],
      body: Buffer.from(text ?? ''),
      ...rest,
    },
    timings: { total: 1 },
  };
}

/** An exchange that never happened. */
export function failed(name: string, message = 'It was reset.'): FailedExchange {
  return {
    name,
    request: { method: 'GET', url: 'https://oauth.customer.example/userinfo', headers: [] },
    error: { code: 'reset', message, hint: 'Look.' },
    timings: { total: 1 },
  };
}

export function unsent(name: string, notSent = 'no token was given', expected = true): UnsentProbe {
  return { name, notSent, expected };
}
