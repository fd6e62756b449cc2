import { protocolText } from '../engine/protocol-text.ts';
import { isJson } from '../wire/json.ts';
import type { Credentials } from './credentials.ts';
import {
  caselessCharacterPattern,
  characterPattern,
  letterEscape,
  literalPattern,
  plainCharacterPattern,
} from './redact-characters.ts';

export type Redact = (text: string) => string;

/** From this length on a credential is taken out wherever it stands, also within a longer word. */
export const anywhereFrom = 16;
/** From this length on as well, where it has both letters and digits, as words have not. */
const mixedFrom = 8;
/** A shorter one than this is taken out only where it is the whole text: it may well be part of an honest word. */
const wordFrom = 4;

/** From which length on a part of a credential is taken out. */
export interface PartRule {
  /** A part at its start or its end, as a server shows it that leaves some characters unmasked. */
  readonly ends: number;
  /** A part from within. */
  readonly within: number;
  /** Texts that stand in honest answers: what is in them is no trace of a credential. */
  readonly except?: string;
  /** Whether the whole in capitals or in small letters is taken out as well: it is random, and no coincidence. */
  readonly anyCase?: true;
}

/** By the name of the credential. */
export type PartRules = ReadonlyMap<string, PartRule>;

/**
 * Replaces every credential in a text by its placeholder, also where the text has it percent-encoded or with JSON's
 * escapes. The same in requests and in responses, so that recorded exchanges still show which values were equal.
 *
 * One that is a word of the protocols cannot be told from that word, and stays: an answer is judged by it.
 *
 * @param ownTexts what right answers repeat of what the probes sent; a credential that stands in it stays as well
 */
export function redactor(credentials: Credentials, inPart: PartRules = new Map(), ownTexts = ''): Redact {
  const honest = `${protocolText}\n${ownTexts.toLowerCase()}`;
  const telling = [...credentials].filter(([, secret]) => !standsIn(honest, secret));
  const whole = telling
    .flatMap(([name, secret]) => [...new Set(writingsOf(secret, inPart.get(name)))].map((form) => ({ name, form })))
    // A longer credential first: it may contain a shorter one.
    .sort((a, b) => b.form.length - a.form.length)
    .map(({ name, form }) => ({ placeholder: `{{${name}}}`, patternIn: patternsOf(form) }));
  const otherwiseCased = telling.flatMap(([name, secret]) =>
    // One with a rule may be a person's choice, and an honest value of the config near to it: the rule says.
    (inPart.has(name) ? [] : caselessFormsOf(secret)).map((form) => ({
      placeholder: `{{${name}}}`,
      patternIn: caselessPatternsOf(form),
    })),
  );
  const parts = telling.flatMap(([name, secret]) => {
    const rule = inPart.get(name);
    if (rule === undefined || secret.length <= Math.max(rule.ends, rule.within)) return [];
    const pattern = partPatternOf(secret, rule);
    return [{ placeholder: `{{${name}-part}}`, patternIn: () => pattern }];
  });
  // After what is exact: of two credentials that differ in their case alone each has its own placeholder.
  const patterns = [...whole, ...otherwiseCased, ...parts];
  return (text) => {
    const inSmallLetters = smallLetters();
    return patterns.reduce((result, { patternIn, placeholder }) => {
      const pattern = patternIn(text, inSmallLetters);
      return pattern === undefined ? result : result.replaceAll(pattern, () => placeholder);
    }, text);
  };
}

/** The pattern of a credential for a text; undefined where the text cannot have it. */
type PatternIn = (text: string, inSmallLetters: (text: string) => string) => RegExp | undefined;

/** Each credential is looked for in the same text, which may be long. */
function smallLetters(): (text: string) => string {
  let last: { readonly text: string; readonly small: string } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, small: text.toLowerCase() };
    return last.small;
  };
}

function writingsOf(secret: string, rule: PartRule | undefined): readonly string[] {
  const cases = rule?.anyCase ? [secret, secret.toLowerCase(), secret.toUpperCase()] : [secret];
  return [...formsOf(secret), ...cases.flatMap((text) => [text, ...codedForms(text)])];
}

/** What bytes make of a secret that is too long for a coincidence: in hexadecimal digits, and in UTF-16 of either order of bytes. */
function codedForms(secret: string): readonly string[] {
  if (secret.length < anywhereFrom) return [];
  const digits = Buffer.from(secret).toString('hex');
  // Read as Latin-1, as bodies are; ASCII has the same bytes between its characters in both orders.
  return [digits, digits.toUpperCase(), Buffer.from(secret, 'utf16le').toString('latin1').replace(/\0$/, '')];
}

/** Whether a credential would be taken out of a text that is in lower case, whatever letters the credential has. */
function standsIn(text: string, secret: string): boolean {
  return secret.length >= wordFrom && patternsOf(secret.toLowerCase())(text, String)?.test(text) === true;
}

/** How a peer may write a secret that it repeats, in base64 too. */
function formsOf(secret: string): readonly string[] {
  return [...textFormsOf(secret), ...base64FormsOf(secret)];
}

/** The forms of which the case does not count: of a secret that is too long for a coincidence, and no word. */
function caselessFormsOf(secret: string): readonly string[] {
  if (secret.length < anywhereFrom || !isMixed(secret)) return [];
  return [...new Set(textFormsOf(secret).map((form) => form.toLowerCase()))].sort((a, b) => b.length - a.length);
}

/** As it is, percent-encoded, in JSON, and in JSON within a JSON string. */
function textFormsOf(secret: string): readonly string[] {
  // Most tokens are of characters that no one needs to write otherwise.
  if (/^[\w.~-]*$/.test(secret)) return [secret];
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  const escaped = inJson(secret);
  const ascii = escaped.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const percent = encodeURIComponent(Buffer.from(secret).toString());
  const forms = [
    secret,
    percent,
    percent.replaceAll('%20', '+'),
    ...[escaped, ascii].flatMap((form) => [form, inJson(form)]),
    secret.replaceAll('/', '\\/'),
  ];
  // Bytes of headers and bodies are read as Latin-1, in which UTF-8 beyond ASCII looks otherwise.
  return forms.flatMap((form) => [form, Buffer.from(form).toString('latin1')]);
}

/**
 * What base64 has of a secret wherever the secret stands within the bytes that are coded: the characters that hold bits of it
 * alone. @see RFC 4648 sections 4 and 5
 */
function base64FormsOf(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const characters = Math.floor((bytes.length * 8) / 6);
    const forms = (['base64', 'base64url'] as const).map((coding) =>
      bytes.toString(coding).slice(Math.ceil((offset * 8) / 6), characters),
    );
    return forms.filter((form) => form.length >= anywhereFrom);
  });
}

/** The pattern of a form for a text: whether its letters may be escaped as well, which takes longer to look for. */
function patternsOf(form: string): PatternIn {
  const word = longestWordOf(form);
  let plain: RegExp | undefined;
  let escaped: RegExp | undefined;
  return (text) => {
    if (!letterEscape.test(text)) {
      if (!text.includes(word)) return undefined;
      plain ??= patternOf(form, plainCharacterPattern);
      return plain;
    }
    escaped ??= patternOf(form, characterPattern);
    return escaped;
  };
}

/** The same for a form in small letters, whatever the case of the text. */
function caselessPatternsOf(form: string): PatternIn {
  const word = longestWordOf(form);
  let plain: RegExp | undefined;
  let escaped: RegExp | undefined;
  return (text, inSmallLetters) => {
    if (!letterEscape.test(text)) {
      if (!inSmallLetters(text).includes(word)) return undefined;
      plain ??= new RegExp([...form].map(plainCharacterPattern).join(''), 'gi');
      return plain;
    }
    escaped ??= new RegExp([...form].map(caselessCharacterPattern).join(''), 'gi');
    return escaped;
  };
}

/** Whatever else of a form may be escaped, this stands as it is. */
function longestWordOf(form: string): string {
  return form.split(/[^A-Za-z0-9]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function patternOf(form: string, ofCharacter: (character: string) => string): RegExp {
  const pattern = [...form].map(ofCharacter).join('');
  if (form.length >= (isMixed(form) ? mixedFrom : anywhereFrom)) return new RegExp(pattern, 'g');
  // A member that has the name of a short credential is a coincidence, and is judged by its name.
  const noName = form.length >= mixedFrom ? `(?!(?<="${pattern})"\\s*:)` : '(?!"\\s*:)';
  if (form.length >= wordFrom) return new RegExp(`${wordStart}${pattern}(?![A-Za-z0-9])${noName}`, 'g');
  return new RegExp(`^${pattern}$`, 'g');
}

/** Words have no digits in them. */
function isMixed(text: string): boolean {
  return /[A-Za-z]/.test(text) && /\d/.test(text);
}

/** Where a word begins, also after a character that is escaped. */
const wordStart = '(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}|\\\\[bfnrt]|\\\\u[0-9A-Fa-f]{4}))';

function partPatternOf(secret: string, { ends, within, except = '' }: PartRule): RegExp {
  const parts: string[] = [];
  for (let length = secret.length - 1; length >= ends; length -= 1)
    parts.push(secret.slice(0, length), secret.slice(-length));
  for (let start = 1; start + within < secret.length; start += 1) parts.push(secret.slice(start, start + within));
  const telling = parts
    .filter((part) => !except.includes(part) && !protocolText.includes(part.toLowerCase()))
    .map(partPattern);
  // Of none the pattern is one that nothing matches.
  return new RegExp(telling.join('|') || '(?!)', 'g');
}

/** A few characters mean something only where they are no part of a longer word; an X is what others may be masked with. */
function partPattern(part: string): string {
  const literal = literalPattern(part);
  return part.length >= anywherePartFrom ? literal : `(?<![A-WYZa-wyz0-9])${literal}(?![A-WYZa-wyz0-9])`;
}

const anywherePartFrom = 8;

/** As Latin-1 has its three bytes. */
const byteOrderMark = /^\xef\xbb\xbf/;

/** Redacts a body without touching its other bytes, whatever encoding they are in. */
export function redactBytes(bytes: Uint8Array, redact: Redact): Uint8Array {
  const before = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const after = redact(before);
  if (after === before) return bytes;
  // A short credential may be a word such as true, or a number; where JSON has those, a placeholder would make it another text.
  const isChanged = isJson(before.replace(byteOrderMark, '')) && !isJson(after.replace(byteOrderMark, ''));
  // A colon shows that the text is the name of a member.
  return Buffer.from(isChanged ? before.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g, redact) : after, 'latin1');
}
