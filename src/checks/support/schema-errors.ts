import type { SchemaError, Validator } from '../../generated/validators.js';
import type { Shape } from '../../model/shape.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { pointerTokens, toPointer } from '../../wire/json-pointer.ts';

/** A schema of the OpenAPI document, as validator and as shape. */
export interface JudgedSchema {
  readonly validator: Validator<unknown>;
  readonly shape: Shape;
  /** Whether a standard lets anybody add members. */
  readonly isOpen?: boolean;
}

/** What a validator found in a body, or in a part of it. */
export interface ErrorBatch {
  readonly errors: readonly SchemaError[];
  /** The part that was validated; the errors lead into it. */
  readonly part: unknown;
  /** The same error, leading into the body. */
  readonly inBody: (error: SchemaError) => SchemaError;
}

/**
 * How many items of an array are validated at once. So few that V8 never sees 85 of 100 errors of one kind outlive a collection: it
 * would then put each further one where only a full collection finds it, and a megabyte of body takes 75 MiB more.
 */
const batchItems = 25;

/**
 * Every error of a body, in batches: a body of a megabyte may have a million, which are not held at once. Of what stands beside
 * a long array each error comes once.
 */
export function* errorBatches({ validator, shape }: JudgedSchema, body: unknown): Generator<ErrorBatch> {
  const errorsOf = (part: unknown): readonly SchemaError[] => (validator(part) ? [] : (validator.errors ?? []));
  const long = longestArray(shape, body);
  if (long === undefined || long.items.length <= batchItems) {
    yield { errors: errorsOf(body), part: body, inBody: (error) => error };
    return;
  }
  const prefix = `${toPointer(long.path)}/`;
  for (let start = 0; start < long.items.length; start += batchItems) {
    const part = withItems(shape, body, long.path, long.items.slice(start, start + batchItems));
    const errors = errorsOf(part);
    yield {
      errors: start === 0 ? errors : errors.filter(({ instancePath }) => instancePath.startsWith(prefix)),
      part,
      inBody: (error) => ({ ...error, instancePath: shifted(error.instancePath, prefix, start) }),
    };
  }
}

function shifted(pointer: string, prefix: string, by: number): string {
  if (!pointer.startsWith(prefix)) return pointer;
  const [index = '', ...rest] = pointerTokens(`/${pointer.slice(prefix.length)}`);
  return `${prefix}${Number(index) + by}${toPointer(rest)}`;
}

interface LongArray {
  /** Names of the members that lead to it. */
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** The longest of the arrays that the schema describes, not within another one. */
function longestArray(shape: Shape, value: unknown, path: readonly string[] = []): LongArray | undefined {
  if (Array.isArray(value)) return shape.items === undefined ? undefined : { path, items: value };
  if (!isJsonObject(value)) return undefined;
  let longest: LongArray | undefined;
  for (const [name, member] of Object.entries(shape.members ?? {})) {
    const found = Object.hasOwn(value, name) ? longestArray(member, value[name], [...path, name]) : undefined;
    if (found !== undefined && found.items.length > (longest?.items.length ?? 0)) longest = found;
  }
  return longest;
}

/** The body with other items in one array; of its members those that the schema describes, which are all that can be wrong. */
function withItems(
  shape: Shape,
  value: unknown,
  [name, ...rest]: readonly string[],
  items: readonly unknown[],
): unknown {
  if (name === undefined) return items;
  const copy: Record<string, unknown> = {};
  const object: JsonObject = isJsonObject(value) ? value : {};
  for (const [member, inner] of Object.entries(shape.members ?? {})) {
    if (!Object.hasOwn(object, member)) continue;
    copy[member] = member === name ? withItems(inner, object[member], rest, items) : object[member];
  }
  return copy;
}
