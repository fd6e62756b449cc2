import type { JsonObject } from '../../wire/json-object.ts';
import { coveringStatus } from '../openapi/covering-status.ts';
import { objectOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, type Place } from './change.ts';
import { contentChanges } from './contents.ts';
import { headerChanges } from './headers.ts';
import type { Pair } from './schemas.ts';
import { unexaminedChanges } from './unexamined.ts';

/** What the responses of an operation may be otherwise. A status of one document alone is judged by what covers it in the other. */
export function responseChanges(pair: Pair, before: unknown, after: unknown, operation: string): readonly Change[] {
  const [old, now] = [objectOf(pair.old, before), objectOf(pair.now, after)];
  const statuses = new Set([...Object.keys(old), ...Object.keys(now)].filter((name) => !name.startsWith('x-')));
  return [...statuses].flatMap((status) => {
    const place: Place = { text: `${operation}, response ${status}`, side: 'response' };
    if (!Object.hasOwn(old, status)) return addedStatus(pair, status, old, now, place);
    if (!Object.hasOwn(now, status)) return removedStatus(pair, status, old, now, place);
    return oneResponse(pair, old[status], now[status], place);
  });
}

function oneResponse(pair: Pair, before: unknown, after: unknown, place: Place): readonly Change[] {
  const [old, now] = [objectOf(pair.old, before), objectOf(pair.now, after)];
  return [
    ...contentChanges(pair, old, now, place),
    ...headerChanges(pair, old, now, place),
    ...unexaminedChanges(old, now, place.text, ['content', 'headers']),
    ...annotationChanges(old, now, place),
  ];
}

/** Consumers know what to do with a status that a range covered already, and with a refusal that they have not seen. */
function addedStatus(pair: Pair, status: string, old: JsonObject, now: JsonObject, place: Place): readonly Change[] {
  const covering = coveringStatus(status, old);
  if (covering !== undefined) {
    return [
      change('compatible', place, `is declared apart from ${covering}`),
      ...instead(oneResponse(pair, old[covering], now[status], place), covering),
    ];
  }
  return isSuccess(status)
    ? [change('breaking', place, 'is added: consumers do not expect this success')]
    : [change('compatible', place, 'is added')];
}

function removedStatus(pair: Pair, status: string, old: JsonObject, now: JsonObject, place: Place): readonly Change[] {
  const covering = coveringStatus(status, now);
  if (covering !== undefined) {
    return [
      change('breaking', place, `is only ${covering} now`),
      ...instead(oneResponse(pair, old[status], now[covering], place), status),
    ];
  }
  const own = (name: string): boolean => status === 'default' && Object.hasOwn(old, name);
  const within = Object.keys(now).filter((name) => coveringStatus(name, old) === status && !own(name));
  // Each of them is compared with the range where it is added.
  if (within.some(isSuccess)) return [change('compatible', place, `is removed: of it, only ${listed(within)} is left`)];
  return isSuccess(status) || (status === 'default' && !Object.keys(old).some(isSuccess))
    ? [change('breaking', place, 'is removed: consumers expect this success')]
    : [change('compatible', place, 'is removed')];
}

/** Other texts are no news where another response is compared. */
function instead(changes: readonly Change[], status: string): readonly Change[] {
  return changes
    .filter(({ kind }) => kind !== 'documentation')
    .map((one) => ({ ...one, message: `${one.message} (compared with ${status})` }));
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

function listed(statuses: readonly string[]): string {
  return statuses.toSorted().join(' and ');
}
