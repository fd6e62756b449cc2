import { quote } from '../../../wire/describe.ts';
import { parseJsonValue } from '../../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { isJwt, type Recognised } from '../recognise-text.ts';
import { unwrap, wrapperOf } from '../wrapper.ts';

/** Recognises a JSON value that is not an object. */
export function recogniseValue(value: unknown): Recognised | undefined {
  if (typeof value === 'string') {
    const inner = parseJsonValue(value);
    if ('value' in inner && isJsonObject(inner.value)) {
      return {
        message: 'The body is a JSON string that holds the JSON object: it was serialised twice.',
        fix: 'Serialise once: hand the object itself to the function that writes the response, not the result of JSON.stringify.',
      };
    }
    if (isJwt(value)) {
      return {
        message: 'The body is a JWT in a JSON string.',
        fix: 'Answer with the plain JSON object that the JWT carries, in the shape of the guide.',
      };
    }
  }
  if (Array.isArray(value) && value.length === 1 && isJsonObject(value[0])) {
    return {
      message: 'The body is an array around the one object.',
      fix: 'Answer with the object itself, not with a list of one.',
    };
  }
  return undefined;
}

/** Recognises an object that has the members one level too deep. */
export function recogniseWrapper(body: JsonObject): (Recognised & { readonly name: string }) | undefined {
  const name = wrapperOf(body, ['externalUserId', 'userData']);
  if (name === undefined) return undefined;
  return {
    name,
    message: `The body is wrapped: externalUserId and userData stand within the member ${quote(name)} and not at the root.`,
    fix: unwrap(name),
  };
}

/** The object that has the members of a person: what the body wraps, or else the body. */
export function unwrapped(body: JsonObject): JsonObject {
  const wrapper = recogniseWrapper(body);
  const inner = wrapper === undefined ? undefined : body[wrapper.name];
  return isJsonObject(inner) ? inner : body;
}
