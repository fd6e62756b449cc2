import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { documentPath } from './documents.ts';
import { bundle } from './validators.ts';

/** The standalone validator of closer-conformance.yaml, and the schema itself, from which messages take the names that are valid. */
export function settingsModule(): string {
  const schema = JSON.parse(readFileSync(documentPath('openapi/settings.schema.json'), 'utf8'));
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv, ['date']);
  const code = standaloneCode.default(ajv, { validateSettings: ajv.addSchema(schema) && schema.$id });
  return bundle(code);
}

export function settingsDeclaration(): string {
  return `import type { Settings } from '../model/settings.ts';

/** One error as ajv reports it. */
export interface SettingsError {
  instancePath: string;
  keyword: string;
  params: Readonly<Record<string, unknown>>;
  message?: string;
}

export declare const validateSettings: {
  (data: unknown): data is Settings;
  errors?: SettingsError[] | null;
};
`;
}
