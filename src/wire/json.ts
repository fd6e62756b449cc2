import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { toPointer } from './json-pointer.ts';

/** Nesting beyond this is not judged: no body of the contract comes near, and what walks a value may be recursive. */
export const maxJsonDepth = 100;

export type JsonText = { readonly value: unknown } | { readonly error: JsonSyntaxError } | { readonly tooDeep: true };

/** The same, and of a value which names of its objects come twice. */
export type JsonTextWithNames =
  | { readonly value: unknown; readonly duplicates: readonly DuplicateName[] }
  | Exclude<JsonText, { readonly value: unknown }>;

export interface JsonSyntaxError {
  /** What the grammar misses at the place. */
  readonly message: string;
  /** Both count from 1; a column is a UTF-16 code unit. */
  readonly line: number;
  readonly column: number;
}

export interface DuplicateName {
  /** JSON Pointer of the object that has the name more than once. */
  readonly pointer: string;
  readonly name: string;
}

/** Parses a JSON text without its byte order mark and says where it is wrong, too deep or ambiguous. @see RFC 8259 section 2 */
export function parseJson(text: string): JsonTextWithNames {
  const parsed = parseJsonValue(text);
  return 'value' in parsed ? { ...parsed, duplicates: duplicateNames(text) } : parsed;
}

/** The same for who has no use for the names that come twice: to find them takes longer than all the rest. */
export function parseJsonValue(text: string): JsonText {
  if (nestsTooDeep(text)) return { tooDeep: true };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { error: locateSyntaxError(text) };
  }
}

/** The value of a JSON text, however deep it is and whatever names it has twice; undefined where the text is none. */
export function jsonValueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isJson(text: string): boolean {
  return jsonValueOf(text) !== undefined;
}

/** Counts brackets outside strings; nothing that parses by recursion has seen the text yet. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === 0x5c) index += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > maxJsonDepth) return true;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return false;
}

/** Which names of the objects of a JSON text come twice. @see RFC 8259 section 4 */
export function duplicateNames(text: string): readonly DuplicateName[] {
  const duplicates: DuplicateName[] = [];
  // One for each depth, used again: a body may have a million objects.
  const seen: SeenNames[] = [];
  let depth = -1;
  visit(text, {
    onObjectBegin() {
      depth += 1;
      seen[depth] ??= new SeenNames();
      seen[depth]?.clear();
    },
    onObjectEnd() {
      depth -= 1;
    },
    onObjectProperty(name, _offset, _length, _line, _character, path) {
      if (seen[depth]?.add(name) === 2) duplicates.push({ pointer: toPointer(path()), name });
    },
  });
  return duplicates;
}

/** The values of a member of the root, each time that it stands in the text, as far as they are no objects or arrays. */
export function valuesAtTheRoot(text: string, name: string): readonly unknown[] {
  const values: unknown[] = [];
  visit(text, {
    onLiteralValue(value: unknown, _offset, _length, _line, _character, path) {
      const [first, ...rest] = path();
      if (first === name && rest.length === 0) values.push(value);
    },
  });
  return values;
}

/** How often each name stood in an object. Most objects have few names, for which a list is quicker than a map. */
class SeenNames {
  readonly #few: string[] = [];
  readonly #times = new Map<string, number>();

  clear(): void {
    this.#few.length = 0;
    if (this.#times.size > 0) this.#times.clear();
  }

  /** Adds a name; says how often it stands there now. */
  add(name: string): number {
    if (this.#times.size === 0 && this.#few.length < 8 && !this.#few.includes(name)) {
      this.#few.push(name);
      return 1;
    }
    for (const known of this.#few) this.#times.set(known, 1);
    this.#few.length = 0;
    const times = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, times);
    return times;
  }
}

const missing: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not a JSON value',
  InvalidNumberFormat: 'this is not a JSON number',
  PropertyNameExpected: 'a member name in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace is expected',
  CloseBracketExpected: 'a closing bracket is expected',
  EndOfFileExpected: 'the text goes on after its end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'a \\u escape is not complete',
  InvalidEscapeCharacter: 'this escape does not exist',
  InvalidCharacter: 'a control character must be escaped',
};

function locateSyntaxError(text: string): JsonSyntaxError {
  if (text.trim() === '') return { message: 'there is no text', line: 1, column: 1 };
  let found: JsonSyntaxError | undefined;
  const onError = (code: ParseErrorCode, _offset: number, _length: number, line: number, character: number): void => {
    found ??= {
      message: missing[printParseErrorCode(code)] ?? 'this is not JSON',
      line: line + 1,
      column: character + 1,
    };
  };
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return found ?? { message: 'this is not JSON', line: 1, column: 1 };
}
