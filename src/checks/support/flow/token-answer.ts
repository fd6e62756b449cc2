import type { AnsweredExchange } from '../../../model/exchange.ts';
import { type JsonText, parseJsonValue } from '../../../wire/json.ts';
import { decodeUtf8 } from '../../../wire/text.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';

/** What stands in a recorded answer for an access token that no header can carry. */
const unusableToken = /^\{\{unusableToken[\w-]*\}\}$/;

/** The body of an answer as text; undefined where it is not UTF-8. */
export function textIn({ response: { body } }: AnsweredExchange): string | undefined {
  const decoded = decodeUtf8(body);
  return 'text' in decoded ? decoded.text : undefined;
}

/** The body of an answer as a JSON object; undefined where it is none. */
export function objectIn(answer: AnsweredExchange): JsonObject | undefined {
  const text = textIn(answer);
  const parsed: JsonText | undefined = text === undefined ? undefined : parseJsonValue(text);
  return parsed !== undefined && 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : undefined;
}

/** The body of a 2xx that has an access token to go on with; undefined of any other answer. */
export function issuedIn(answer: AnsweredExchange): JsonObject | undefined {
  if (!isSuccess(answer)) return undefined;
  const body = objectIn(answer);
  return body !== undefined && isUsableToken(body.access_token) ? body : undefined;
}

/** Whether a header can carry the token. */
function isUsableToken(token: unknown): token is string {
  return typeof token === 'string' && token !== '' && !unusableToken.test(token);
}

export function isSuccess({ response: { status } }: AnsweredExchange): boolean {
  return status >= 200 && status < 300;
}

/** Whether an answer gives an access token, however it is written: as JSON or, as before RFC 6749, as a form. */
export function givesToken(answer: AnsweredExchange): boolean {
  if (!isSuccess(answer)) return false;
  const token = objectIn(answer)?.access_token;
  return (typeof token === 'string' && token !== '') || isForm(textIn(answer) ?? '');
}

/** Whether a text is a form with an access token. */
export function isForm(text: string): boolean {
  return /^\s*(?:[\w.-]+=[^&\s]*&)*access_token=/.test(text);
}
