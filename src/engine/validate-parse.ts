import { UsageError } from '../model/errors.ts';
import { type DuplicateName, maxJsonDepth, parseJson } from '../wire/json.ts';
import { decodeUtf8 } from '../wire/text.ts';

/** A JSON document: its value, and the names that its text has twice. */
export interface ParsedDocument {
  readonly value: unknown;
  readonly duplicates: readonly DuplicateName[];
}

/**
 * The value of a JSON document; a byte order mark before it is passed over.
 *
 * @throws {UsageError} where it is not UTF-8 or not JSON, with the place, or too deep to be judged
 */
export function parseDocument(bytes: Uint8Array, name: string): ParsedDocument {
  const decoded = decodeUtf8(bytes);
  if (!('text' in decoded)) {
    const { looksLike, invalidAt } = decoded;
    const why =
      looksLike === undefined ? `the byte at offset ${invalidAt} is no part of it` : `it looks like ${looksLike}`;
    throw new UsageError('not-utf-8', `${name} is not text in UTF-8: ${why}.`);
  }
  const result = parseJson(decoded.text);
  if ('tooDeep' in result) {
    throw new UsageError('too-deep', `${name} is nested deeper than ${maxJsonDepth} levels and cannot be judged.`);
  }
  if ('error' in result) {
    const { message, line, column } = result.error;
    throw new UsageError('not-json', `${name} is not JSON: ${message}, in line ${line}, column ${column}.`);
  }
  return result;
}
