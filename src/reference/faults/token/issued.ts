import type { Answer } from '../../answer.ts';
import { textOf, withHeader, withoutHeader, withText } from '../../answer.ts';
import type { TokenEffect } from '../../token/effect.ts';
import type { TokenFault } from '../behaviour.ts';
import { remove, rename, set } from '../edit.ts';
import { fault } from './define.ts';

const issues = 'flow/issues-a-token';
const types = 'flow/token-members-have-their-types';
const members = 'flow/token-has-its-members';
const type = 'flow/token-type-is-bearer';
const cached = 'flow/token-is-not-cached';
const mediaType = 'flow/token-declares-json';

/** Replaces the answer with a token. */
function answering(answer: Answer): TokenEffect {
  return { answer: () => answer };
}

function declaring(contentType: string): TokenEffect {
  return { answer: (answer) => withHeader(answer, 'content-type', contentType) };
}

function form(value: unknown): string {
  const given = Object.entries(Object(value)).map(([name, member]): [string, string] => [name, String(member)]);
  return new URLSearchParams(given).toString();
}

/** Answers with a token that a client cannot use, or that are not as RFC 6749 5.1 has them. */
export const issuedFaults = {
  'token-refuses-all': fault('Refuses every grant with the error invalid_grant.', { refusesGrants: true }, issues, {
    at: '/error',
  }),
  'token-500': fault(
    'Fails with status 500 where it should issue a token.',
    answering({ status: 500, headers: {} }),
    issues,
  ),
  'token-redirect': fault(
    'Redirects a token request to the sign-in page.',
    answering({ status: 302, headers: { location: '/sign-in' } }),
    issues,
  ),
  'token-html': fault(
    'Answers a token request with an HTML page.',
    answering(
      withText({ status: 200, headers: { 'content-type': 'text/html' } }, '<!doctype html><title>Sign in</title>'),
    ),
    issues,
  ),
  'token-empty-body': fault('Answers a token request with nothing.', answering({ status: 200, headers: {} }), issues),
  'token-form': fault(
    'Answers with the token in a form.',
    {
      answer: (answer) =>
        withText(
          withHeader(answer, 'content-type', 'application/x-www-form-urlencoded'),
          form(JSON.parse(Buffer.from(answer.body ?? []).toString())),
        ),
    },
    issues,
  ),
  'token-error-200': fault(
    'Refuses every grant with status 200 and an error.',
    { body: () => ({ error: 'invalid_grant' }) },
    issues,
    { at: '/error' },
  ),
  'token-wrapped': fault('Wraps the answer in a member data.', { body: (data) => ({ data }) }, issues),
  'token-camel-case': fault(
    'Names the access token accessToken.',
    { body: rename('/access_token', 'accessToken') },
    issues,
  ),
  'token-missing': fault('Answers without access_token.', { body: remove('/access_token') }, issues),
  'token-empty': fault('Issues an empty access token.', { token: () => '' }, issues, { at: '/access_token' }),
  'token-null': fault('Issues null as the access token.', { body: set('/access_token', null) }, issues, {
    at: '/access_token',
  }),
  'token-number': fault('Issues a number as the access token.', { body: set('/access_token', 17) }, issues, {
    at: '/access_token',
  }),
  'token-with-spaces': fault(
    'Issues access tokens that no header can carry.',
    { token: (token) => `${token} ${token}` },
    issues,
    { at: '/access_token' },
  ),

  'token-201': fault(
    'Issues tokens with status 201.',
    { answer: (answer) => ({ ...answer, status: 201 }) },
    'flow/token-answers-200',
  ),
  'token-text-html': fault(
    'Declares the answer with a token to be HTML.',
    declaring('text/html; charset=utf-8'),
    mediaType,
  ),
  'token-no-content-type': fault(
    'Answers with a token and no Content-Type.',
    { answer: (answer) => withoutHeader(answer, 'content-type') },
    mediaType,
  ),
  'token-duplicate-member': fault(
    'Writes token_type twice into the answer with a token.',
    { answer: (answer) => withText(answer, textOf(answer).replace('{', '{"token_type":"mac",')) },
    'flow/token-member-names-are-unique',
    { at: '' },
  ),
  'token-type-missing': fault('Answers without token_type.', { body: remove('/token_type') }, members),
  'token-expires-in-text': fault('Writes expires_in as text.', { body: set('/expires_in', '3600') }, types, {
    at: '/expires_in',
  }),
  'token-null-refresh-token': fault(
    'Answers with a refresh_token that is null.',
    { body: set('/refresh_token', null) },
    types,
    {
      at: '/refresh_token',
    },
  ),
  'token-scope-list': fault('Writes scope as a list.', { body: set('/scope', ['openid']) }, types, { at: '/scope' }),
  'token-type-mac': fault('Issues tokens of the type mac.', { body: set('/token_type', 'mac') }, type, {
    at: '/token_type',
  }),
  'token-type-jwt': fault('Says JWT in token_type.', { body: set('/token_type', 'JWT') }, type, { at: '/token_type' }),
  'token-cacheable': fault(
    'Answers with a token and no Cache-Control.',
    { answer: (answer) => withoutHeader(answer, 'cache-control') },
    cached,
  ),
  'token-cached-privately': fault(
    'Lets the client cache the answer with a token.',
    { answer: (answer) => withHeader(answer, 'cache-control', 'private, max-age=60') },
    cached,
  ),
} satisfies Record<string, TokenFault>;
