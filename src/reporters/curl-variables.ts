import type { ExchangeReport } from '../model/report.ts';

const meanings: Readonly<Record<string, string>> = {
  CLOSER_USERINFO_TOKEN: 'the access token',
  CLOSER_USERINFO_SECOND_TOKEN: "another person's access token",
  ALTERED_TOKEN: 'the access token with one character of it changed',
  CLOSER_API_KEY: "an admin's API key",
  ALTERED_API_KEY: 'the API key with one character of it changed',
  CLOSER_CLIENT_SECRET: "the config's client secret",
  CLIENT_AUTHORIZATION: 'the client id and secret, joined by a colon, in Base64',
  WRONG_CLIENT_AUTHORIZATION: 'the client id and a secret that it does not have, joined by a colon, in Base64',
  CLOSER_AUTHORIZATION_CODE: 'an authorization code',
  CLOSER_CODE_VERIFIER: 'the code verifier (RFC 7636) that the code was asked for with',
  CLOSER_USERNAME: 'the user name of the account that the grant is of',
  CLOSER_PASSWORD: 'the password of that account',
  CLOSER_REFRESH_TOKEN: 'a refresh token',
  ISSUED_REFRESH_TOKEN: 'the refresh token that the token endpoint issued',
  PROBE_SECRET: 'a client secret made up for the run',
  PERSONAL: "a value of the person's data, which --show-values shows",
  OTHER_PROBE_SECRET: 'another client secret made up for the run',
};

/** What each variable of the exchanges' curl lines is to hold. */
export function curlVariables(
  exchanges: readonly Pick<ExchangeReport, 'curl'>[],
): readonly { readonly name: string; readonly meaning: string }[] {
  const names = exchanges
    .flatMap(({ curl }) => [...curl.matchAll(/\$\{?([A-Z][A-Z0-9_]*)/g)])
    .map(([, name]) => name ?? '');
  return [...new Set(names)].map((name) => ({ name, meaning: meaningOf(name) }));
}

function meaningOf(name: string): string {
  if (name.startsWith('HEADER_')) return 'the value that --header gave';
  return meanings[name] ?? 'the credential of that name';
}
