import type { JsonObject } from '../../wire/json-object.ts';
import { isAnnotation } from '../openapi/annotation-names.ts';
import { type Change, type Place, same } from './change.ts';

/** One entry for all the annotations that differ at a place. */
export function annotationChanges(
  before: JsonObject,
  after: JsonObject,
  place: Omit<Place, 'side'>,
): readonly Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => isAnnotation(name) && !same(before[name], after[name]))
    .sort();
  if (names.length === 0) return [];
  return [
    {
      kind: 'documentation',
      place: place.text,
      ...(place.path === undefined ? {} : { path: place.path }),
      message: names.map((name) => `${name} ${wordFor(before[name], after[name])}`).join(', '),
    },
  ];
}

function wordFor(before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
