import { registerSchema, type SchemaObject, type Validator, validate } from '@hyperjump/json-schema/draft-2020-12';
import { readDocument } from '../generate/documents.ts';

/** A validator by @hyperjump/json-schema, independent of ours, of a schema straight from an OpenAPI document. */
export function hyperjumpValidator(document: string, schema: string): Promise<Validator> {
  const id = `https://schemas.example/${document}/${schema}`;
  const definitions: SchemaObject = JSON.parse(
    JSON.stringify(readDocument(document).components.schemas).replaceAll('"#/components/schemas/', '"#/$defs/'),
  );
  registerSchema({ $ref: `#/$defs/${schema}`, $defs: definitions }, id, 'https://json-schema.org/draft/2020-12/schema');
  return validate(id);
}
