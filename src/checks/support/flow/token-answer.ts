import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { jsonObjectIn, textIn } from '../json-body.ts';

/** What stands in a recorded answer for an access token that no header can carry. */
const unusableToken = /^\{\{unusableToken[\w-]*\}\}$/;

/** The body of a 2xx that has an access token to go on with; undefined of any other answer. */
export function issuedIn(answer: AnsweredExchange): JsonObject | undefined {
  if (!isSuccessStatus(answer.response.status)) return undefined;
  const body = jsonObjectIn(answer);
  return body !== undefined && isUsableToken(body.access_token) ? body : undefined;
}

/** Whether a header can carry the token. */
function isUsableToken(token: unknown): token is string {
  return typeof token === 'string' && token !== '' && !unusableToken.test(token);
}

/** Whether an answer gives an access token, however it is written: as JSON or, as before RFC 6749, as a form. */
export function givesToken(answer: AnsweredExchange): boolean {
  if (!isSuccessStatus(answer.response.status)) return false;
  const token = jsonObjectIn(answer)?.access_token;
  return (typeof token === 'string' && token !== '') || isForm(textIn(answer) ?? '');
}

/** Whether a text is a form with an access token. */
export function isForm(text: string): boolean {
  return /^\s*(?:[\w.-]+=[^&\s]*&)*access_token=/.test(text);
}
