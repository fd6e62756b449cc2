import { quote } from '../../../wire/describe.ts';
import { parseJsonValue } from '../../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { isJsonMediaType, mediaTypeEssence } from '../../../wire/media-type.ts';
import { isHtml, isJwt, type Recognised } from '../recognise-text.ts';
import { unwrap, wrapperOf } from '../wrapper.ts';

/** Recognises a media type that is not JSON's, and that the body is of: some frameworks declare text/html by default. */
export function recogniseMediaType(contentType: string, text: string): Recognised | undefined {
  const essence = isJsonMediaType(contentType) ? undefined : mediaTypeEssence(contentType);
  if (essence === 'text/html' && isHtml(text)) {
    return {
      message: 'The answer is declared to be an HTML page, most likely a sign-in or error page.',
      fix: 'Let the endpoint itself judge the access token and answer with JSON and Content-Type: application/json.',
    };
  }
  if (essence === 'application/jwt' && isJwt(text)) {
    return {
      message:
        'The answer is declared to be a JWT, as OpenID Connect has it where a signed userinfo response is configured.',
      fix: 'Answer with the plain JSON object and Content-Type: application/json.',
    };
  }
  return undefined;
}

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
