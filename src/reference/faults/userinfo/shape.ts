import { valueAt } from '../../../wire/json-pointer.ts';
import { withHeader, withText } from '../../answer.ts';
import type { UserinfoFault } from '../behaviour.ts';
import { bodyFault, fault } from './define.ts';

const missing = 'userinfo/has-required-members';
const notObject = 'userinfo/body-is-object';
const notJson = 'userinfo/body-is-json';

/** A JWT as OpenID Connect has it for a signed userinfo response; its signature is no signature. */
function asJwt(value: unknown): string {
  const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(value)}.${Buffer.from('no signature').toString('base64url')}`;
}

/** The right data in a shape that Closer does not read. */
export const shapeFaults = {
  'flat-body': bodyFault(
    'Answers with the flat body of earlier editions of the guide.',
    (value) => valueAt(value, '/userData'),
    missing,
    '',
  ),
  'data-wrapper': bodyFault('Wraps the body into {"data": …}.', (data) => ({ data }), missing, ''),
  'openid-claims': bodyFault(
    'Answers with the standard claims of OpenID Connect.',
    (value) => ({
      sub: valueAt(value, '/externalUserId'),
      email: valueAt(value, '/userData/email'),
      given_name: 'Tyler',
      family_name: 'Durden',
    }),
    missing,
    '',
  ),
  'empty-object': bodyFault('Answers with an empty object.', () => ({}), missing, ''),
  'array-around': bodyFault('Answers with an array of the one person.', (value) => [value], notObject, ''),
  'json-in-a-string': bodyFault(
    'Serialises the body twice: a JSON string of JSON.',
    (value) => JSON.stringify(value),
    notObject,
    '',
  ),
  'null-body': bodyFault('Answers with null.', () => null, notObject, ''),
  'number-body': bodyFault('Answers with a number.', () => 4711, notObject, ''),
  'jwt-in-a-string': bodyFault('Answers with a JSON string that is a JWT.', asJwt, notObject, ''),
  jwt: fault(
    'Answers with a JWT, as OpenID Connect does where a signed userinfo response is configured.',
    {
      answer: (answer, { person }) =>
        withHeader(withText(answer, asJwt(person.userinfo)), 'content-type', 'application/jwt'),
    },
    notJson,
  ),
} satisfies Record<string, UserinfoFault>;
