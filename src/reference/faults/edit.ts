import { pointerTokens, toPointer, valueAt } from '../../wire/json-pointer.ts';

/** From one JSON value to another, the first left as it was. A place that is not there is left alone. */
export type Edit = (value: unknown) => unknown;

export function set(pointer: string, value: unknown): Edit {
  return edit(pointer, (parent, name) => Reflect.set(parent, name, value));
}

export function remove(pointer: string): Edit {
  return edit(pointer, (parent, name) => Reflect.deleteProperty(parent, name));
}

/** Gives a member another name; it becomes the last one of its object. */
export function rename(pointer: string, other: string): Edit {
  return edit(pointer, (parent, name) => {
    if (!Object.hasOwn(parent, name)) return;
    Reflect.set(parent, other, Reflect.get(parent, name));
    Reflect.deleteProperty(parent, name);
  });
}

function edit(pointer: string, change: (parent: object, name: string) => void): Edit {
  const tokens = pointerTokens(pointer);
  const name = tokens.at(-1) ?? '';
  const parentPointer = toPointer(tokens.slice(0, -1));
  return (value) => {
    const copy: unknown = structuredClone(value);
    const parent = valueAt(copy, parentPointer);
    if (typeof parent === 'object' && parent !== null) change(parent, name);
    return copy;
  };
}
