import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { isAnnotation } from './annotation-names.ts';

/** Keywords that take each other into account, and only where they stand in one schema. */
const families: readonly ReadonlySet<string>[] = [
  new Set(['additionalProperties', 'patternProperties', 'unevaluatedProperties', 'properties']),
  new Set(['items', 'prefixItems', 'contains', 'minContains', 'maxContains', 'unevaluatedItems']),
  new Set(['if', 'then', 'else']),
];

/**
 * One schema for two that both apply. What the second one says to readers wins; a keyword of both that cannot be one goes to
 * `allOf`.
 */
export function joinedSchema(first: JsonObject, second: JsonObject): JsonObject {
  const joined: Record<string, unknown> = { ...first };
  const apart: Record<string, unknown> = {};
  const clashing = new Set(families.filter((family) => clash(family, first, second)).flatMap((family) => [...family]));
  for (const [name, value] of Object.entries(second)) {
    if (name === 'allOf') continue;
    if (clashing.has(name)) apart[name] = value;
    else if (!Object.hasOwn(first, name) || isAnnotation(name) || name === 'default') joined[name] = value;
    else if (name === 'required') joined[name] = [...new Set([first[name], value].flat())];
    else if (name === 'properties') joined[name] = joinedMembers(first[name], value);
    else if (name === 'readOnly' || name === 'writeOnly') joined[name] = first[name] === true || value === true;
    else if (JSON.stringify(first[name]) !== JSON.stringify(value)) apart[name] = value;
  }
  const all = [first.allOf, second.allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  if (Object.keys(apart).length > 0) all.push(apart);
  return all.length > 0 ? { ...joined, allOf: all } : joined;
}

/** `properties` alone can be joined with `properties`; all else of a family would have others to take into account. */
function clash(family: ReadonlySet<string>, first: JsonObject, second: JsonObject): boolean {
  const [one, other] = [first, second].map((schema) => Object.keys(schema).filter((name) => family.has(name)));
  if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return false;
  return [...one, ...other].some((name) => name !== 'properties');
}

function joinedMembers(first: unknown, second: unknown): JsonObject {
  const [one, other] = [first, second].map((value) => (isJsonObject(value) ? value : {}));
  const members: Record<string, unknown> = { ...one };
  for (const [name, schema] of Object.entries(other ?? {})) {
    const twice = Object.hasOwn(members, name) && JSON.stringify(members[name]) !== JSON.stringify(schema);
    // Not joined further: one that refers to itself would have no end.
    set(members, name, twice ? { allOf: [members[name], schema] } : schema);
  }
  return members;
}

/** An assignment would lose a member that is called `__proto__`. */
function set(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
