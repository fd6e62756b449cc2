import { jsonAnswer, withHeader, withoutHeader } from '../answer.ts';
import type { TokenVariant } from '../faults/behaviour.ts';
import { remove, set } from '../faults/edit.ts';
import type { TokenEffect } from '../token/effect.ts';

function variant(does: string, effect: TokenEffect): TokenVariant {
  return { subject: 'flow', does, warns: [], effect };
}

/** Odd ways of the token endpoint that conform all the same. */
export const tokenVariants = {
  'token-type-lower-case': variant('Writes bearer in small letters.', { body: set('/token_type', 'bearer') }),
  'token-without-lifetime': variant('Does not say how long a token lives.', { body: remove('/expires_in') }),
  'token-without-refresh-token': variant('Issues no refresh token.', { body: remove('/refresh_token') }),
  'token-with-more-members': variant('Answers with members that RFC 6749 does not have.', {
    body: (value) => set('/session_state', 'b7a1')(set('/not-before-policy', 0)(value)),
  }),
  'token-charset': variant('Declares the JSON of a token in capital letters and with a charset.', {
    answer: (answer) => withHeader(answer, 'content-type', 'APPLICATION/JSON; charset=utf-8'),
  }),
  'token-without-pragma': variant('Answers with a token and no Pragma.', {
    answer: (answer) => withoutHeader(answer, 'pragma'),
  }),
  'token-short': variant('Issues access tokens of eight characters.', { token: (token) => token.slice(0, 8) }),
  'token-refusal-code-alone': variant('Refuses with an error code and no description.', {
    refusalAnswer: ({ status, headers }, { error }) => jsonAnswer(status, { error }, headers),
  }),
  'unknown-grant-unauthorized-client': variant(
    'Refuses a grant type that the client may not use before it is looked up.',
    {
      refusal: (refusal) =>
        refusal.error === 'unsupported_grant_type' ? { ...refusal, error: 'unauthorized_client' } : refusal,
    },
  ),
} satisfies Record<string, TokenVariant>;
