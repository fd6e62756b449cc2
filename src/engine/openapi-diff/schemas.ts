import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { isAnnotation } from '../openapi/annotation-names.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { plainSchema } from '../openapi/plain-schema.ts';
import { heldBy } from '../openapi/schema-keywords.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, kindOfSet, type Place, same } from './change.ts';
import { comparedConstraints, constraintChanges } from './constraints.ts';
import { addedMember, membersOf, removedMember, requiredChange } from './members.ts';
import { unfolded } from './unfolded.ts';

export interface Pair {
  readonly old: OpenApiDocument;
  readonly now: OpenApiDocument;
}

/** What two schemas of one place allow otherwise, member by member. */
export function schemaChanges(pair: Pair, before: unknown, after: unknown, place: Place): readonly Change[] {
  return compare(pair, before, after, { ...place, path: place.path ?? '$' }, new Set());
}

const structure: ReadonlySet<string> = new Set(['properties', 'required', 'items', 'additionalProperties']);

/** @param passed pairs that are being compared already: schemas may refer to themselves */
function compare(
  pair: Pair,
  before: unknown,
  after: unknown,
  place: Place,
  passed: ReadonlySet<string>,
): readonly Change[] {
  // The whole of both: a schema that refers to itself may stand beside one that ends.
  const key = isReference(before) || isReference(after) ? JSON.stringify([before, after]) : undefined;
  if (key !== undefined && passed.has(key)) return [];
  const seen = key === undefined ? passed : new Set([...passed, key]);
  const [old, now] = [plainSchema(pair.old, before), plainSchema(pair.now, after)];
  return [
    ...constraintChanges(old, now).map(({ relation, message }) =>
      change(kindOfSet(place.side, relation), place, message),
    ),
    ...memberChanges(pair, old, now, place, seen),
    ...itemChanges(pair, old, now, place, seen),
    ...additionalChanges(pair, old, now, place, seen),
    ...otherChanges(pair, old, now, place),
    ...annotationChanges(old, now, place),
  ];
}

function isReference(value: unknown): boolean {
  return isJsonObject(value) && value.$ref !== undefined;
}

function memberChanges(
  pair: Pair,
  before: JsonObject,
  after: JsonObject,
  place: Place,
  passed: ReadonlySet<string>,
): readonly Change[] {
  const [old, now] = [membersOf(pair.old, before, place.side), membersOf(pair.now, after, place.side)];
  const closed = before.additionalProperties === false || before.unevaluatedProperties === false;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const here = { ...place, path: memberPath(place.path ?? '$', name) };
    const [was, is] = [old.get(name), now.get(name)];
    if (was === undefined) {
      if (is === undefined) return [];
      // What the schema of members without a name said of it until now.
      const unnamed = isJsonObject(before.additionalProperties) ? before.additionalProperties : is.schema;
      return [
        addedMember(is, closed, here),
        ...(unnamed === is.schema || isAny(plainSchema(pair.old, unnamed))
          ? []
          : compare(pair, unnamed, is.schema, here, passed)),
      ];
    }
    if (is === undefined) return [removedMember(here)];
    return [...requiredChange(was.required, is.required, here), ...compare(pair, was.schema, is.schema, here, passed)];
  });
}

function itemChanges(
  pair: Pair,
  before: JsonObject,
  after: JsonObject,
  place: Place,
  passed: ReadonlySet<string>,
): readonly Change[] {
  if (before.items === undefined && after.items === undefined) return [];
  return compare(
    pair,
    before.items ?? true,
    after.items ?? true,
    { ...place, path: `${place.path ?? '$'}[*]` },
    passed,
  );
}

/** Members that the document does not name: any, none, or those of a schema. */
function additionalChanges(
  pair: Pair,
  before: JsonObject,
  after: JsonObject,
  place: Place,
  passed: ReadonlySet<string>,
): readonly Change[] {
  if (before.additionalProperties === undefined && after.additionalProperties === undefined) return [];
  const { additionalProperties: old = true } = before;
  const { additionalProperties: now = true } = after;
  if (old !== false && now !== false) {
    return compare(pair, old, now, { ...place, path: `${place.path ?? '$'}.*` }, passed);
  }
  if (old === now) return [];
  const relation = now === false ? 'narrower' : 'wider';
  return [
    change(kindOfSet(place.side, relation), place, `members that are not named are ${word(now)}, were ${word(old)}`),
  ];
}

function word(additional: unknown): string {
  if (typeof additional === 'boolean') return additional ? 'allowed' : 'forbidden';
  return 'of a schema of their own';
}

/** Keywords that are not looked into; where one differs, the worst is assumed rather than nothing said. */
function otherChanges(pair: Pair, before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !comparedConstraints.has(name) && !structure.has(name) && !isAnnotation(name),
  );
  return names
    .filter((name) => !same(unfolded(pair.old, name, before[name]), unfolded(pair.now, name, after[name])))
    .map((name) =>
      heldBy(name) !== undefined && isAny(after)
        ? change(kindOfSet(place.side, 'wider'), place, `${name} is gone: any value is allowed now`)
        : change('breaking', place, `${name} differs, which is taken for breaking as it is not looked into`),
    );
}

/** Whether a schema allows everything. */
function isAny(schema: JsonObject): boolean {
  return Object.keys(schema).every(isAnnotation);
}

function memberPath(path: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}
