import type { AnsweredExchange } from '../../../model/exchange.ts';
import { fieldValues } from '../../../wire/fields.ts';
import { isJsonMediaType, mediaTypeEssence } from '../../../wire/media-type.ts';
import { textIn } from '../json-body.ts';
import { isHtml } from '../recognise-html.ts';
import { isJwt } from '../recognise-text.ts';
import { recogniseNotJson, xml } from './not-json.ts';

/** What an answer is declared to be, and is, in place of JSON. */
interface Declared {
  readonly contentType: string;
  readonly isXml: boolean;
}

/**
 * The Content-Type of a body that is no JSON, where it says so: an HTML page, XML or a JWT that is declared as such. To declare
 * it to be JSON would be another fault: what is wrong is the body.
 */
export function declaredNotJson(answer: AnsweredExchange): Declared | undefined {
  const values = fieldValues(answer.response.headers, 'Content-Type');
  const [contentType] = values;
  if (contentType === undefined || values.some(isJsonMediaType)) return undefined;
  const text = textIn(answer);
  if (text === undefined || !values.every((value) => isHonest(mediaTypeEssence(value), text))) return undefined;
  return { contentType, isXml: !isHtml(text) && !isJwt(text) };
}

function isHonest(essence: string | undefined, text: string): boolean {
  switch (essence) {
    case 'text/html':
    case 'application/xhtml+xml':
      return isHtml(text);
    case 'application/jwt':
      return isJwt(text);
    case 'application/xml':
    case 'text/xml':
      return isXml(text);
    default:
      return essence?.endsWith('+xml') === true && isXml(text);
  }
}

/** With its declaration or without: then it begins with an element, as JSON after a notice of PHP does too. */
function isXml(text: string): boolean {
  if (!/^\s*<[?a-z_]/i.test(text)) return false;
  const near = recogniseNotJson(text);
  return near === undefined || near === xml;
}
