import type { JsonObject } from '../../wire/json-object.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, kindOfSet, type Place } from './change.ts';
import { contentChanges } from './contents.ts';
import { withExamples } from './examples.ts';
import { type Pair, schemaChanges } from './schemas.ts';
import { unexaminedChanges } from './unexamined.ts';

const examined = [
  ...['name', 'in', 'required', 'schema', 'content'],
  ...['style', 'explode', 'allowReserved', 'allowEmptyValue'],
];

/**
 * What differs in the value of a parameter or a header: what it is, and how it is written.
 *
 * @param where it is sent: in the query, a header, a cookie or the path
 */
export function valueChanges(
  pair: Pair,
  before: JsonObject,
  after: JsonObject,
  where: string,
  place: Place,
): readonly Change[] {
  return [
    ...contentOrSchemaChanges(pair, before, after, where, place),
    ...unexaminedChanges(before, after, place.text, examined),
    ...annotationChanges(withExamples(pair.old, before), withExamples(pair.now, after), place),
  ];
}

function contentOrSchemaChanges(
  pair: Pair,
  before: JsonObject,
  after: JsonObject,
  where: string,
  place: Place,
): readonly Change[] {
  if (before.content !== undefined && after.content !== undefined) return contentChanges(pair, before, after, place);
  if (before.content !== undefined) return [change('breaking', place, 'is written by a style, was of a media type')];
  if (after.content !== undefined) return [change('breaking', place, 'is of a media type, was written by a style')];
  return [
    ...schemaChanges(pair, before.schema ?? true, after.schema ?? true, place),
    ...styleChanges(before, after, where, place),
  ];
}

/** @see https://spec.openapis.org/oas/v3.1.1#style-values */
function styleChanges(before: JsonObject, after: JsonObject, where: string, place: Place): readonly Change[] {
  const [old, now] = [styleOf(before, where), styleOf(after, where)];
  const written = (['style', 'explode'] as const)
    .filter((name) => old[name] !== now[name])
    .map((name) => change('breaking', place, `is written with ${name} ${now[name]}, was with ${old[name]}`));
  const allowed = (['allowReserved', 'allowEmptyValue'] as const)
    .filter((name) => (before[name] === true) !== (after[name] === true))
    .map((name) => {
      const relation = after[name] === true ? 'wider' : 'narrower';
      return change(kindOfSet(place.side, relation), place, `${name} is ${after[name] === true}`);
    });
  return [...written, ...allowed];
}

function styleOf({ style, explode }: JsonObject, where: string): { readonly style: string; readonly explode: string } {
  const named = String(style ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple'));
  return { style: named, explode: String(explode ?? named === 'form') };
}
