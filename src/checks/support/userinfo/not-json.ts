import { quote } from '../../../wire/describe.ts';
import { isJson } from '../../../wire/json.ts';

/** What text that is not JSON looks like, and what to do about it. */
interface NotJson {
  /** A phrase that ends a sentence on where the text is wrong. */
  readonly what: string;
  readonly fix: string;
}

/** How far into a text the signs are looked for; whatever writes them writes them at once. */
const lookedAt = 20_000;

export const xml: NotJson = {
  what: 'it is XML',
  fix: 'Answer with JSON and Content-Type: application/json: have the framework serialise to JSON, as by Accept: application/json, which is sent.',
};

/** Recognises what wrote a text that is near to JSON, by the first sign of it. */
export function recogniseNotJson(whole: string): NotJson | undefined {
  const text = whole.slice(0, lookedAt).trim();
  if (/^<\?xml\b/i.test(text)) return xml;
  if (text.startsWith('[object Object]')) {
    return {
      what: 'it is a JavaScript object that was made a string',
      fix: 'Hand the object to JSON.stringify, or to the function that answers with JSON, before it is written.',
    };
  }
  if (/^[{[]\s*'/.test(text)) {
    return {
      what: "it has single quotes, as Python's str() writes a dict",
      fix: 'Write the body with json.dumps, or the like of your language, and not with str(): JSON has double quotes, true, false and null.',
    };
  }
  const callback = /^([\w$.]{1,60})\(\s*[{[]/.exec(text)?.[1];
  if (callback !== undefined) {
    return {
      what: `the JSON is wrapped in a call of ${quote(callback)}, which is JSONP`,
      fix: 'Answer with the JSON alone, without a callback around it.',
    };
  }
  const word = bareWord(text);
  if (word !== undefined) {
    return {
      what: `it has the value ${word}, which JSON does not have`,
      fix: `Leave the member out where its value is ${word}. A serialiser may write it all the same: Python's json.dumps does unless allow_nan=False is given.`,
    };
  }
  return around(whole);
}

/** A value that is no JSON outside of strings, where a value is to stand. */
function bareWord(text: string): string | undefined {
  // Of a string that is not closed the rest of the text is taken, so that it is read once.
  const outside = text.replaceAll(/"(?:[^"\\]|\\.?)*(?:"|$)/gs, '""');
  return /[:,[]\s*(NaN|-?Infinity|undefined)\s*[,}\]]/.exec(outside)?.[1];
}

/** JSON with something before it, such as a notice of PHP, or after it. */
function around(text: string): NotJson | undefined {
  const start = text.search(/[{[]/);
  if (start === -1) return undefined;
  const end = text.lastIndexOf(text[start] === '{' ? '}' : ']') + 1;
  if (end <= start || !isJson(text.slice(start, end))) return undefined;
  const [before, after] = [text.slice(0, start).trim(), text.slice(end).trim()];
  const [place, other] = before === '' ? ['after', after] : ['before', before];
  if (other === '') return undefined;
  return {
    what: `${quote(other)} stands ${place} the JSON`,
    fix: `Find what writes it, and write nothing before or after the JSON: most often it is a print for debugging, or a notice, as PHP writes them where display_errors is on.`,
  };
}
