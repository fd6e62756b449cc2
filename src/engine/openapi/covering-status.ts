import type { JsonObject } from '../../wire/json-object.ts';

/**
 * The range, or `default`, that describes a status which a document's responses do not name.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#responses-object
 */
export function coveringStatus(status: string, responses: JsonObject): string | undefined {
  return [`${status.charAt(0)}XX`, 'default'].find((name) => name !== status && Object.hasOwn(responses, name));
}
