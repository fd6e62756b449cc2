import type { CheckId } from '../../../generated/requirements.ts';
import { type Answer, jsonAnswer, withHeader, withoutHeader, withText } from '../../answer.ts';
import type { RefusedCall, TokenEffect } from '../../token/effect.ts';
import type { TokenErrorCode } from '../../token/refusal.ts';
import type { TokenFault } from '../behaviour.ts';
import { fault } from './define.ts';

const errorBody = 'flow/error-bodies-name-the-error';
const errorStatus = 'flow/errors-have-their-status';
const errorType = 'flow/errors-declare-json';
const challenge = 'flow/challenges-wrong-secret';
const client = 'flow/names-invalid-client';
const grantType = 'flow/names-unsupported-grant-type';

/** Names another error than the right one. */
function renaming(error: TokenErrorCode, other: TokenErrorCode): TokenEffect {
  return { refusal: (refusal) => (refusal.error === error ? { ...refusal, error: other } : refusal) };
}

/** Changes the answer to a refused client. */
function ofClient(change: (answer: Answer) => Answer): TokenEffect {
  return { refusalAnswer: (answer, { error }) => (error === 'invalid_client' ? change(answer) : answer) };
}

/** Changes the answer to whatever is refused. */
function refusing(
  does: string,
  refusalAnswer: (answer: Answer, call: RefusedCall) => Answer,
  trips: CheckId,
  place: { readonly at?: string; readonly also?: readonly CheckId[] } = {},
): TokenFault {
  return fault(does, { refusalAnswer }, trips, place);
}

function describing(description: unknown): (answer: Answer, call: RefusedCall) => Answer {
  return ({ status, headers }, { error }) => jsonAnswer(status, { error, error_description: description }, headers);
}

/** What is accepted that must be refused, and refusals that are not as RFC 6749 5.2 has them. */
export const refusedFaults = {
  'token-for-any-secret': fault(
    'Issues tokens to a client whatever its secret.',
    { acceptsAnyClient: true },
    'flow/rejects-wrong-secret',
  ),
  'token-for-used-code': fault('Takes a code as often as it comes.', { reusesCodes: true }, 'flow/rejects-used-code'),
  'token-for-any-grant-type': fault(
    'Issues a token whatever the grant type is.',
    { acceptsAnyGrantType: true },
    grantType,
  ),
  'token-by-get': fault('Issues tokens to GET requests.', { takesGet: true }, 'flow/takes-post-alone'),
  'token-never-expires': fault(
    'Issues tokens that /userinfo accepts after their time as well, which check flow --wait-expiry waits for.',
    { neverExpires: true },
    'flow/rejects-expired-token',
  ),

  'wrong-secret-unauthorized-client': fault(
    'Refuses a wrong client secret with the error unauthorized_client.',
    renaming('invalid_client', 'unauthorized_client'),
    client,
    { at: '/error' },
  ),
  'wrong-secret-400': fault(
    'Refuses a wrong client secret with status 400.',
    ofClient((answer) => withoutHeader({ ...answer, status: 400 }, 'www-authenticate')),
    challenge,
  ),
  'wrong-secret-without-challenge': fault(
    'Refuses a wrong client secret with status 401 and no challenge.',
    ofClient((answer) => withoutHeader(answer, 'www-authenticate')),
    challenge,
  ),
  'wrong-secret-bearer-challenge': fault(
    'Refuses a wrong client secret with a challenge of the scheme Bearer.',
    ofClient((answer) => withHeader(answer, 'www-authenticate', 'Bearer realm="token"')),
    challenge,
  ),
  'unknown-grant-invalid-request': fault(
    'Refuses an unknown grant type with the error invalid_request.',
    renaming('unsupported_grant_type', 'invalid_request'),
    grantType,
    { at: '/error' },
  ),

  'token-refusal-200': refusing(
    'Refuses token requests with status 200.',
    (answer) => ({ ...answer, status: 200 }),
    errorStatus,
    { also: [challenge] },
  ),
  'token-refusal-403': refusing(
    'Refuses token requests with status 403.',
    (answer) => ({ ...answer, status: 403 }),
    errorStatus,
    { also: [challenge] },
  ),
  'token-refusal-500': fault(
    'Fails with status 500 where a grant type is unknown.',
    {
      refusalAnswer: (answer, { error }) => (error === 'unsupported_grant_type' ? { ...answer, status: 500 } : answer),
    },
    errorStatus,
  ),
  'token-refusal-html': refusing(
    'Refuses token requests with an HTML page.',
    (answer) => withText(withHeader(answer, 'content-type', 'text/html'), '<!doctype html><title>Error</title>'),
    errorBody,
  ),
  'token-refusal-empty': refusing(
    'Refuses token requests without a body.',
    ({ status, headers }) => withoutHeader({ status, headers }, 'content-type'),
    errorBody,
  ),
  'token-refusal-message': refusing(
    'Refuses token requests with a message in place of an error code.',
    ({ status, headers }) => jsonAnswer(status, { message: 'The request was refused.' }, headers),
    errorBody,
  ),
  'token-refusal-error-object': refusing(
    'Refuses token requests with an error that is an object.',
    ({ status, headers }, { error }) => jsonAnswer(status, { error: { code: error } }, headers),
    errorBody,
    { at: '/error' },
  ),
  'token-refusal-beyond-ascii': refusing(
    'Describes what it refuses in another language than English.',
    describing('Żądanie zostało odrzucone.'),
    errorBody,
    { at: '/error_description' },
  ),
  'token-refusal-description-list': refusing(
    'Describes what it refuses in a list.',
    describing(['The request was refused.']),
    errorBody,
    { at: '/error_description' },
  ),
  'token-refusal-text-plain': refusing(
    'Declares what it refuses to be plain text.',
    (answer) => withHeader(answer, 'content-type', 'text/plain'),
    errorType,
  ),
} satisfies Record<string, TokenFault>;
