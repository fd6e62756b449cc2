import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import { type OpenApiDocument, type Operation, objectOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, type Place } from './change.ts';
import { type Pair, schemaChanges } from './schemas.ts';

/** What differs in the parameters of an operation: in its path, query, header and cookie. */
export function parameterChanges(pair: Pair, before: Operation, after: Operation): readonly Change[] {
  const [old, now] = [parametersOf(pair.old, before), parametersOf(pair.now, after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const place: Place = { text: `${after.title}, ${key} parameter`, side: 'request' };
    const [was, is] = [old.get(key), now.get(key)];
    if (was === undefined) {
      const required = is?.required === true;
      return [change(required ? 'breaking' : 'compatible', place, `is added, ${required ? 'required' : 'optional'}`)];
    }
    if (is === undefined) return [change('breaking', place, 'is removed')];
    const required =
      (was.required === true) === (is.required === true)
        ? []
        : [
            is.required === true
              ? change('breaking', place, 'becomes required')
              : change('compatible', place, 'becomes optional'),
          ];
    return [
      ...required,
      ...schemaChanges(pair, was.schema ?? true, is.schema ?? true, place),
      ...annotationChanges(was, is, place),
    ];
  });
}

/** By where they stand and their name; those of a path by their place in it, since only that is sent. */
function parametersOf(
  document: OpenApiDocument,
  { path, pathItem, operation }: Operation,
): ReadonlyMap<string, JsonObject> {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return new Map(
    [pathItem.parameters, operation.parameters].flatMap((list) =>
      (Array.isArray(list) ? list : []).map((entry: unknown): [string, JsonObject] => {
        const parameter = objectOf(document, entry);
        const name = String(parameter.name);
        const where = String(parameter.in);
        const known = where === 'path' ? `number ${inPath.indexOf(name) + 1} of the path` : `${where} ${name}`;
        return [known, isJsonObject(parameter) ? parameter : {}];
      }),
    ),
  );
}
