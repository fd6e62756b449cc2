import { describe, expect, test } from 'vitest';
import { longFrom, textsOfLongJson } from '../../../src/engine/personal-data/long-json.ts';
import { personalValuesIn } from '../../../src/engine/personal-data/values.ts';

const body = {
  externalUserId: 'u-4711',
  userData: {
    id: 'u-4711',
    email: 'zoe@mail.example',
    firstName: 'Zoe "Z" Ångström',
    phone: { region: 'GB', number: '7911123456' },
    account: 12345678,
    cards: ['DE89 3704 0044 0532 0130 00', 'not a number'],
    backOfficeData: [
      { key: 'lastName', value: 'Marlowe', displayName: 'Name of the family' },
      { key: 'office_number', value: '777666777' },
    ],
  },
};

const valuesIn = (text: string) => [...personalValuesIn(text, false)];

/** The same JSON, made long by a member that tells nothing. */
const long = JSON.stringify({ ...body, padding: Array(longFrom / 2).fill(0) });

describe('what a long body says of a person', () => {
  test('is what it would say if it were short', () => {
    expect(long.length).toBeGreaterThan(longFrom);
    expect(valuesIn(long)).toEqual(valuesIn(JSON.stringify(body)));
    expect(valuesIn(long).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['u-4711', 'zoe@mail.example', 'Zoe "Z" Ångström', '7911123456', '12345678', 'Marlowe']),
    );
  });

  test('has the names of values, and labels told apart from them', () => {
    expect([
      ...textsOfLongJson('{"a":"b","c":["d",12345678,1.23456789],"key":"k","value":"v","displayName":"w"}', 100),
    ]).toEqual([
      { name: 'a', value: 'b', isLabel: false },
      { name: 'c', value: 'd', isLabel: false },
      { name: 'c', value: '12345678', isLabel: false },
      { name: 'key', value: 'k', isLabel: true },
      { name: 'k', value: 'v', isLabel: false },
      { name: 'displayName', value: 'w', isLabel: true },
    ]);
  });

  test('of an item is not said of the next one', () => {
    const texts = [...textsOfLongJson('[{"key":"k","value":"v"},{"value":"w","displayName":"n"}]', 100)];
    expect(texts.map(({ name, value }) => [name, value])).toEqual([
      ['key', 'k'],
      ['k', 'v'],
      ['value', 'w'],
      ['displayName', 'n'],
    ]);
    expect(texts.at(-1)?.isLabel).toBe(false);
  });

  test('leaves out texts that are too long to be one of a person, and reads escapes', () => {
    expect([...textsOfLongJson('{"a":"b\\"","b":"cccccc","dddddd":"e"}', 5)]).toEqual([
      { name: 'a', value: 'b"', isLabel: false },
      { name: '', value: 'e', isLabel: false },
    ]);
  });
});
