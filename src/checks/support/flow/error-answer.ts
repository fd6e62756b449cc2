import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quote } from '../../../wire/describe.ts';
import { jsonObjectIn } from '../json-body.ts';

/** The error code of a refusal; undefined where it names none. @see RFC 6749 section 5.2 */
export function errorCodeIn(answer: AnsweredExchange): string | undefined {
  const error = jsonObjectIn(answer)?.error;
  return typeof error === 'string' && error !== '' ? error : undefined;
}

/** What a refusal says, as a phrase: its status, and its error where it names one. */
export function refusalSummary(answer: AnsweredExchange): string {
  const { status } = answer.response;
  const code = errorCodeIn(answer);
  return code === undefined
    ? `status ${status} without an error code`
    : `status ${status} and the error ${quote(code)}`;
}

/** What the server adds for developers, as a sentence; empty where it adds nothing. */
export function descriptionOf(answer: AnsweredExchange): string {
  const description = jsonObjectIn(answer)?.error_description;
  return typeof description === 'string' && description !== '' ? ` The server says: ${quote(description)}.` : '';
}
