import type { AnsweredExchange } from '../../model/exchange.ts';
import { parseJsonValue } from '../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { decodeUtf8 } from '../../wire/text.ts';

/** The body of an answer as text; undefined where it is not UTF-8. */
export function textIn({ response: { body } }: AnsweredExchange): string | undefined {
  const decoded = decodeUtf8(body);
  return 'text' in decoded ? decoded.text : undefined;
}

/** The body of an answer as a JSON object; undefined where it is none. */
export function jsonObjectIn(answer: AnsweredExchange): JsonObject | undefined {
  const text = textIn(answer);
  const parsed = text === undefined ? undefined : parseJsonValue(text);
  return parsed !== undefined && 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : undefined;
}
