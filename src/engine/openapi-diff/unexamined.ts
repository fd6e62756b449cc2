import type { JsonObject } from '../../wire/json-object.ts';
import { isAnnotation } from '../openapi/annotation-names.ts';
import { type Change, same } from './change.ts';

/**
 * Members that are neither looked into nor texts: where one differs, the worst is assumed rather than nothing said.
 *
 * @param examined names of those that are looked into
 */
export function unexaminedChanges(
  before: JsonObject,
  after: JsonObject,
  place: string,
  examined: readonly string[],
): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !examined.includes(name) && !isAnnotation(name) && !same(before[name], after[name]))
    .map((name) => ({
      kind: 'breaking',
      place,
      message: `${name} differs, which is taken for breaking as it is not looked into`,
    }));
}
