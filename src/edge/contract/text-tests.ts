import type { JsonObject } from '../../wire/json-object.ts';

/** Which texts a matcher of a pact takes. */
export interface TextTest {
  /** Undefined where the matcher cannot be read here. */
  readonly passes?: (text: string) => boolean;
  /** A pattern, without anchors at its ends. */
  readonly pattern?: string;
  /** A format of JSON Schema whose texts it takes begins with one of these. */
  readonly formats: readonly string[];
}

const anyText: ReadonlySet<string> = new Set(['[\\s\\S]*', '.*', '(.*)']);
const someText: ReadonlySet<string> = new Set(['[\\s\\S]+', '[\\s\\S]', '.+', '.', '(.+)']);
const ofTime = ['date', 'time', 'timestamp', 'datetime'];

/** What a matcher says of texts; undefined of one that says nothing of them. */
export function textTest(matcher: JsonObject): TextTest | undefined {
  const { match } = matcher;
  if (match === 'regex') {
    const { text, flags } = partsOf(String(matcher.regex));
    // One text is an example, as a value without a rule is: which one comes is a matter of states.
    if (/^[^\\^$.|?*+()[\]{}]+$/.test(withoutAnchors(text))) return undefined;
    const passes = readPattern(text, flags);
    return { ...(passes === undefined ? {} : { passes }), pattern: withoutAnchors(text), formats: [] };
  }
  if (match === 'include') return { passes: (text) => text.includes(String(matcher.value)), formats: [] };
  if (match === 'notEmpty') return { passes: (text) => text !== '', pattern: '.+', formats: [] };
  // That few texts are of them is all that is used.
  if (ofTime.includes(String(match))) return { passes: () => false, formats: ['date', 'time'] };
  return match === 'semver' ? { passes: () => false, formats: [] } : undefined;
}

export function takesAnyText(matcher: JsonObject): boolean {
  return anyText.has(textTest(matcher)?.pattern ?? '');
}

/** Whether a pattern is known to take all texts from a length on. */
export function takesAllFrom({ pattern = '' }: TextTest, length: number): boolean {
  return anyText.has(pattern) || (length > 0 && someText.has(pattern));
}

export function withoutAnchors(pattern: string): string {
  return pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
}

/** Flags of JavaScript do not stand within a pattern. */
function partsOf(source: string): { readonly text: string; readonly flags: string } {
  const [, flags = '', text = source] =
    /^\(\?([ims]+)\)([\s\S]*)$/.exec(source) ?? /^\(\?([ims]+):([^()]*)\)$/.exec(source) ?? [];
  return { text, flags };
}

/** Patterns of pacts are those of Rust or Java, not all of which every JavaScript reads. */
function readPattern(text: string, flags: string): ((value: string) => boolean) | undefined {
  if (/\(\?-?[a-z]/.test(text)) return undefined;
  try {
    const read = new RegExp(text, flags);
    return (value) => read.test(value);
  } catch {
    return undefined;
  }
}
