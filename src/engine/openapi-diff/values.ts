import type { JsonObject } from '../../wire/json-object.ts';
import { jsonTypeOf } from '../../wire/json-type.ts';
import type { ConstraintChange, Relation } from './constraint-change.ts';

/** Which types and which constants a schema allows otherwise. */
export function valueChanges(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  const [old, now] = [constantsOf(before), constantsOf(after)];
  // Constants have types by themselves: to name them beside, or no longer, is no difference.
  const untyped = old !== undefined && now !== undefined && (before.type === undefined || after.type === undefined);
  return untyped
    ? constantsChange(allowed(before, old), allowed(after, now))
    : [...typeChange(before, after), ...constantsChange(listOf(old), listOf(now))];
}

const allTypes = ['null', 'boolean', 'object', 'array', 'number', 'string'];

/** Names of the types that a schema allows; every number is of the type number, an integer of both. */
function typesOf({ type }: JsonObject): ReadonlySet<string> {
  const named = type === undefined ? allTypes : [type].flat().map(String);
  return new Set(named.includes('number') ? [...named, 'integer'] : named);
}

function typeChange(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  // Where constants stand for a type on one side, what is said of them says it all.
  if (constantsFit(before, after) || constantsFit(after, before)) return [];
  const relation = relationOf(typesOf(before), typesOf(after));
  return relation === undefined ? [] : [{ relation, message: `is ${typeWords(after)}, was ${typeWords(before)}` }];
}

/** Whether a schema has constants alone, all of them of the types of the other. */
function constantsFit(schema: JsonObject, other: JsonObject): boolean {
  const constants = schema.type === undefined ? constantsOf(schema) : undefined;
  return constants?.every((value) => typesOf(other).has(jsonTypeOf(value))) === true;
}

function typeWords({ type }: JsonObject): string {
  return type === undefined ? 'of any type' : [type].flat().map(String).join(' or ');
}

/** `const` is an `enum` of one value. */
function constantsOf(schema: JsonObject): readonly unknown[] | undefined {
  if ('const' in schema) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}

function allowed(schema: JsonObject, constants: readonly unknown[]): ReadonlySet<string> | undefined {
  const types = typesOf(schema);
  return listOf(constants.filter((value) => types.has(jsonTypeOf(value))));
}

function listOf(constants: readonly unknown[] | undefined): ReadonlySet<string> | undefined {
  return constants === undefined ? undefined : new Set(constants.map((value) => JSON.stringify(value)));
}

function constantsChange(
  old: ReadonlySet<string> | undefined,
  now: ReadonlySet<string> | undefined,
): readonly ConstraintChange[] {
  if (old === undefined && now === undefined) return [];
  if (old === undefined) return [{ relation: 'narrower', message: `is one of ${listed(now)}, was any value` }];
  if (now === undefined) return [{ relation: 'wider', message: `is any value, was one of ${listed(old)}` }];
  const relation = relationOf(old, now);
  return relation === undefined ? [] : [{ relation, message: `is one of ${listed(now)}, was one of ${listed(old)}` }];
}

function listed(values: ReadonlySet<string> | undefined): string {
  return [...(values ?? [])].join(', ');
}

function relationOf(old: ReadonlySet<string>, now: ReadonlySet<string>): Relation | undefined {
  const lost = [...old].some((value) => !now.has(value));
  const gained = [...now].some((value) => !old.has(value));
  if (lost && gained) return 'other';
  if (lost) return 'narrower';
  return gained ? 'wider' : undefined;
}
