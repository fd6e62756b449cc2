import { expect, it } from 'vitest';
import { shapes } from '../../src/generated/schemas.ts';
import { nearMiss } from '../../src/wire/near-miss.ts';

const root = Object.keys(shapes.UserInfo.members ?? {});
const userData = Object.keys(shapes.UserInfo.members?.userData?.members ?? {});
const item = Object.keys(shapes.UserInfo.members?.userData?.members?.backOfficeData?.items?.members ?? {});

it.each<[string, readonly string[], string]>([
  // Another case or style.
  ['externalUserID', root, 'externalUserId'],
  ['ExternalUserId', root, 'externalUserId'],
  ['external_user_id', root, 'externalUserId'],
  ['external-user-id', root, 'externalUserId'],
  ['external user id', root, 'externalUserId'],
  ['EXTERNAL_USER_ID', root, 'externalUserId'],
  ['user_data', root, 'userData'],
  ['userdata', root, 'userData'],
  ['backofficeData', userData, 'backOfficeData'],
  ['back_office_data', userData, 'backOfficeData'],
  ['ID', userData, 'id'],
  ['_id', userData, 'id'],
  ['$id', userData, 'id'],
  ['first_name', userData, 'firstName'],
  ['FirstName', userData, 'firstName'],
  ['Display-Name', item, 'displayName'],
  // A slip of the hand.
  ['externaUserId', root, 'externalUserId'],
  ['externalUsrId', root, 'externalUserId'],
  ['externalUsersIds', root, 'externalUserId'],
  ['usreData', root, 'userData'],
  ['userDate', root, 'userData'],
  ['emial', userData, 'email'],
  ['eMail', userData, 'email'],
  ['mail', userData, 'email'],
  ['emails', userData, 'email'],
  ['phones', userData, 'phone'],
  ['fistName', userData, 'firstName'],
  ['lastNmae', userData, 'lastName'],
  ['backOfficeDatas', userData, 'backOfficeData'],
  ['keys', item, 'key'],
  ['vlaue', item, 'value'],
])('%s was meant to be one of %j: %s', (name, candidates, meant) => {
  expect(nearMiss(name, candidates)).toBe(meant);
});

it.each<[string, readonly string[]]>([
  ['', userData],
  ['_', userData],
  ['uid', userData],
  ['ids', userData],
  ['no', userData],
  ['sub', root],
  ['name', userData],
  ['login', userData],
  ['user', root],
  ['data', root],
  ['kex', item],
  ['val', item],
  ['displayed', item],
  ['externalId', root],
  ['given_name', userData],
  ['日本語', userData],
  ['constructor', userData],
])('%s was meant to be none of %j', (name, candidates) => {
  expect(nearMiss(name, candidates)).toBeUndefined();
});

it('takes the nearest of several', () => {
  expect(nearMiss('firstname', ['firstNames', 'firstName', 'firstNam'])).toBe('firstName');
});

it('takes the first of equally near ones', () => {
  expect(nearMiss('lastNam', ['lastName', 'lastNamo'])).toBe('lastName');
});

it('finds none among none', () => {
  expect(nearMiss('email', [])).toBeUndefined();
});

it('is done in no time with names as long as a body', () => {
  const start = performance.now();
  expect(nearMiss('x'.repeat(1_000_000), userData)).toBeUndefined();
  expect(nearMiss('email', ['x'.repeat(1_000_000)])).toBeUndefined();
  expect(nearMiss('x'.repeat(1000), ['y'.repeat(1001)])).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});
