import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import type { Tokens } from './members.ts';

/** How a pact says that a value need not be its example. */
export interface Rule {
  readonly matchers: readonly JsonObject[];
  /** Whether one of the matchers is enough. */
  readonly any: boolean;
  /** Where it holds; `*` for each member or item. */
  readonly path: Tokens;
}

/** The rule for a place, if there is one. */
export type Rules = (tokens: Tokens) => Rule | undefined;

/**
 * The rules for the body of a pact's request or response, by the place that they are for: the one that says the place best.
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4
 */
export function bodyRules(message: unknown): Rules {
  const rules = isJsonObject(message) && isJsonObject(message.matchingRules) ? rulesIn(message.matchingRules) : [];
  return (tokens) =>
    rules
      .filter(({ path }) => path.length === tokens.length && path.every((token, index) => fits(token, tokens[index])))
      .toSorted((one, other) => stars(one) - stars(other))[0];
}

/** Whether the names in an object are examples too, by the rule for the object or the one for its member. */
export function namesAreExamples(rules: Rules, member: Tokens): boolean {
  const matchers = rules(member.slice(0, -1))?.matchers ?? [];
  const loosens = ({ match }: JsonObject): boolean => ['values', 'eachKey', 'eachValue'].includes(String(match));
  return matchers.some(loosens) || rules(member)?.path.at(-1) === '*';
}

function rulesIn(rules: JsonObject): readonly Rule[] {
  // Until version 2 one object had the rules for all parts of a message.
  const named = isJsonObject(rules.body)
    ? Object.entries(rules.body)
    : Object.entries(rules).flatMap(([path, rule]) => {
        const [, rest] = /^\$(?:\.body|\['body'\])(.*)$/.exec(path) ?? [];
        return rest === undefined ? [] : [[`$${rest}`, { matchers: [rule] }] as const];
      });
  return named.flatMap(([text, rule]) => {
    const path = pathOf(text);
    if (path === undefined || !isJsonObject(rule) || !Array.isArray(rule.matchers)) return [];
    return [{ matchers: rule.matchers.filter(isJsonObject).map(withName), any: rule.combine === 'OR', path }];
  });
}

/** Until version 2 a pattern and a size were enough of a name. */
function withName(matcher: JsonObject): JsonObject {
  return matcher.match === undefined ? { match: 'regex' in matcher ? 'regex' : 'type', ...matcher } : matcher;
}

/** The tokens of such a JSONPath as pacts have; undefined of any other. */
function pathOf(text: string): Tokens | undefined {
  const tokens: (string | number)[] = [];
  const step = /\.([^.[\]]+)|\[(\d+)\]|\[(\*)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]/y;
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    if (found === null) return undefined;
    const [, name, index, star, quoted, doubly] = found;
    tokens.push(
      index === undefined ? (name ?? star ?? (quoted ?? doubly ?? '').replaceAll(/\\(.)/g, '$1')) : Number(index),
    );
  }
  return text.startsWith('$') ? tokens : undefined;
}

function fits(token: string | number, actual: string | number | undefined): boolean {
  return token === '*' || String(token) === String(actual);
}

function stars({ path }: Rule): number {
  return path.filter((token) => token === '*').length;
}
