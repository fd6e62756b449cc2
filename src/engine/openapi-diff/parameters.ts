import type { JsonObject } from '../../wire/json-object.ts';
import { type OpenApiDocument, type Operation, objectOf } from '../openapi/document.ts';
import { type Change, change, optionalityChange, type Place } from './change.ts';
import type { Pair } from './schemas.ts';
import { valueChanges } from './serialization.ts';

/** Headers that are no parameters: OpenAPI ignores them, and says by `security` and `content` what is sent. */
const ignored: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type']);

/** What differs in the parameters of an operation: in its path, query, header and cookie. */
export function parameterChanges(pair: Pair, before: Operation, after: Operation): readonly Change[] {
  const [old, now] = [parametersOf(pair.old, before), parametersOf(pair.now, after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = is?.name ?? was?.name ?? key;
    const place: Place = { text: `${after.title}, ${name} parameter`, side: 'request' };
    if (was === undefined) {
      const required = is?.parameter.required === true;
      return [change(required ? 'breaking' : 'compatible', place, `is added, ${required ? 'required' : 'optional'}`)];
    }
    if (is === undefined) return [change('breaking', place, 'is removed')];
    return [
      ...optionalityChange(was.parameter.required === true, is.parameter.required === true, place),
      ...valueChanges(pair, was.parameter, is.parameter, String(is.parameter.in), place),
    ];
  });
}

interface Named {
  /** How messages name it. */
  readonly name: string;
  readonly parameter: JsonObject;
}

/**
 * By where they stand and their name: those of a header in any case of letters; those of a path by their place in it, since
 * only that is sent.
 */
function parametersOf(document: OpenApiDocument, { path, pathItem, operation }: Operation): ReadonlyMap<string, Named> {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return new Map(
    [pathItem.parameters, operation.parameters].flatMap((list) =>
      (Array.isArray(list) ? list : []).flatMap((entry: unknown): readonly [string, Named][] => {
        const parameter = objectOf(document, entry);
        const [where, own] = [String(parameter.in), String(parameter.name)];
        if (where === 'header' && ignored.has(own.toLowerCase())) return [];
        const name = where === 'path' ? `number ${inPath.indexOf(own) + 1} of the path` : `${where} ${own}`;
        return [[where === 'header' ? name.toLowerCase() : name, { name, parameter }]];
      }),
    ),
  );
}
