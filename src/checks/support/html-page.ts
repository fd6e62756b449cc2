import type { AnsweredExchange } from '../../model/exchange.ts';
import { fieldValues } from '../../wire/fields.ts';
import { mediaTypeEssence } from '../../wire/media-type.ts';
import { textIn } from './json-body.ts';
import { isHtml } from './recognise-html.ts';

/** Whether the body of an answer is an HTML page, whatever it is declared to be. */
export function isPage(answer: AnsweredExchange): boolean {
  return isHtml(textIn(answer) ?? '');
}

export function isDeclaredHtml({ response: { headers } }: AnsweredExchange): boolean {
  const values = fieldValues(headers, 'Content-Type');
  return values.length > 0 && values.every((value) => mediaTypeEssence(value) === 'text/html');
}

/** Whether an answer is an HTML page and says so. */
export function isDeclaredPage(answer: AnsweredExchange): boolean {
  return isDeclaredHtml(answer) && isPage(answer);
}
