import { isSecretName, queryPlaceholder } from '../query-secrets.ts';

/**
 * A URL without a user's name or password and without the values of its query that are most likely credentials. It looks at the text
 * alone, so that a URL that cannot be used may be named as well, and it does the same to every URL, whatever the environment holds.
 */
export function safeUrl(url: string): string {
  return url
    .replace(/\/\/[^/?#]*@/, '//{{credentials}}@')
    .replaceAll(/([?&])([^=&#]+)=([^&#]+)/g, (whole, before: string, name: string) =>
      isSecretName(name) ? `${before}${name}={{${queryPlaceholder(name)}}}` : whole,
    );
}
