import { formsOf, wordsOf } from './forms.ts';
import { isHonest } from './honest.ts';
import type { PersonalValue } from './values.ts';

/** Which values stand in some texts, as they are written there. */
export interface Found {
  readonly anywhere: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  /** What is left of values before the place where a quotation is cut. */
  readonly beforeCuts: ReadonlySet<string>;
}

/** Looks for values in texts; undefined where there are none. A body may have a million values, and few texts have one. */
export function findIn(texts: readonly string[], values: Iterable<PersonalValue>): Found | undefined {
  const all = texts.join('\n').toLowerCase();
  const shown = new Set(wordsOf(all));
  if (/[%~]/.test(all)) for (const word of wordsOf(all.replaceAll(/%[0-9a-f]{2}|~[01]/g, ' '))) shown.add(word);
  const quoted = [...new Set(Array.from(all.matchAll(/"([^"]+)"…/g), ([, text = '']) => text))];
  const found = {
    anywhere: new Set<string>(),
    word: new Set<string>(),
    whole: new Set<string>(),
    beforeCuts: new Set<string>(),
  };
  for (const { text, rule } of values) {
    // A phone number may stand after the code of its country, as part of a longer one.
    if (/^\d+$/.test(text) || wordsOf(text).every((word) => shown.has(word))) {
      const forms = formsOf(text).filter((form) => all.includes(form.toLowerCase()));
      if (forms.length > 0 && !isHonest(text)) for (const form of forms) found[rule].add(form);
    }
    if (rule !== 'whole' && mayBeCut(text, quoted) && !isHonest(text)) {
      for (const left of formsOf(text).flatMap((form) => leftOf(form.toLowerCase(), quoted)))
        found.beforeCuts.add(left);
    }
  }
  const { anywhere, word: words, whole, beforeCuts } = found;
  return [anywhere, words, whole, beforeCuts].some(({ size }) => size > 0)
    ? { anywhere, words, whole, beforeCuts }
    : undefined;
}

/** Of most values the beginning stands nowhere; how one of other characters is written takes longer to see. */
function mayBeCut(text: string, quoted: readonly string[]): boolean {
  const beginning = text.slice(0, leftFrom).toLowerCase();
  return quoted.some((one) => one.includes(beginning) || /[^\w.]/.test(beginning));
}

/** Fewer characters of a value than these say little. */
const leftFrom = 4;

/** The beginnings of a value that some texts end in. */
function leftOf(value: string, texts: readonly string[]): readonly string[] {
  const beginning = value.slice(0, leftFrom);
  if (value.length <= leftFrom) return [];
  return texts.flatMap((text) => {
    for (let start = text.indexOf(beginning); start >= 0; start = text.indexOf(beginning, start + 1)) {
      const left = text.slice(start);
      if (left.length < value.length && value.startsWith(left)) return [left];
    }
    return [];
  });
}
