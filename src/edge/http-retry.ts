import type { RecordedResponse } from '../model/exchange.ts';
import { fieldValues } from '../wire/fields.ts';

/**
 * How long to wait before the request is repeated; undefined where the response is final. Only a 429 or 503 that names the
 * time itself is waited for.
 * @see RFC 9110 section 10.2.3
 */
export function retryDelayMs(response: RecordedResponse, now: number = Date.now()): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  const [value] = fieldValues(response.headers, 'Retry-After');
  if (value === undefined) return undefined;
  const delayMs = /^\d+$/.test(value) ? Number(value) * 1000 : httpDateMs(value) - now;
  return Number.isNaN(delayMs) ? undefined : Math.max(shortestWaitMs, delayMs);
}

/** A server that says "at once" each time is not asked without pause until the deadline. */
const shortestWaitMs = 250;

/** The three forms of an HTTP date, the asctime one without a zone; any other text is none. @see RFC 9110 section 5.6.7 */
function httpDateMs(value: string): number {
  if (/^[A-Z][a-z]+, .* GMT$/.test(value)) return Date.parse(value);
  return /^[A-Z][a-z]{2} [A-Z][a-z]{2} .*\d{4}$/.test(value) ? Date.parse(`${value} GMT`) : Number.NaN;
}
