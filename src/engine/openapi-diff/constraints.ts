import type { JsonObject } from '../../wire/json-object.ts';
import { boundChanges, boundKeywords } from './bounds.ts';
import { same } from './change.ts';
import { type ConstraintChange, type Relation, written } from './constraint-change.ts';
import { valueChanges } from './values.ts';

/** Keywords that allow less where they are, and something else where they differ. */
const assertions = ['pattern', 'format', 'multipleOf', 'uniqueItems'];

/** Keywords that `constraintChanges` compares. */
export const comparedConstraints: ReadonlySet<string> = new Set([
  'type',
  'const',
  'enum',
  ...boundKeywords,
  ...assertions,
]);

/** The keywords of a schema, but for those on members and items, that allow other values than before. */
export function constraintChanges(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  return [
    ...valueChanges(before, after),
    ...boundChanges(before, after),
    ...assertions.flatMap((keyword) => assertionChange(keyword, before[keyword], after[keyword])),
  ];
}

function assertionChange(keyword: string, before: unknown, after: unknown): readonly ConstraintChange[] {
  const [old, now] = keyword === 'uniqueItems' ? [before || undefined, after || undefined] : [before, after];
  if (same(old, now)) return [];
  const relation = keyword === 'multipleOf' ? multipleRelation(old, now) : undefined;
  return [
    {
      relation: relation ?? (old === undefined ? 'narrower' : now === undefined ? 'wider' : 'other'),
      message: `${keyword} is ${written(after)}, was ${written(before)}`,
    },
  ];
}

/** Every multiple of 10 is one of 5. */
function multipleRelation(before: unknown, after: unknown): Relation | undefined {
  if (typeof before !== 'number' || typeof after !== 'number') return undefined;
  if (Number.isInteger(before / after)) return 'wider';
  return Number.isInteger(after / before) ? 'narrower' : 'other';
}
