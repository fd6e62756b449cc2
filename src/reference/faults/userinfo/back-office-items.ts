import type { UserinfoFault } from '../behaviour.ts';
import { remove, set } from '../edit.ts';
import { bodyFault } from './define.ts';

const incomplete = 'userinfo/back-office-items-are-complete';
const wrongType = 'userinfo/members-have-their-types';
const isNull = 'userinfo/optional-members-are-not-null';

const items = '/userData/backOfficeData';
const first = `${items}/0`;
const second = `${items}/1`;

/** The guide's item, then the one that is broken. */
function secondItem(item: unknown) {
  return set(items, [{ key: 'office_number', value: '777666777', displayName: 'Office number' }, item]);
}

/** A back-office item that is broken: the only one, or the second of two. */
export const backOfficeItemFaults = {
  'item-without-key': bodyFault(
    'Answers with a back-office item that has no key.',
    remove(`${first}/key`),
    incomplete,
    first,
  ),
  'item-without-value': bodyFault(
    'Answers with a back-office item that has no value, as where it is undefined.',
    remove(`${first}/value`),
    incomplete,
    first,
  ),
  'null-item-key': bodyFault(
    'Answers with a back-office item whose key is null.',
    set(`${first}/key`, null),
    wrongType,
    `${first}/key`,
  ),
  'number-item-key': bodyFault(
    'Answers with a back-office item whose key is a number.',
    set(`${first}/key`, 7),
    wrongType,
    `${first}/key`,
  ),
  'null-display-name': bodyFault(
    'Answers with a back-office item whose displayName is null.',
    set(`${first}/displayName`, null),
    isNull,
    `${first}/displayName`,
  ),
  'object-display-name': bodyFault(
    'Answers with a back-office item whose displayName is an object of translations.',
    set(`${first}/displayName`, { en: 'Office number' }),
    wrongType,
    `${first}/displayName`,
  ),
  'null-item': bodyFault('Answers with null among the back-office items.', set(first, null), wrongType, first),
  'string-item': bodyFault(
    'Answers with a string among the back-office items.',
    set(first, 'office_number=777666777'),
    wrongType,
    first,
  ),
  'item-as-map': bodyFault(
    'Answers with back-office items of the form {"office_number": "777666777"}.',
    set(first, { office_number: '777666777' }),
    incomplete,
    first,
    ['userinfo/only-documented-members'],
  ),

  'second-item-without-key': bodyFault(
    'Answers with two back-office items, the second without a key.',
    secondItem({ value: 'gold' }),
    incomplete,
    second,
  ),
  'second-item-without-value': bodyFault(
    'Answers with two back-office items, the second without a value.',
    secondItem({ key: 'tier' }),
    incomplete,
    second,
  ),
  'second-item-number-key': bodyFault(
    'Answers with two back-office items, the key of the second a number.',
    secondItem({ key: 7, value: 'gold' }),
    wrongType,
    `${second}/key`,
  ),
  'second-item-null-display-name': bodyFault(
    'Answers with two back-office items, the displayName of the second null.',
    secondItem({ key: 'tier', value: 'gold', displayName: null }),
    isNull,
    `${second}/displayName`,
  ),
  'second-item-null': bodyFault(
    'Answers with two back-office items, the second null.',
    secondItem(null),
    wrongType,
    second,
  ),
} satisfies Record<string, UserinfoFault>;
