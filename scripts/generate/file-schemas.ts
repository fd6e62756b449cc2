import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { documentPath } from './documents.ts';
import { bundle } from './validators.ts';

/**
 * Standalone validators of the files that people write and read.
 *
 * @param schemas path of each validator's schema, by the validator's name
 * @param referenced paths of schemas that those refer to
 */
export function standaloneModule(
  schemas: Readonly<Record<string, string>>,
  referenced: readonly string[] = [],
): string {
  const ajv = new Ajv2020({
    strict: true,
    // A condition within a schema requires members that the schema around it describes.
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv, ['date', 'date-time', 'uri', 'json-pointer']);
  for (const path of [...Object.values(schemas), ...referenced]) {
    ajv.addSchema({ ...JSON.parse(readFileSync(documentPath(path), 'utf8')), $id: path });
  }
  return bundle(standaloneCode.default(ajv, { ...schemas }));
}

/** @param types of what each validator lets pass, by the validator's name */
export function validatorDeclaration(name: string, model: string, types: Readonly<Record<string, string>>): string {
  const imported = Object.values(types).join(', ');
  const validators = Object.entries(types).map(
    ([validator, type]) => `export declare const ${validator}: {
  (data: unknown): data is ${type};
  errors?: ${name}Error[] | null;
};
`,
  );
  return `import type { ${imported} } from '${model}';

/** One error as ajv reports it. */
export interface ${name}Error {
  instancePath: string;
  keyword: string;
  params: Readonly<Record<string, unknown>>;
  message?: string;
}

${validators.join('\n')}`;
}
