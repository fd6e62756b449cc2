import { quote } from '../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';

/** The member of a body that has all of some names within it, where the root has none of them. */
export function wrapperOf(body: JsonObject, names: readonly string[]): string | undefined {
  if (names.some((name) => Object.hasOwn(body, name))) return undefined;
  return Object.keys(body).find((name) => {
    const inner = body[name];
    return isJsonObject(inner) && names.every((one) => Object.hasOwn(inner, one));
  });
}

/** What to do about it. */
export function unwrap(name: string): string {
  return `Answer with the value of ${quote(name)} alone.`;
}
