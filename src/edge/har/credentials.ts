import type { Entry } from 'har-format';
import { fieldValues } from '../../wire/fields.ts';

/** Headers of a browser's request that are credentials whatever they hold. */
export const credentialHeaders: ReadonlySet<string> = new Set([
  'cookie',
  'authorization',
  'proxy-authorization',
  'x-api-key',
]);

/** The token in the header Authorization. @see RFC 6750 section 2.1 */
export function bearerTokenOf({ request }: Entry): string | undefined {
  const headers = request.headers.map(({ name, value }) => [name, value] as const);
  const [authorization] = fieldValues(headers, 'Authorization');
  return authorization === undefined ? undefined : /^bearer +(\S+)$/i.exec(authorization)?.[1];
}

/** Tokens in the query, which the user info endpoint need not accept. @see RFC 6750 section 2.3 */
export function queryTokensOf({ request }: Entry): readonly string[] {
  return new URL(request.url).searchParams.getAll('access_token').filter((token) => token !== '');
}

/** Whether a request has anything that a server may know the person by: a token, wherever it stands, a cookie or a key. */
export function hasCredential(entry: Entry): boolean {
  const { headers, cookies = [] } = entry.request;
  return (
    cookies.length > 0 ||
    headers.some(({ name }) => credentialHeaders.has(name.toLowerCase())) ||
    new URL(entry.request.url).searchParams.has('access_token')
  );
}

/** Whether a recording keeps the header Authorization at all; browsers leave it out of the HAR files that they export. */
export function keepsAuthorization(entries: readonly Entry[]): boolean {
  return entries.some(({ request }) => request.headers.some(({ name }) => name.toLowerCase() === 'authorization'));
}
