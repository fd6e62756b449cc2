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
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
