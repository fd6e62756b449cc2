import type { JsonObject } from '../../wire/json-object.ts';
import { objectOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, optionalityChange, type Place } from './change.ts';
import { withExamples } from './examples.ts';
import { type Pair, schemaChanges } from './schemas.ts';
import { unexaminedChanges } from './unexamined.ts';

/** What the media types of a body, and the schemas under them, allow otherwise. */
export function contentChanges(pair: Pair, before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  const [old, now] = [objectOf(pair.old, before.content), objectOf(pair.now, after.content)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((mediaType) => {
    if (!Object.hasOwn(old, mediaType)) return [change('compatible', place, `the media type ${mediaType} is added`)];
    if (!Object.hasOwn(now, mediaType)) return [change('breaking', place, `the media type ${mediaType} is removed`)];
    const [was, is] = [objectOf(pair.old, old[mediaType]), objectOf(pair.now, now[mediaType])];
    const only = Object.keys(old).length === 1 && Object.keys(now).length === 1;
    const here = only ? place : { ...place, text: `${place.text} as ${mediaType}` };
    return [
      ...schemaChanges(pair, was.schema ?? true, is.schema ?? true, here),
      ...unexaminedChanges(was, is, `${place.text}, ${mediaType}`, ['schema']),
      ...annotationChanges(withExamples(pair.old, was), withExamples(pair.now, is), {
        text: `${place.text}, ${mediaType}`,
      }),
    ];
  });
}

/** What differs in the body of a request. */
export function requestBodyChanges(pair: Pair, before: unknown, after: unknown, operation: string): readonly Change[] {
  const place: Place = { text: `${operation}, request body`, side: 'request' };
  const [old, now] = [objectOf(pair.old, before), objectOf(pair.now, after)];
  if (before === undefined && after === undefined) return [];
  if (before === undefined) {
    const required = now.required === true;
    return [change(required ? 'breaking' : 'compatible', place, `is added, ${required ? 'required' : 'optional'}`)];
  }
  if (after === undefined) return [change('breaking', place, 'is removed')];
  return [
    ...optionalityChange(old.required === true, now.required === true, place),
    ...contentChanges(pair, old, now, place),
    ...unexaminedChanges(old, now, place.text, ['content', 'required']),
    ...annotationChanges(old, now, place),
  ];
}
