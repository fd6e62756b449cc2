import type { CheckId } from '../../../generated/requirements.ts';
import type { Answer } from '../../answer.ts';
import { textOf, withHeader, withoutHeader, withText } from '../../answer.ts';
import type { ConfigEffect, Outcome } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { type Edit, remove, set } from '../edit.ts';
import { fault } from './define.ts';

const missing = 'config/has-all-members';
const wrongType = 'config/members-have-their-types';
const notMasked = 'config/secret-is-masked';
const mediaType = 'config/declares-json';
const notObject = 'config/body-is-an-object';
const status = 'config/get-answers';

function without(member: string): ConfigFault {
  return fault(`Leaves ${member} out of the config in GET.`, { shows: remove(`/${member}`) }, missing);
}

function shownAs(member: string, value: unknown, as: string, also: readonly CheckId[] = []): ConfigFault {
  const at = `/${member}`;
  return fault(`Shows ${member} as ${as} in GET.`, { shows: set(at, value) }, wrongType, { at, also });
}

/** Changes the answer to a GET that shows the config. */
function ofGet(change: (answer: Answer) => Answer): ConfigEffect {
  return { answers: (answer, outcome) => (isShown(outcome) ? change(answer) : answer) };
}

function isShown({ kind, step }: Outcome): boolean {
  return kind === 'done' && step.method === 'GET';
}

const asArray: Edit = (config) => [config];
const asData: Edit = (data) => ({ data });

/** GET with a member missing, null or of a wrong type, or with an answer that is not the config's JSON. */
export const shownMemberFaults = {
  'get-without-token-endpoint': without('tokenEndpoint'),
  'get-without-user-info-endpoint': without('userInfoEndpoint'),
  'get-without-client-id': without('clientId'),
  'get-without-client-secret': without('clientSecret'),
  'get-without-enabled': without('oauthConfigEnabled'),
  'get-without-anonymous-sign-up': without('allowAnonymousSignUp'),

  'get-null-token-endpoint': shownAs('tokenEndpoint', null, 'null'),
  'get-null-user-info-endpoint': shownAs('userInfoEndpoint', null, 'null'),
  'get-null-client-id': shownAs('clientId', null, 'null'),
  'get-null-client-secret': shownAs('clientSecret', null, 'null', [notMasked]),
  'get-null-enabled': shownAs('oauthConfigEnabled', null, 'null'),
  'get-null-anonymous-sign-up': shownAs('allowAnonymousSignUp', null, 'null'),

  'get-object-token-endpoint': shownAs('tokenEndpoint', { href: 'https://example.com/token' }, 'an object'),
  'get-array-user-info-endpoint': shownAs('userInfoEndpoint', ['https://example.com/userinfo'], 'an array'),
  'get-number-client-id': shownAs('clientId', 42, 'a number'),
  'get-boolean-client-secret': shownAs('clientSecret', true, 'a boolean that says whether there is one', [notMasked]),
  'get-string-enabled': shownAs('oauthConfigEnabled', 'true', 'a string'),
  'get-number-anonymous-sign-up': shownAs('allowAnonymousSignUp', 1, 'a number'),

  'get-member-twice': fault(
    'Writes oauthConfigEnabled twice in GET, first as text.',
    ofGet((answer) => withText(answer, textOf(answer).replace('{', '{"oauthConfigEnabled":"yes",'))),
    'config/member-names-are-unique',
  ),
  'get-array': fault('Shows the config in an array.', { shows: asArray }, notObject),
  'get-data-wrapper': fault('Shows the config within {"data": …}.', { shows: asData }, missing),
  'get-html': fault(
    'Answers GET with an HTML page and status 200.',
    ofGet((answer) => withHeader(withText(answer, '<!doctype html><title>Admin</title>'), 'content-type', 'text/html')),
    notObject,
  ),
  'get-without-content-type': fault(
    'Answers GET without a Content-Type.',
    ofGet((answer) => withoutHeader(answer, 'content-type')),
    mediaType,
  ),
  'get-text-plain': fault(
    'Declares the JSON of GET to be plain text.',
    ofGet((answer) => withHeader(answer, 'content-type', 'text/plain; charset=utf-8')),
    mediaType,
  ),
  'get-500': fault(
    'Fails with status 500 where GET should show the config.',
    ofGet(() => ({ status: 500, headers: {} })),
    status,
  ),
  'get-refuses-the-key': fault(
    'Refuses the key in GET once there is a config.',
    ofGet(() => ({ status: 403, headers: {} })),
    status,
  ),
} satisfies Record<string, ConfigFault>;
