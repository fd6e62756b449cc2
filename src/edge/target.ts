import { UsageError } from '../model/errors.ts';

/**
 * The URL that a user named, checked.
 *
 * @throws {UsageError} where it is no absolute http or https URL, or carries credentials, which would end up in reports
 */
export function targetUrl(text: string): URL {
  if (!URL.canParse(text)) {
    const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? ` Did you mean https://${text}?` : '';
    throw new UsageError('invalid-url', `"${text}" is not a URL.${hint}`);
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError('invalid-url', `"${text}" does not begin with https:// or http://.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      'credentials-in-url',
      'The URL carries a user name or password. Leave them out; --header sends what a gateway needs.',
    );
  }
  url.hash = '';
  return url;
}
