import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { type BuildOptions, buildSync } from 'esbuild';
import { assertingKeywords, judgedSchemas, readDocument } from './documents.ts';

const require = createRequire(import.meta.url);

/** Standalone validators: the compiled code of ajv, with the few helpers it calls inlined, so that ajv is not needed to run it. */
export function validatorsModule(): string {
  const names = judgedSchemas.map(({ name }) => [`validate${name}`, validatorId(name)]);
  return bundle(standaloneCode.default(createCompiler(), Object.fromEntries(names)));
}

/** The id that the compiler knows the schema of a judged body by. */
export function validatorId(name: (typeof judgedSchemas)[number]['name']): string {
  return `${name}.validator`;
}

/** Standalone code with the helpers that it calls inlined. */
export function bundle(code: string): string {
  const ajvFolder = dirname(require.resolve('ajv/package.json'));
  const bundled: BuildOptions & { write: false } = {
    stdin: { contents: code, resolveDir: ajvFolder, sourcefile: 'validators.js' },
    // Modules are named relative to this folder, so that the text is the same wherever node_modules is.
    absWorkingDir: ajvFolder,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    write: false,
    logLevel: 'error',
    legalComments: 'none',
  };
  const [output] = buildSync(bundled).outputFiles;
  if (output === undefined) throw new Error('esbuild gave no output for the validators');
  return output.text;
}

/**
 * An address: a dot-string or a quoted string, `@`, and a domain or an address literal. RFC 6531 allows any character beyond
 * ASCII in both parts; which labels a registry accepts is not asked. @see RFC 5321 section 4.1.2, RFC 6531 section 3.3
 */
const emailAddress = (() => {
  // Said as \p{Cc}, the controls would have to be looked up at each start of the command.
  const control = String.raw`\x00-\x1f\x7f-\x9f`;
  const atom = String.raw`[^\s${control}@"(),:;<>[\]\\.]+`;
  const label = `(?!-)${atom}(?<!-)`;
  const local = String.raw`(?:${atom}(?:\.${atom})*|"(?:[^"\\${control}]|\\[^${control}])*")`;
  const domain = String.raw`(?:${label}(?:\.${label})*|\[[^\s${control}[\]\\]+\])`;
  return new RegExp(`^${local}@${domain}$`, 'u');
})();

/** An ajv that knows the documents of this project: strict, all errors, formats asserted. */
export function createCompiler(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  // What tracks evaluated members and dynamic anchors is needed for unevaluated* and $dynamicRef alone; the generator of the shapes refuses both.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  // ajv-formats has no idn-email.
  ajv.addFormat('idn-email', emailAddress);
  ajv.addVocabulary(['components', 'x-requirements']);
  for (const document of new Set(judgedSchemas.map((entry) => entry.document))) {
    ajv.addSchema({ $id: document, components: readDocument(document).components }, document, false);
  }
  for (const { name, document, schema } of judgedSchemas) {
    ajv.addSchema({ $id: validatorId(name), $ref: `${document}#/components/schemas/${schema}` });
  }
  return ajv;
}

export function validatorsDeclaration(): string {
  const lines = judgedSchemas.map(({ name, document }) =>
    document.includes('editions')
      ? `export declare const validate${name}: Validator<Record<string, unknown>>;`
      : `export declare const validate${name}: Validator<components['schemas']['${name}']>;`,
  );
  return `import type { components } from './openapi.ts';

export type SchemaKeyword = ${assertingKeywords.map((keyword) => `'${keyword}'`).join(' | ')};

/** One error as ajv reports it; \`instancePath\` is a JSON Pointer into the body. */
export interface SchemaError {
  instancePath: string;
  keyword: SchemaKeyword;
  params: Readonly<Record<string, unknown>>;
}

/** A JSON Schema validator; after a false, \`errors\` has every error until the next call. */
export interface Validator<T> {
  (data: unknown): data is T;
  errors?: SchemaError[] | null;
}

${lines.join('\n')}
`;
}
