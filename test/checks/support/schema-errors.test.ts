import { describe, expect, it } from 'vitest';
import { errorBatches, type JudgedSchema } from '../../../src/checks/support/schema-errors.ts';
import { shapes } from '../../../src/generated/schemas.ts';
import { type SchemaError, validateUserInfo } from '../../../src/generated/validators.js';

const userInfo: JudgedSchema = { validator: validateUserInfo, shape: shapes.UserInfo };

/** A body with a list of a given length in which some items are wrong, and wrong members before and after it. */
function bodyOf(length: number, wrong: Readonly<Record<number, unknown>>): unknown {
  const backOfficeData = Array.from({ length }, (_, index) =>
    Object.hasOwn(wrong, index) ? wrong[index] : { key: 'k', value: index },
  );
  return { externalUserId: 7, userData: { id: '', email: 'x', backOfficeData, firstName: null } };
}

function placesOf(errors: Iterable<SchemaError>): readonly string[] {
  return [...errors]
    .map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`)
    .sort();
}

function allAtOnce(body: unknown): readonly SchemaError[] {
  return validateUserInfo(body) ? [] : (validateUserInfo.errors ?? []);
}

function inBatches(body: unknown): readonly SchemaError[] {
  return [...errorBatches(userInfo, body)].flatMap(({ errors, inBody }) => errors.map(inBody));
}

describe('the errors of a body in batches', () => {
  const wrong = { 0: {}, 1: 'x', 24: { key: 1, value: 1 }, 25: null, 49: {}, 50: { key: '' }, 2500: [] };

  it.each([0, 1, 24, 25, 26, 50, 51, 2600])('are those that it has at once: %d items', (length) => {
    const body = bodyOf(length, wrong);
    expect(placesOf(inBatches(body))).toEqual(placesOf(allAtOnce(body)));
  });

  it('come in their order within the list', () => {
    const items = inBatches(bodyOf(2600, wrong)).flatMap(({ instancePath }) =>
      instancePath.startsWith('/userData/backOfficeData/') ? [Number(instancePath.split('/')[3])] : [],
    );
    expect(items).toEqual(items.toSorted((a, b) => a - b));
    expect(new Set(items)).toEqual(new Set([0, 1, 24, 25, 49, 50, 2500]));
  });

  it('have fewer errors of a kind than V8 takes for errors that are kept', () => {
    for (const { errors } of errorBatches(userInfo, bodyOf(2600, Array(2600).fill({})))) {
      const ofMissingKeys = errors.filter(({ params }) => params.missingProperty === 'key');
      expect(ofMissingKeys.length).toBeGreaterThan(0);
      expect(ofMissingKeys.length).toBeLessThan(85);
    }
  });

  it.each([null, 'x', [], [[]], {}, { userData: null }, { userData: [] }, { userData: { backOfficeData: 'x' } }])(
    'are those of any value: %j',
    (body) => expect(placesOf(inBatches(body))).toEqual(placesOf(allAtOnce(body))),
  );

  it('are not told apart by members of the name __proto__', () => {
    const list = JSON.stringify(Array(60).fill({}));
    const body: unknown = JSON.parse(
      `{"__proto__":{"externalUserId":"2"},"userData":{"__proto__":{"id":"2"},"backOfficeData":${list}}}`,
    );
    expect(placesOf(inBatches(body))).toEqual(placesOf(allAtOnce(body)));
  });
});
