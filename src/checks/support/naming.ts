import type { Shape } from '../../model/shape.ts';
import { isJsonObject } from '../../wire/json-object.ts';

/** A style that a body has all its names in, in place of the camelCase of the documents: a setting of its serialiser. */
export interface Naming {
  readonly style: string;
  /** A documented name in that style. */
  readonly write: (name: string) => string;
  /** The documented names that stand there in another form, with that form; each once, however many items have it. */
  readonly names: ReadonlyMap<string, string>;
  /** JSONPaths of the required members that are missing for it and are the root's requirement. */
  readonly missing: readonly string[];
  /** The requirements of all that are missing for it. */
  readonly requirements: ReadonlySet<string>;
}

const styles: readonly Pick<Naming, 'style' | 'write'>[] = [
  { style: 'snake_case', write: (name) => separated(name, '_') },
  { style: 'kebab-case', write: (name) => separated(name, '-') },
  { style: 'PascalCase', write: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}` },
  { style: 'UPPER_SNAKE_CASE', write: (name) => separated(name, '_').toUpperCase() },
  { style: 'lower case', write: (name) => name.toLowerCase() },
];

function separated(name: string, separator: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `${separator}${letter.toLowerCase()}`);
}

/** Fewer may be a slip. */
const fewestNames = 2;

/** The style of a body, where a required member of its root is missing for it and no documented name is in another one. */
export function namingOf(body: unknown, shape: Shape): Naming | undefined {
  const { required = [], requirements = {} } = shape;
  if (!isJsonObject(body) || required.every((name) => Object.hasOwn(body, name))) return undefined;
  for (const { style, write } of styles) {
    if (!required.some((name) => write(name) !== name && Object.hasOwn(body, write(name)))) continue;
    const found: Found = { names: new Map(), missing: new Set(), requirements: new Set(), root: requirements.required };
    if (isWrittenIn(write, body, shape, '$', found) && found.names.size >= fewestNames) {
      return { style, write, names: found.names, missing: [...found.missing], requirements: found.requirements };
    }
  }
  return undefined;
}

interface Found {
  readonly names: Map<string, string>;
  readonly missing: Set<string>;
  readonly requirements: Set<string>;
  readonly root: string | undefined;
}

/** Whether all documented names in a value are in a style, as deep as the schema goes; and what is found on the way. */
function isWrittenIn(write: Naming['write'], value: unknown, shape: Shape, path: string, found: Found): boolean {
  const { items, members = {}, required = [], requirements = {} } = shape;
  if (items !== undefined && Array.isArray(value)) {
    return value.every((item) => isWrittenIn(write, item, items, `${path}[*]`, found));
  }
  if (!isJsonObject(value)) return true;
  return Object.entries(members).every(([name, member]) => {
    const written = write(name);
    if (written !== name && Object.hasOwn(value, name)) return false;
    if (!Object.hasOwn(value, written)) return true;
    if (written !== name) {
      found.names.set(name, written);
      if (required.includes(name) && requirements.required !== undefined) {
        found.requirements.add(requirements.required);
        if (requirements.required === found.root) found.missing.add(`${path}.${name}`);
      }
    }
    return isWrittenIn(write, value[written], member, `${path}.${written}`, found);
  });
}
