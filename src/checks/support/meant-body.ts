import type { SchemaError } from '../../generated/validators.js';
import type { Shape } from '../../model/shape.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { pointerTokens, toPointer, valueAt } from '../../wire/json-pointer.ts';
import { type Naming, namingOf } from './naming.ts';
import type { JudgedSchema } from './schema-errors.ts';
import { otherNames, type Path } from './stand-in.ts';

/** A body as it is meant: what stands under another name stands under its documented one, so that it can be judged too. */
export interface MeantBody {
  readonly value: unknown;
  readonly naming: Naming | undefined;
  /** Where a place of it is in the body as it came. */
  readonly inBody: (pointer: string) => string;
}

interface Walk {
  readonly root: unknown;
  readonly naming: Naming | undefined;
  /** Takes a required member that stands under another name, which the naming does not tell of. */
  readonly onMissing: (error: SchemaError, shape: Shape) => void;
}

/** Reads a body as it is meant; one without such names is itself. */
export function meantBody(body: unknown, { shape, isOpen }: JudgedSchema, onMissing: Walk['onMissing']): MeantBody {
  const naming = isOpen ? undefined : namingOf(body, shape);
  const value = meant({ root: body, naming, onMissing }, body, shape, [], []);
  return {
    value,
    naming,
    inBody: (pointer) =>
      value === body ? pointer : toPointer(pathInBody(body, shape, naming, pointerTokens(pointer))),
  };
}

/** @param at where the value is in the body as it came, and `meantAt` where it is in the one that is meant */
function meant(walk: Walk, value: unknown, shape: Shape, at: Path, meantAt: Path): unknown {
  const { items, members } = shape;
  if (items !== undefined && Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (const [index, item] of value.entries()) {
      const inner = meant(walk, item, items, [...at, index], [...meantAt, index]);
      if (inner === item) continue;
      copy ??= [...value];
      copy[index] = inner;
    }
    return copy ?? value;
  }
  if (members === undefined || !isJsonObject(value)) return value;
  const names = otherNames({ root: walk.root, path: at, object: value, shape }, walk.naming);
  let copy: Record<string, unknown> | undefined;
  for (const [name, member] of Object.entries(members)) {
    const written = Object.hasOwn(value, name) ? name : names.get(name);
    if (written === undefined) continue;
    if (written !== name && written !== walk.naming?.write(name)) {
      walk.onMissing(
        { instancePath: toPointer(meantAt), keyword: 'required', params: { missingProperty: name } },
        shape,
      );
    }
    const inner = meant(walk, value[written], member, [...at, written], [...meantAt, name]);
    if (written === name && inner === value[name]) continue;
    copy ??= { ...value };
    copy[name] = inner;
  }
  return copy ?? value;
}

function pathInBody(root: unknown, rootShape: Shape, naming: Naming | undefined, tokens: readonly string[]): Path {
  const path: string[] = [];
  let value = root;
  let shape: Shape | undefined = rootShape;
  for (const token of tokens) {
    let written = token;
    if (isJsonObject(value)) {
      if (shape !== undefined && !Object.hasOwn(value, token)) {
        written = otherNames({ root, path, object: value, shape }, naming).get(token) ?? token;
      }
      shape = shape?.members?.[token];
    } else shape = shape?.items;
    value = valueAt(value, toPointer([written]));
    path.push(written);
  }
  return path;
}
