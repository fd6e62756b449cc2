import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import { isAnnotation } from '../openapi/annotation-names.ts';
import { type OpenApiDocument, objectOf, resolved } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, kindOfSet, type Place, same } from './change.ts';
import { comparedConstraints, constraintChanges } from './constraints.ts';

export interface Pair {
  readonly old: OpenApiDocument;
  readonly now: OpenApiDocument;
}

/** What two schemas of one place allow otherwise, member by member. */
export function schemaChanges(pair: Pair, before: unknown, after: unknown, place: Place): readonly Change[] {
  return compare(pair, before, after, { ...place, path: place.path ?? '$' }, new Set());
}

const structure: ReadonlySet<string> = new Set(['properties', 'required', 'items', 'additionalProperties']);

/** @param passed pairs of references that are being compared already: schemas may refer to themselves */
function compare(
  pair: Pair,
  before: unknown,
  after: unknown,
  place: Place,
  passed: ReadonlySet<string>,
): readonly Change[] {
  const key = `${referenceOf(before)} ${referenceOf(after)}`;
  if (passed.has(key)) return [];
  const seen = key === ' ' ? passed : new Set([...passed, key]);
  const [old, now] = [schemaOf(pair.old, before), schemaOf(pair.now, after)];
  return [
    ...constraintChanges(old, now).map(({ relation, message }) =>
      change(kindOfSet(place.side, relation), place, message),
    ),
    ...memberChanges(pair, old, now, place, seen),
    ...itemChanges(pair, old, now, place, seen),
    ...additionalChanges(pair, old, now, place),
    ...otherChanges(pair, old, now, place),
    ...annotationChanges(old, now, place),
  ];
}

/** A schema may be `true` or `false`; `false` allows nothing, which `not` says too. */
function schemaOf(document: OpenApiDocument, value: unknown): JsonObject {
  const schema = resolved(document, value);
  if (isJsonObject(schema)) return schema;
  return schema === false ? { not: {} } : {};
}

function referenceOf(value: unknown): string {
  return isJsonObject(value) && typeof value.$ref === 'string' ? value.$ref : '';
}

function memberChanges(
  pair: Pair,
  before: JsonObject,
  after: JsonObject,
  place: Place,
  passed: ReadonlySet<string>,
): readonly Change[] {
  const [old, now] = [membersOf(pair.old, before), membersOf(pair.now, after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const here = { ...place, path: memberPath(place.path ?? '$', name) };
    const [was, is] = [old.get(name), now.get(name)];
    if (was === undefined) return is === undefined ? [] : [added(is.required, here)];
    if (is === undefined) return [removed(here)];
    return [...requiredChange(was.required, is.required, here), ...compare(pair, was.schema, is.schema, here, passed)];
  });
}

interface Member {
  readonly schema: unknown;
  readonly required: boolean;
}

function membersOf(document: OpenApiDocument, schema: JsonObject): ReadonlyMap<string, Member> {
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const properties = objectOf(document, schema.properties);
  const names = new Set([...Object.keys(properties), ...required]);
  return new Map(
    [...names].map((name) => [name, { schema: properties[name] ?? true, required: required.includes(name) }]),
  );
}

function added(required: boolean, place: Place): Change {
  if (!required) return change('compatible', place, 'is added, optional');
  return place.side === 'request'
    ? change('breaking', place, 'is added, required: callers that do not send it are refused')
    : change('compatible', place, 'is added, required: consumers may count on it, and providers must send it');
}

function removed(place: Place): Change {
  return place.side === 'request'
    ? change('breaking', place, 'is removed: callers that send it no longer have an effect by it')
    : change('breaking', place, 'is removed: consumers that read it find it no longer');
}

function requiredChange(was: boolean, is: boolean, place: Place): readonly Change[] {
  if (was === is) return [];
  if (is) {
    return place.side === 'request'
      ? [change('breaking', place, 'becomes required: callers that do not send it are refused')]
      : [change('compatible', place, 'becomes required: consumers may count on it, and providers must send it')];
  }
  return place.side === 'request'
    ? [change('compatible', place, 'becomes optional')]
    : [change('breaking', place, 'becomes optional: consumers that count on it may miss it')];
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
function additionalChanges(pair: Pair, before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  const [old, now] = [additionalOf(pair.old, before), additionalOf(pair.now, after)];
  if (same(old, now)) return [];
  const relation = now === false ? 'narrower' : old === false ? 'wider' : 'other';
  return [
    change(kindOfSet(place.side, relation), place, `members that are not named are ${word(now)}, were ${word(old)}`),
  ];
}

function additionalOf(document: OpenApiDocument, { additionalProperties = true }: JsonObject): unknown {
  return resolved(document, additionalProperties);
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
    .filter((name) => !same(unfolded(pair.old, before[name]), unfolded(pair.now, after[name])))
    .map((name) => change('breaking', place, `${name} differs, which is taken for breaking as it is not looked into`));
}

/** A value with its references replaced, as deep as they do not repeat. */
function unfolded(document: OpenApiDocument, value: unknown, passed: ReadonlySet<string> = new Set()): unknown {
  const reference = referenceOf(value);
  if (reference !== '' && passed.has(reference)) return { $ref: reference };
  const seen = reference === '' ? passed : new Set([...passed, reference]);
  const plain = resolved(document, value);
  if (Array.isArray(plain)) return plain.map((item: unknown) => unfolded(document, item, seen));
  if (!isJsonObject(plain)) return plain;
  return Object.fromEntries(
    Object.entries(plain)
      // A member of a body may be called `title` too; its schema is an object, and no annotation of that name is.
      .filter(([name, member]) => !isAnnotation(name) || (isJsonObject(member) && !name.startsWith('x-')))
      .map(([name, member]) => [name, unfolded(document, member, seen)]),
  );
}

function memberPath(path: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}
