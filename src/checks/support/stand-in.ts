import type { Shape } from '../../model/shape.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { toPointer, valueAt } from '../../wire/json-pointer.ts';
import { nearMiss } from '../../wire/near-miss.ts';
import type { Naming } from './naming.ts';

/** What is most likely meant to be a required member that is missing. */
export interface StandIn {
  /**
   * Its name is nearly the right one, it is an object of that kind by another name, it stands in another object, or it is what is left
   * over: nothing else is missing, and no other undocumented member has the type.
   */
  readonly kind: 'near-miss' | 'other-name' | 'elsewhere' | 'left-over';
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
  /** Whether a standard lets anybody add members, so that one says nothing of another that is missing. */
  readonly isOpen?: boolean | undefined;
}

/** Looks for a missing member by its name in the same object, by itself one level up and one level down, and by its type. */
export function standInFor(name: string, place: Place): StandIn | undefined {
  const { path: parent, object, shape } = place;
  const undocumented = Object.keys(object).filter((other) => !isDocumented(shape, other));
  const misspelt = shape.members === undefined ? undefined : nearMiss(name, undocumented);
  if (misspelt !== undefined) return { kind: 'near-miss', parent, name: misspelt };
  const elsewhere = above(name, place) ?? below(name, place);
  if (elsewhere !== undefined) return { kind: 'elsewhere', parent: elsewhere, name };
  const required = shape.members?.[name]?.required ?? [];
  const renamed = undocumented.find((other) => hasOneOf(object[other], required));
  if (renamed !== undefined) return { kind: 'other-name', parent, name: renamed };
  const left = place.isOpen ? undefined : leftOver(name, place, undocumented);
  return left === undefined ? undefined : { kind: 'left-over', parent, name: left };
}

function leftOver(name: string, { object, shape }: Place, undocumented: readonly string[]): string | undefined {
  const { required = [], members = {} } = shape;
  if (required.some((other) => other !== name && !Object.hasOwn(object, other))) return undefined;
  const absent = Object.keys(members).filter((other) => other !== name && !Object.hasOwn(object, other));
  const [left, another] = undocumented.filter((other) => fits(object[other], members[name]));
  if (left === undefined || another !== undefined) return undefined;
  const isOther =
    nearMiss(left, absent) !== undefined || Object.values(members).some((inner) => isDocumented(inner, left));
  return isOther ? undefined : left;
}

/** Whether a value has the type of a member, and is not empty where that must not be. */
function fits(value: unknown, { type, minLength = 0 }: Shape = { place: '' }): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isJsonObject(value);
  return typeof value === type && (typeof value !== 'string' || value.length >= minLength);
}

/**
 * The names that documented members of an object stand under in place of their own: in the style of the whole body, or as the stand-in
 * of a required member that has its type.
 */
export function otherNames(place: Place, naming: Naming | undefined): ReadonlyMap<string, string> {
  const { object, shape } = place;
  if (shape.members === undefined || Object.keys(object).every((name) => isDocumented(shape, name))) return noNames;
  const names = new Map<string, string>();
  for (const [name, member] of Object.entries(shape.members)) {
    if (Object.hasOwn(object, name)) continue;
    const styled = naming?.write(name);
    if (styled !== undefined && Object.hasOwn(object, styled)) names.set(name, styled);
    else if (shape.required?.includes(name)) {
      const standIn = standInFor(name, place);
      const isByName = standIn?.kind === 'near-miss' || standIn?.kind === 'other-name';
      if (isByName && fits(object[standIn.name], member)) names.set(name, standIn.name);
    }
  }
  return names;
}

const noNames: ReadonlyMap<string, string> = new Map();

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
