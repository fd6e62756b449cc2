import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A JSON Schema as the OpenAPI documents of this project write it: the keywords that they use and no others. */
export interface SchemaNode {
  $ref?: string;
  type?: string;
  description?: string;
  format?: string;
  minLength?: number;
  const?: unknown;
  required?: string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  'x-requirements'?: Record<string, string>;
}

export interface OpenApiDocument {
  info: { version: string };
  components: { schemas: Record<string, SchemaNode>; examples?: Record<string, { value: unknown }> };
}

/** The keywords that can fail, in a schema of this project. Each needs its requirement in `x-requirements`. */
export const assertingKeywords = ['type', 'format', 'minLength', 'const', 'required'] as const;

const currentEdition = 'openapi/widget-oauth.yaml';
/** The edition whose /userinfo body was flat: openapi/editions/1.0.0.yaml has the same one. */
const lastFlatEdition = 'openapi/editions/1.1.0.yaml';

export const documentPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export function readDocument(path: string): OpenApiDocument {
  return parse(readFileSync(documentPath(path), 'utf8'));
}

/** The schemas that the tool judges bodies with: the name that code knows each by, and where it is defined. */
export const judgedSchemas = [
  { name: 'UserInfo', document: currentEdition, schema: 'UserInfo' },
  { name: 'FlatUserInfo', document: lastFlatEdition, schema: 'UserInfo' },
  { name: 'OauthConfigCreateForm', document: currentEdition, schema: 'OauthConfigCreateForm' },
  { name: 'OauthConfigPatchForm', document: currentEdition, schema: 'OauthConfigPatchForm' },
  { name: 'OauthConfigResponse', document: currentEdition, schema: 'OauthConfigResponse' },
  { name: 'Error', document: currentEdition, schema: 'Error' },
  { name: 'TokenRequest', document: currentEdition, schema: 'TokenRequest' },
  { name: 'TokenResponse', document: currentEdition, schema: 'TokenResponse' },
  { name: 'TokenErrorResponse', document: currentEdition, schema: 'TokenErrorResponse' },
] as const;

export { currentEdition };
