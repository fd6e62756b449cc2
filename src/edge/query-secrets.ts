/** Names of query parameters that hold a credential, as gateways have them. */
const secretName = /key|token|secret|passw|signature|^sig$|^code$|auth/i;

/**
 * The values of a URL's query that are most likely credentials, as credentials of the run: a report names the address and must not
 * name them.
 */
export function querySecrets(urls: readonly string[]): ReadonlyMap<string, string> {
  const secrets = new Map<string, string>();
  for (const url of urls) {
    if (!url.includes('?') || !URL.canParse(url)) continue;
    for (const [name, value] of new URL(url).searchParams) {
      if (value !== '' && isSecretName(name)) secrets.set(queryPlaceholder(name), value);
    }
  }
  return secrets;
}

/** Whether a query parameter of this name most likely holds a credential. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/** Name of the placeholder for the value of a query parameter. */
export function queryPlaceholder(name: string): string {
  return `QUERY_${name.toUpperCase().replaceAll(/\W/g, '_')}`;
}
