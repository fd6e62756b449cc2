import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenApiDocument, openApiDocument } from '../../engine/openapi/document.ts';
import { UsageError } from '../../model/errors.ts';
import { reasonOf } from '../file-trouble.ts';
import { packageRoot } from '../package-root.ts';

/** Path of the OpenAPI document that comes with this package. */
export function shippedDocument(): string {
  return join(packageRoot(), 'openapi', 'widget-oauth.yaml');
}

/**
 * Reads an OpenAPI document, YAML or JSON.
 *
 * @param name how messages name it
 * @throws {UsageError} for a file that cannot be read, does not parse or is no OpenAPI document
 */
export async function readDocument(path: string, name: string = path): Promise<OpenApiDocument> {
  const text = textOf(path, name);
  const { parseYaml } = await import('../yaml.ts');
  return openApiDocument(parseYaml(text, name).value, name);
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError('unreadable-file', `${name} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}
