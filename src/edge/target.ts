import { UsageError } from '../model/errors.ts';
import { isLoopback } from '../wire/loopback.ts';

/**
 * The URL that a user named, checked.
 *
 * @throws {UsageError} where it is no absolute http or https URL, or carries credentials, which would end up in reports
 */
export function targetUrl(text: string): URL {
  // Code that is not type-checked may give the value of a variable that is not set.
  if (typeof text !== 'string') throw new UsageError('invalid-url', 'The URL is not given.');
  if (!URL.canParse(text)) {
    throw new UsageError('invalid-url', `"${text}" is not a URL.${hintOf(text)}`);
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError('invalid-url', `"${text}" does not begin with https:// or http://.${hintOf(text)}`);
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

/** Where a text is a URL but for its scheme, which of a host and its port is taken for one. */
function hintOf(text: string): string {
  const url = `https://${text.trim()}`;
  if (!/^https:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?:[/?#]|$)/i.test(url) || !URL.canParse(url)) return '';
  return ` Did you mean ${isLoopback(new URL(url)) ? url.replace('https', 'http') : url}?`;
}
