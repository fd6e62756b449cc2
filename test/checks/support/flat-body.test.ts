import { describe, expect, it } from 'vitest';
import { isFlatBody, mendedBody, mendedTemplate } from '../../../src/checks/support/userinfo/flat-body.ts';
import { validateFlatUserInfo, validateUserInfo } from '../../../src/generated/validators.js';

const everything = {
  id: 'external_id_2',
  email: 'a@example.com',
  phone: { region: 'PL', number: '666777666' },
  firstName: 'Tyler',
  lastName: 'Durden',
  backOfficeData: [{ key: 'office_number', value: '777666777', displayName: 'Office number' }],
};

describe('isFlatBody', () => {
  it.each([
    { id: '7' },
    { id: null },
    everything,
    { id: '7', data: {} },
    { id: '7', externalUserId: '7' },
    { externalUserId: '7', backOfficeData: [] },
  ])('%j is flat', (body) => {
    expect(isFlatBody(body)).toBe(true);
  });

  it.each([
    {},
    { email: 'a@example.com' },
    { externalUserId: '7' },
    { externalUserId: '7', email: 'a@example.com' },
    { id: '7', userData: null },
    { externalUserId: '7', userData: { id: '7', backOfficeData: [] } },
    JSON.parse('{"__proto__":{"id":"7"}}'),
  ])('%j is not', (body) => {
    expect(isFlatBody(body)).toBe(false);
  });
});

describe('what a flat body is mended to', () => {
  it.each([{ id: '7' }, everything, { id: '7', backOfficeData: [] }, { id: '7', phone: everything.phone }])(
    'conforms today where %j conformed to the earlier editions',
    (flat) => {
      expect(validateFlatUserInfo(flat)).toBe(true);
      const mended: unknown = JSON.parse(mendedBody(flat));
      expect(validateUserInfo(mended)).toBe(true);
      const { id, ...members } = { backOfficeData: [], ...flat };
      expect(mended).toEqual({ externalUserId: id, userData: { id, ...members } });
    },
  );

  it('has the id as a string where it was a number', () => {
    expect(JSON.parse(mendedBody({ id: 7 }))).toEqual({
      externalUserId: '7',
      userData: { id: '7', backOfficeData: [] },
    });
  });

  it('leaves out nulls and members that were never documented', () => {
    const flat = { id: '7', email: null, backOfficeData: null, roles: ['admin'] };
    expect(JSON.parse(mendedBody(flat))).toEqual({ externalUserId: '7', userData: { id: '7', backOfficeData: [] } });
  });

  it.each([
    [{ id: null }, '<id>'],
    [{ id: { $oid: 'x' } }, '<id>'],
    [{ id: ['7'] }, '<id>'],
    [{ id: true }, '<id>'],
  ])('has a placeholder for the id of %j', (flat, id) => {
    expect(JSON.parse(mendedBody(flat))).toMatchObject({ externalUserId: id, userData: { id } });
  });

  it('has a placeholder for a value of a wrong type', () => {
    const flat = { id: '7', phone: '666777666', firstName: 1, backOfficeData: { plan: 'gold' } };
    expect(JSON.parse(mendedBody(flat))).toEqual({
      externalUserId: '7',
      userData: {
        id: '7',
        phone: { region: '<phone.region>', number: '<phone.number>' },
        firstName: '<firstName>',
        backOfficeData: [
          { key: '<backOfficeData.key>', value: '<backOfficeData.value>', displayName: '<backOfficeData.displayName>' },
        ],
      },
    });
  });
});

describe('the template', () => {
  it('has the members that came, and none of their values', () => {
    const template = mendedTemplate(everything);
    expect(JSON.parse(template)).toEqual({
      externalUserId: '<id>',
      userData: {
        id: '<id>',
        email: '<email>',
        phone: { region: '<phone.region>', number: '<phone.number>' },
        firstName: '<firstName>',
        lastName: '<lastName>',
        backOfficeData: [
          { key: '<backOfficeData.key>', value: '<backOfficeData.value>', displayName: '<backOfficeData.displayName>' },
        ],
      },
    });
    for (const value of ['external_id_2', 'a@example.com', 'PL', '666777666', 'Tyler', 'Durden', '777666777']) {
      expect(template).not.toContain(value);
    }
  });

  it('keeps an empty backOfficeData and adds a missing one', () => {
    const least = { externalUserId: '<id>', userData: { id: '<id>', backOfficeData: [] } };
    expect(JSON.parse(mendedTemplate({ id: '7', backOfficeData: [] }))).toEqual(least);
    expect(JSON.parse(mendedTemplate({ id: '7' }))).toEqual(least);
  });
});
