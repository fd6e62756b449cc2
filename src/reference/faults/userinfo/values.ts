import type { UserinfoFault } from '../behaviour.ts';
import { set } from '../edit.ts';
import { bodyFault, fault } from './define.ts';

const region = 'userinfo/phone-region-is-iso-3166';
const number = 'userinfo/phone-number-is-valid';
const email = 'userinfo/email-is-valid';
const repeatedName = 'userinfo/member-names-are-unique';

/** Values of the right type that are of no use, and names that are there twice. All of them only warn. */
export const valueFaults = {
  'lower-case-region': bodyFault(
    'Answers with phone.region in small letters.',
    set('/userData/phone/region', 'pl'),
    region,
    '/userData/phone/region',
  ),
  'alpha-3-region': bodyFault(
    'Answers with an ISO 3166-1 alpha-3 code as phone.region.',
    set('/userData/phone/region', 'POL'),
    region,
    '/userData/phone/region',
  ),
  'unassigned-region': bodyFault(
    'Answers with a phone.region that ISO 3166-1 does not assign.',
    set('/userData/phone/region', 'XX'),
    region,
    '/userData/phone/region',
  ),
  'invalid-number': bodyFault(
    'Answers with a phone.number that is too short for its region.',
    set('/userData/phone/number', '6667'),
    number,
    '/userData/phone/number',
  ),
  'number-of-another-region': bodyFault(
    "Answers with a phone.number that has another country's calling code.",
    set('/userData/phone/number', '+442079460958'),
    number,
    '/userData/phone/number',
  ),
  'invalid-email': bodyFault(
    'Answers with an email that has no @.',
    set('/userData/email', 'tyler.example.com'),
    email,
    '/userData/email',
  ),
  'empty-email': bodyFault(
    'Answers with an empty email for a person without one.',
    set('/userData/email', ''),
    email,
    '/userData/email',
  ),
  'duplicate-keys': bodyFault(
    'Answers with two back-office items that have the same key.',
    set('/userData/backOfficeData', [
      { key: 'office_number', value: '777666777' },
      { key: 'office_number', value: '777666778' },
    ]),
    'userinfo/back-office-keys-are-unique',
    '/userData/backOfficeData/1/key',
  ),
  'duplicate-member-names': fault(
    'Writes externalUserId twice into one object.',
    { text: (text) => text.replace('{', '{"externalUserId":"external_id_0",') },
    repeatedName,
  ),
  'duplicate-nested-member-names': fault(
    'Writes firstName twice into userData.',
    { text: (text) => text.replace('"userData":{', '"userData":{"firstName":"Jack",') },
    repeatedName,
    { at: '/userData' },
  ),
} satisfies Record<string, UserinfoFault>;
