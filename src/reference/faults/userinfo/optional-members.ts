import type { UserinfoFault } from '../behaviour.ts';
import { remove, set } from '../edit.ts';
import { bodyFault } from './define.ts';

const isNull = 'userinfo/optional-members-are-not-null';
const wrongType = 'userinfo/members-have-their-types';
const phoneIncomplete = 'userinfo/phone-is-complete';

/** Each optional member null or of a wrong type, and a phone without its members. */
export const optionalMemberFaults = {
  'null-email': bodyFault(
    'Answers with email null for a person without one.',
    set('/userData/email', null),
    isNull,
    '/userData/email',
  ),
  'number-email': bodyFault(
    'Answers with a number as email.',
    set('/userData/email', 42),
    wrongType,
    '/userData/email',
  ),
  'array-email': bodyFault(
    'Answers with email as an array of addresses.',
    set('/userData/email', ['a@example.com']),
    wrongType,
    '/userData/email',
  ),
  'null-first-name': bodyFault(
    'Answers with firstName null.',
    set('/userData/firstName', null),
    isNull,
    '/userData/firstName',
  ),
  'number-first-name': bodyFault(
    'Answers with a number as firstName.',
    set('/userData/firstName', 42),
    wrongType,
    '/userData/firstName',
  ),
  'null-last-name': bodyFault(
    'Answers with lastName null.',
    set('/userData/lastName', null),
    isNull,
    '/userData/lastName',
  ),
  'boolean-last-name': bodyFault(
    'Answers with a boolean as lastName.',
    set('/userData/lastName', false),
    wrongType,
    '/userData/lastName',
  ),

  'null-phone': bodyFault(
    'Answers with phone null for a person without one.',
    set('/userData/phone', null),
    isNull,
    '/userData/phone',
  ),
  'string-phone': bodyFault(
    'Answers with phone as a string in place of region and number.',
    set('/userData/phone', '+48666777666'),
    wrongType,
    '/userData/phone',
  ),
  'empty-phone': bodyFault(
    'Answers with an empty object as phone.',
    set('/userData/phone', {}),
    phoneIncomplete,
    '/userData/phone',
  ),
  'no-phone-region': bodyFault(
    'Leaves out phone.region.',
    remove('/userData/phone/region'),
    phoneIncomplete,
    '/userData/phone',
  ),
  'null-phone-region': bodyFault(
    'Answers with phone.region null.',
    set('/userData/phone/region', null),
    wrongType,
    '/userData/phone/region',
  ),
  'number-phone-region': bodyFault(
    'Answers with the calling code as phone.region, a number.',
    set('/userData/phone/region', 48),
    wrongType,
    '/userData/phone/region',
  ),
  'no-phone-number': bodyFault(
    'Leaves out phone.number.',
    remove('/userData/phone/number'),
    phoneIncomplete,
    '/userData/phone',
  ),
  'null-phone-number': bodyFault(
    'Answers with phone.number null.',
    set('/userData/phone/number', null),
    wrongType,
    '/userData/phone/number',
  ),
  'number-phone-number': bodyFault(
    'Answers with phone.number as a number.',
    set('/userData/phone/number', 666777666),
    wrongType,
    '/userData/phone/number',
  ),
} satisfies Record<string, UserinfoFault>;
