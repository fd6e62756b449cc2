import type { JsonObject } from '../../wire/json-object.ts';
import { type JsonType, jsonTypeOf, jsonTypes } from '../../wire/json-type.ts';
import type { Rule } from './matching-rules.ts';
import { takesAnyText } from './text-tests.ts';

const texts: ReadonlySet<JsonType> = new Set(['string']);
const numbers: ReadonlySet<JsonType> = new Set(['integer', 'number']);
const all: ReadonlySet<JsonType> = new Set(jsonTypes);

/** What a pact takes a value of, by the names that the specification has for matchers; those that go by the example are not here. */
const byMatcher: ReadonlyMap<unknown, ReadonlySet<JsonType>> = new Map([
  ['integer', new Set<JsonType>(['integer'])],
  ['number', numbers],
  ['decimal', numbers],
  ['boolean', new Set<JsonType>(['boolean'])],
  ['null', new Set<JsonType>(['null'])],
  ...['date', 'time', 'timestamp', 'datetime', 'semver'].map((name) => [name, texts] as const),
  // A pattern is matched by the text of a number or a boolean too.
  ...['regex', 'include'].map((name) => [name, new Set<JsonType>(['string', 'integer', 'number', 'boolean'])] as const),
]);
const byExample = new Set<unknown>([
  ...['type', 'equality', 'min', 'max', 'minmax'],
  ...['notEmpty', 'values', 'eachKey', 'eachValue', 'arrayContains'],
]);

/** The types that a consumer takes at a place, by its example and the rule for it. Of a matcher that is not known, all. */
export function takenTypes(example: unknown, rule: Rule | undefined): ReadonlySet<JsonType> {
  const like = numbers.has(jsonTypeOf(example)) ? numbers : new Set([jsonTypeOf(example)]);
  if (rule === undefined || rule.matchers.length === 0) return like;
  const each = rule.matchers.map((matcher) => typesOfMatcher(matcher, like));
  const takes = (type: JsonType) => (types: ReadonlySet<JsonType>) => types.has(type);
  return new Set(jsonTypes.filter((type) => (rule.any ? each.some(takes(type)) : each.every(takes(type)))));
}

function typesOfMatcher(matcher: JsonObject, like: ReadonlySet<JsonType>): ReadonlySet<JsonType> {
  if (takesAnyText(matcher)) return all;
  return byExample.has(matcher.match) ? like : (byMatcher.get(matcher.match) ?? all);
}
