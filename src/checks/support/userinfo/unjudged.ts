import { describe } from '../../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { pointerTokens, pointerToPath, toPointer } from '../../../wire/json-pointer.ts';

/**
 * Why a member cannot be judged that is absent or of another type; its type is for the schema to judge.
 *
 * @param absent what to say where it is not there
 * @param type the type that it should have, as a phrase
 */
export function whyUnjudged(
  body: JsonObject,
  pointer: string,
  { absent, type }: { absent: string; type: string },
): string {
  let value: unknown = body;
  const passed: string[] = [];
  for (const token of pointerTokens(pointer)) {
    if (!isJsonObject(value)) return ofAnotherType(passed, value, 'an object');
    if (!Object.hasOwn(value, token)) return absent;
    value = value[token];
    passed.push(token);
  }
  return ofAnotherType(passed, value, type);
}

function ofAnotherType(tokens: readonly string[], value: unknown, type: string): string {
  return `${pointerToPath(toPointer(tokens))} is ${describe(value)}, not ${type}`;
}

/** Why there is no array of back-office data. */
export function whyNoBackOfficeData(body: JsonObject): string {
  return whyUnjudged(body, '/userData/backOfficeData', { absent: 'the body has no backOfficeData', type: 'an array' });
}
