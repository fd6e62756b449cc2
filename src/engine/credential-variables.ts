/** The environment variable that gives each credential, by the name of the placeholder that stands in its place. */
export const credentialVariables = {
  token: 'CLOSER_USERINFO_TOKEN',
  secondToken: 'CLOSER_USERINFO_SECOND_TOKEN',
  apiKey: 'CLOSER_API_KEY',
  clientSecret: 'CLOSER_CLIENT_SECRET',
  code: 'CLOSER_AUTHORIZATION_CODE',
  codeVerifier: 'CLOSER_CODE_VERIFIER',
  username: 'CLOSER_USERNAME',
  password: 'CLOSER_PASSWORD',
  refreshToken: 'CLOSER_REFRESH_TOKEN',
} as const;

const variables: Readonly<Record<string, string>> = credentialVariables;

/** The name of the variable for a credential in a command line; of one that nobody gives, made from its own name. */
export function variableFor(credential: string): string {
  return (
    variables[credential] ??
    credential
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replaceAll(/\W/g, '_')
      .toUpperCase()
  );
}
