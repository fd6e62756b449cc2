import { createRequire } from 'node:module';
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);

/** Errors of a value by the JSON Schema of HAR 1.2 that har-schema ships; it is written in draft-06. */
export function harErrors(value: unknown): readonly ErrorObject[] {
  const schemas: Record<string, { readonly $schema?: string }> = require('har-schema');
  const ajv = new Ajv.default({ allErrors: true, strict: false, validateSchema: false });
  addFormats.default(ajv);
  // Without its $schema: ajv has no draft-06 by default, and HAR's schemas use nothing that changed since.
  for (const { $schema: _draft, ...schema } of Object.values(schemas)) ajv.addSchema(schema);
  const validate = ajv.getSchema('har.json#') ?? ajv.getSchema('har.json');
  if (validate === undefined) throw new Error('har-schema has no har.json');
  validate(value);
  return validate.errors ?? [];
}
