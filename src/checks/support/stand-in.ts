import type { Shape } from '../../model/shape.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { toPointer, valueAt } from '../../wire/json-pointer.ts';
import { nearMiss } from '../../wire/near-miss.ts';

/** What is most likely meant to be a required member that is missing. */
export interface StandIn {
  /** Its name is nearly the right one, it is an object of that kind by another name, or it stands in another object. */
  readonly kind: 'near-miss' | 'other-name' | 'elsewhere';
  /** The object that it stands in. */
  readonly parent: Path;
  readonly name: string;
}

export type Path = readonly (string | number)[];

/** An object of a body, and where it stands in it. */
export interface Place {
  readonly root: unknown;
  readonly path: Path;
  readonly object: JsonObject;
  readonly shape: Shape;
}

/** Looks for a missing member by its name in the same object, and by itself one level up and one level down. */
export function standInFor(name: string, place: Place): StandIn | undefined {
  const { path: parent, object, shape } = place;
  const undocumented = Object.keys(object).filter((other) => !isDocumented(shape, other));
  const misspelt = shape.members === undefined ? undefined : nearMiss(name, undocumented);
  if (misspelt !== undefined) return { kind: 'near-miss', parent, name: misspelt };
  const elsewhere = above(name, place) ?? below(name, place);
  if (elsewhere !== undefined) return { kind: 'elsewhere', parent: elsewhere, name };
  const required = shape.members?.[name]?.required ?? [];
  const renamed = undocumented.find((other) => hasOneOf(object[other], required));
  return renamed === undefined ? undefined : { kind: 'other-name', parent, name: renamed };
}

/** In the schemas no member has the name of one that its own object stands beside, so that the one above is out of place. */
function above(name: string, { root, path }: Place): Path | undefined {
  if (path.length === 0) return undefined;
  const parent = path.slice(0, -1);
  const object = valueAt(root, toPointer(parent));
  return isJsonObject(object) && Object.hasOwn(object, name) ? parent : undefined;
}

/** A short name says too little: an id one level down may be that of something else. */
const shortestBelow = 4;

function below(name: string, { path, object, shape }: Place): Path | undefined {
  if (name.length < shortestBelow) return undefined;
  const child = Object.keys(object).find((other) => {
    const inner = object[other];
    const innerShape = shape.members?.[other];
    return isJsonObject(inner) && Object.hasOwn(inner, name) && !(innerShape && isDocumented(innerShape, name));
  });
  return child === undefined ? undefined : [...path, child];
}

function isDocumented({ members = {} }: Shape, name: string): boolean {
  return Object.hasOwn(members, name);
}

function hasOneOf(value: unknown, names: readonly string[]): boolean {
  return isJsonObject(value) && names.some((name) => Object.hasOwn(value, name));
}
