import type { Probe } from '../model/probe.ts';

const accept = ['Accept', 'application/json'] as const;

function get(name: string, purpose: string, authorization?: string, whenNotGiven?: string): Probe {
  return {
    name,
    purpose,
    method: 'GET',
    url: '{{target}}',
    headers: authorization === undefined ? [accept] : [accept, ['Authorization', authorization]],
    effect: 'safe',
    ...(whenNotGiven === undefined ? {} : { whenNotGiven }),
  };
}

/**
 * The requests of `check userinfo`, in the order in which they are sent. `withToken` goes first: when it fails in transport, the others
 * need not be sent. Those that are to be refused go last: a server may lock out who brought a few of them.
 */
export const userinfoProbes = {
  withToken: get('with-token', 'with the access token', 'Bearer {{token}}'),
  withTokenAgain: get('with-token-again', 'with the same access token a second time', 'Bearer {{token}}'),
  withSecondToken: get(
    'with-second-token',
    "with another person's access token",
    'Bearer {{secondToken}}',
    'no token of a second person was given (CLOSER_USERINFO_SECOND_TOKEN)',
  ),
  withoutToken: get('without-token', 'without a token'),
  withUnknownToken: get(
    'with-unknown-token',
    'with a token that was never issued',
    'Bearer closer-conformance-never-issued',
  ),
  withAlteredToken: get(
    'with-altered-token',
    'with the access token, one character of it changed',
    'Bearer {{alteredToken}}',
  ),
} satisfies Record<string, Probe>;
