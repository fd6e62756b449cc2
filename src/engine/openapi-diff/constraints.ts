import type { JsonObject } from '../../checks/support/json-object.ts';
import { same } from './change.ts';

/** How the values that a schema allows relate to those it allowed before, by one keyword. */
export type Relation = 'narrower' | 'wider' | 'other';

export interface ConstraintChange {
  readonly relation: Relation;
  readonly message: string;
}

/** Keywords that bound a number from below: a higher bound allows less. */
const lowerBounds = ['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum'];
const upperBounds = ['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum'];
/** Keywords that allow less where they are, and something else where they differ. */
const assertions = ['pattern', 'format', 'multipleOf', 'uniqueItems'];

/** Keywords that `constraintChanges` compares. */
export const comparedConstraints: ReadonlySet<string> = new Set([
  'type',
  'nullable',
  'const',
  'enum',
  ...lowerBounds,
  ...upperBounds,
  ...assertions,
]);

/** The keywords of a schema, but for those on members and items, that allow other values than before. */
export function constraintChanges(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  return [
    ...typeChange(before, after),
    ...valuesChange(before, after),
    ...lowerBounds.flatMap((keyword) => boundChange(keyword, before[keyword], after[keyword], 1)),
    ...upperBounds.flatMap((keyword) => boundChange(keyword, before[keyword], after[keyword], -1)),
    ...assertions.flatMap((keyword) => assertionChange(keyword, before[keyword], after[keyword])),
  ];
}

const allTypes = ['null', 'boolean', 'object', 'array', 'number', 'string'];

/** Names of the types that a schema allows; every number is of the type number, an integer of both. */
function typesOf({ type, nullable }: JsonObject): ReadonlySet<string> {
  const named = type === undefined ? allTypes : [type].flat().map(String);
  const all = nullable === true ? [...named, 'null'] : named;
  return new Set(all.includes('number') ? [...all, 'integer'] : all);
}

function typeChange(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  const [old, now] = [typesOf(before), typesOf(after)];
  const relation = relationOf(old, now);
  return relation === undefined ? [] : [{ relation, message: `is ${typeWords(after)}, was ${typeWords(before)}` }];
}

function typeWords({ type, nullable }: JsonObject): string {
  if (type === undefined) return 'of any type';
  return [...[type].flat().map(String), ...(nullable === true ? ['null'] : [])].join(' or ');
}

/** `const` is an `enum` of one value. */
function valuesChange(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (old === undefined && now === undefined) return [];
  if (old === undefined) return [{ relation: 'narrower', message: `is one of ${listed(now)}, was any value` }];
  if (now === undefined) return [{ relation: 'wider', message: `is any value, was one of ${listed(old)}` }];
  const relation = relationOf(old, now);
  return relation === undefined ? [] : [{ relation, message: `is one of ${listed(now)}, was one of ${listed(old)}` }];
}

function valuesOf(schema: JsonObject): ReadonlySet<string> | undefined {
  if ('const' in schema) return new Set([JSON.stringify(schema.const)]);
  return Array.isArray(schema.enum) ? new Set(schema.enum.map((value) => JSON.stringify(value))) : undefined;
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

function boundChange(keyword: string, before: unknown, after: unknown, direction: 1 | -1): readonly ConstraintChange[] {
  if (same(before, after)) return [];
  const message = `${keyword} is ${bound(after)}, was ${bound(before)}`;
  if (typeof before === 'number' && typeof after === 'number') {
    return [{ relation: (after - before) * direction > 0 ? 'narrower' : 'wider', message }];
  }
  return [{ relation: before === undefined ? 'narrower' : after === undefined ? 'wider' : 'other', message }];
}

function assertionChange(keyword: string, before: unknown, after: unknown): readonly ConstraintChange[] {
  if (same(before, after)) return [];
  const message = `${keyword} is ${bound(after)}, was ${bound(before)}`;
  return [{ relation: before === undefined ? 'narrower' : after === undefined ? 'wider' : 'other', message }];
}

function bound(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}
