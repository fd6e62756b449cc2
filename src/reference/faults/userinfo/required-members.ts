import type { UserinfoFault } from '../behaviour.ts';
import { remove, rename, set } from '../edit.ts';
import { bodyFault } from './define.ts';

const missing = 'userinfo/has-required-members';
const wrongType = 'userinfo/members-have-their-types';
const empty = 'userinfo/ids-are-not-empty';

/** Each required member missing, null, of a wrong type, empty or misspelt. */
export const requiredMemberFaults = {
  'no-external-user-id': bodyFault('Leaves out externalUserId.', remove('/externalUserId'), missing, ''),
  'null-external-user-id': bodyFault(
    'Answers with externalUserId null.',
    set('/externalUserId', null),
    wrongType,
    '/externalUserId',
  ),
  'number-external-user-id': bodyFault(
    'Answers with a number as externalUserId, such as a key of the database.',
    set('/externalUserId', 4711),
    wrongType,
    '/externalUserId',
  ),
  'object-external-user-id': bodyFault(
    'Answers with an object as externalUserId, such as {"$oid": …}.',
    set('/externalUserId', { $oid: '65a1f0' }),
    wrongType,
    '/externalUserId',
  ),
  'empty-external-user-id': bodyFault(
    'Answers with an empty externalUserId.',
    set('/externalUserId', ''),
    empty,
    '/externalUserId',
  ),
  'misspelt-external-user-id': bodyFault(
    'Writes externalUserID for externalUserId.',
    rename('/externalUserId', 'externalUserID'),
    missing,
    '',
  ),

  'no-user-data': bodyFault('Leaves out userData.', remove('/userData'), missing, ''),
  'null-user-data': bodyFault('Answers with userData null.', set('/userData', null), wrongType, '/userData'),
  'string-user-data': bodyFault(
    'Answers with userData as a string of JSON.',
    set('/userData', '{"id":"external_id_2","backOfficeData":[]}'),
    wrongType,
    '/userData',
  ),
  'array-user-data': bodyFault('Answers with userData as an array.', set('/userData', []), wrongType, '/userData'),
  'empty-user-data': bodyFault('Answers with an empty object as userData.', set('/userData', {}), missing, '/userData'),
  'misspelt-user-data': bodyFault('Writes user_data for userData.', rename('/userData', 'user_data'), missing, ''),

  'no-id': bodyFault('Leaves out userData.id.', remove('/userData/id'), missing, '/userData'),
  'null-id': bodyFault('Answers with userData.id null.', set('/userData/id', null), wrongType, '/userData/id'),
  'number-id': bodyFault('Answers with a number as userData.id.', set('/userData/id', 4711), wrongType, '/userData/id'),
  'empty-id': bodyFault('Answers with an empty userData.id.', set('/userData/id', ''), empty, '/userData/id'),

  'no-back-office-data': bodyFault(
    'Leaves out userData.backOfficeData.',
    remove('/userData/backOfficeData'),
    missing,
    '/userData',
  ),
  'null-back-office-data': bodyFault(
    'Answers with userData.backOfficeData null in place of an empty array.',
    set('/userData/backOfficeData', null),
    wrongType,
    '/userData/backOfficeData',
  ),
  'object-back-office-data': bodyFault(
    'Answers with userData.backOfficeData as one object in place of an array.',
    set('/userData/backOfficeData', { key: 'office_number', value: '777666777' }),
    wrongType,
    '/userData/backOfficeData',
  ),
  'string-back-office-data': bodyFault(
    'Answers with userData.backOfficeData as an empty string.',
    set('/userData/backOfficeData', ''),
    wrongType,
    '/userData/backOfficeData',
  ),
  'misspelt-back-office-data': bodyFault(
    'Writes backofficeData for backOfficeData.',
    rename('/userData/backOfficeData', 'backofficeData'),
    missing,
    '/userData',
  ),
} satisfies Record<string, UserinfoFault>;
