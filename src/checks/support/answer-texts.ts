import type { AnsweredExchange } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';

/** A text that an answer shows, and where: "the header X-User". */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** All that an answer shows beside its body: its fields, those of interim responses and of the trailer section, and its reason phrase. */
export function textsBesideTheBody({ response }: AnsweredExchange): readonly PlacedText[] {
  const { headers, interimHeaders = [], trailers = [], reason } = response;
  return [
    ...headers.map(placed('the header')),
    ...interimHeaders.map(placed('the interim header')),
    ...trailers.map(placed('the trailer field')),
    { place: 'the reason phrase', text: reason },
  ];
}

function placed(kind: string): (field: Header) => PlacedText {
  return ([name, value]) => ({ place: `${kind} ${name}`, text: `${name}: ${value}` });
}

/**
 * Whether a value stands in a text by itself and not within a longer word or address: as it is, percent-encoded, or with the escapes
 * of JSON, of JSON within a JSON string, or of HTML.
 */
export function standsIn(text: string, value: string): boolean {
  // Most texts have no escapes.
  if (!/[\\&%]/.test(text)) return isWordIn(text, value);
  const once = withoutEscapes(text);
  return [...new Set([text, once, withoutEscapes(once)])].some(
    (one) => isWordIn(one, value) || (one.includes('%') && isWordIn(one, percentEncoded(value))),
  );
}

function percentEncoded(value: string): string {
  // Decoded anew it has no half of a character, which cannot be percent-encoded.
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(value)));
}

const whiteSpaceEscape = /[bfnrt]/;

function withoutEscapes(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text
    .replaceAll(/\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g, (_escape, code: string | undefined, character: string) =>
      code === undefined ? character.replace(whiteSpaceEscape, ' ') : String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function isWordIn(text: string, value: string): boolean {
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(start + value.length, start + value.length + 2);
    const goesOn = value.includes('://') ? addressGoesOn : wordGoesOn;
    if (!wordBegan.test(before) && !goesOn.test(after)) return true;
  }
  return false;
}

const wordBegan = /(?:[\p{L}\p{N}_-]|[\p{L}\p{N}_-]\.)$/u;
const wordGoesOn = /^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}_-])/u;
const addressGoesOn = /^(?:[\p{L}\p{N}_/?&=%#-]|\.[\p{L}\p{N}_-])/u;
