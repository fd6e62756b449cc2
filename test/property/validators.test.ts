import { BASIC } from '@hyperjump/json-schema/experimental';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyperjumpValidator } from '../../scripts/bench/hyperjump.ts';
import { assertingKeywords, judgedSchemas, readDocument } from '../../scripts/generate/documents.ts';
import * as validators from '../../src/generated/validators.js';
import { bodiesOf } from './bodies.ts';
import { bounded } from './settings.ts';

/**
 * Keywords that both validators assert. 2020-12 leaves format to the reader as an annotation, and the grammars of an email address
 * differ from one library to the next; ours is tried below by itself.
 */
const compared = new Set<string>(assertingKeywords.filter((keyword) => keyword !== 'format'));

const ours: Readonly<Record<string, validators.Validator<unknown>>> = Object.fromEntries(Object.entries(validators));

/** Pointer and keyword of each violation, by ajv's code as it is shipped. */
function ourViolations(name: string, body: unknown): readonly string[] {
  const validator = ours[`validate${name}`];
  if (validator === undefined) throw new Error(`there is no validator of ${name}`);
  const errors = validator(body) ? [] : (validator.errors ?? []);
  return unique(errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`));
}

function unique(violations: readonly string[]): readonly string[] {
  return [...new Set(violations.filter((violation) => compared.has(violation.split(' ').at(-1) ?? '')))].sort();
}

type Independent = (body: unknown) => readonly string[];

/** The same by @hyperjump/json-schema, straight from the OpenAPI document. */
async function independentValidator(document: string, schema: string): Promise<Independent> {
  const run = await hyperjumpValidator(document, schema);
  return (body) => {
    const output = run(JSON.parse(JSON.stringify(body)), BASIC);
    return unique(
      (output.valid ? [] : (output.errors ?? [])).map(({ instanceLocation, keyword }) => {
        const pointer = decodeURIComponent(instanceLocation.slice(instanceLocation.indexOf('#') + 1));
        return `${pointer} ${keyword.split('/').at(-1)}`;
      }),
    );
  };
}

describe.each(judgedSchemas.map((entry) => [entry.name, entry] as const))('%s', (name, { document, schema }) => {
  it('is validated as an independent validator does, place by place', async () => {
    const independent = await independentValidator(document, schema);
    const { schemas } = readDocument(document).components;
    const root = schemas[schema];
    if (root === undefined) throw new Error(`${document} has no schema ${schema}`);
    let valid = 0;
    let invalid = 0;
    fc.assert(
      fc.property(bodiesOf(root, schemas), (body) => {
        const violations = ourViolations(name, body);
        if (violations.length === 0) valid += 1;
        else invalid += 1;
        expect(violations).toEqual(independent(body));
      }),
      bounded(400),
    );
    // Bodies that are all good or all bad would show little.
    expect(valid).toBeGreaterThan(10);
    expect(invalid).toBeGreaterThan(10);
  });
});

describe('the format idn-email', () => {
  const isEmail = (email: unknown): boolean =>
    !(
      !validators.validateUserInfo({ externalUserId: '1', userData: { id: '1', backOfficeData: [], email } }) &&
      (validators.validateUserInfo.errors ?? []).some(({ keyword }) => keyword === 'format')
    );

  it('takes every address of RFC 5322, and of RFC 6531 beyond ASCII', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(isEmail(email)).toBe(true);
        expect(isEmail(`ż${email}`)).toBe(true);
      }),
      bounded(400),
    );
  });

  it('takes no text without an at sign, and none that ends in one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isEmail(text.replaceAll('@', ''))).toBe(false);
        expect(isEmail(`${text}@`)).toBe(false);
      }),
      bounded(400),
    );
  });
});
