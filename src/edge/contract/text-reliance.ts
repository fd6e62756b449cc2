import type { Alternative } from './alternatives.ts';
import { typesOf } from './json-types.ts';
import type { Rule } from './matching-rules.ts';
import { type TextTest, takesAllFrom, textTest, withoutAnchors } from './text-tests.ts';

/** Texts that nobody thinks of in writing a pattern. */
const examples = ['', 'a', 'A', '0', ' ', '-', 'é'];
/** Longer ones could take a pattern for ever. */
const longest = 16;

/**
 * Whether a consumer takes every text that the document allows: `narrower` where there is one that it does not take,
 * `not-judged` where that cannot be known.
 */
export function textReliance(
  alternatives: readonly Alternative[],
  rule: Rule | undefined,
): 'narrower' | 'not-judged' | undefined {
  const tests = (rule?.matchers ?? []).map(textTest);
  const texts = tests.filter((test) => test !== undefined);
  if (texts.length === 0 || (rule?.any === true && texts.length < tests.length)) return undefined;
  const judged = alternatives
    .filter((alternative) => typesOf(alternative).has('string'))
    .map((alternative) => judge(alternative, texts, rule?.any === true));
  return judged.find((one) => one === 'narrower') ?? judged.find((one) => one === 'not-judged');
}

function judge(
  { schemas }: Alternative,
  tests: readonly TextTest[],
  any: boolean,
): 'narrower' | 'not-judged' | undefined {
  const known = tests.flatMap(({ passes }) => passes ?? []);
  const unread = known.length < tests.length;
  const taken = (text: string): boolean =>
    any ? unread || known.some((passes) => passes(text)) : known.every((passes) => passes(text));
  const shortest = Math.max(0, ...schemas.map(({ minLength }) => Number(minLength ?? 0)));
  const greatest = Math.min(...schemas.map(({ maxLength }) => Number(maxLength ?? Infinity)));
  const surely = (test: TextTest): boolean =>
    takesAllFrom(test, shortest) || schemas.some((schema) => names(schema.pattern, test) || isOf(schema.format, test));
  if (any ? tests.some(surely) : tests.every(surely)) return undefined;
  const values = valuesOf(schemas);
  const texts = values ?? textsBetween(shortest, greatest);
  const free =
    values !== undefined || schemas.every(({ pattern, format }) => pattern === undefined && format === undefined);
  const isRead = tests.every(({ formats }) => formats.length === 0) || values === undefined;
  if (!free || !isRead) return 'not-judged';
  if (!texts.every(taken)) return 'narrower';
  return values === undefined || unread ? 'not-judged' : undefined;
}

function names(pattern: unknown, test: TextTest): boolean {
  return typeof pattern === 'string' && withoutAnchors(pattern) === test.pattern;
}

function isOf(format: unknown, { formats }: TextTest): boolean {
  return formats.some((start) => typeof format === 'string' && format.startsWith(start));
}

/** The texts of `const` or `enum`, where there is one. */
function valuesOf(schemas: Alternative['schemas']): readonly string[] | undefined {
  const lists = schemas
    .flatMap((schema) => ('const' in schema ? [[schema.const]] : [schema.enum]))
    .filter(Array.isArray);
  return lists[0]?.filter((value) => typeof value === 'string');
}

function textsBetween(shortest: number, greatest: number): readonly string[] {
  if (shortest > longest) return [];
  const texts = examples.map((text) => text.padEnd(shortest, text === '' ? 'a' : text));
  return texts.filter(({ length }) => length <= greatest);
}
