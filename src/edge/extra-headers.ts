import { UsageError } from '../model/errors.ts';
import type { Header } from '../model/probe.ts';

export interface ExtraHeaders {
  /** With a placeholder for each value that may be a secret. */
  readonly headers: readonly Header[];
  readonly credentials: ReadonlyMap<string, string>;
}

/**
 * Headers that the user adds, for a gateway or a tenant. Their values may be keys, so they are treated as such; those of fields that
 * are for something else by their standard are shown.
 *
 * @param hasSecret whether a text has a secret of the run in it: then it is not shown, whatever its field
 * @throws {UsageError} for a header that HTTP cannot carry, or that the probes themselves must set
 */
export function extraHeaders(
  headers: readonly Header[],
  hasSecret: (value: string) => boolean = () => false,
): ExtraHeaders {
  const credentials = new Map<string, string>();
  const names = new Set<string>();
  const withPlaceholders = headers.map(([name, value]): Header => {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
      throw new UsageError('invalid-header', `"${name}" is not the name of a header.`);
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      throw new UsageError(
        'invalid-header',
        `The value of the header ${name} has a line break or a character beyond ASCII in it.`,
      );
    }
    if (reserved.has(name.toLowerCase())) {
      throw new UsageError('reserved-header', `The header ${name} is the requests' own and cannot be set by --header.`);
    }
    const credential = `HEADER_${name.toUpperCase().replaceAll(/\W/g, '_')}`;
    if (names.has(credential)) {
      throw new UsageError(
        'repeated-header',
        `The header ${name} is given twice, or another has nearly its name; join its values with a comma.`,
      );
    }
    names.add(credential);
    // Braces would be filled in.
    if (shown.has(name.toLowerCase()) && !value.includes('{{') && !hasSecret(value)) return [name, value];
    let secrets = 0;
    // A server may repeat the secret alone.
    const withPlaceholder = value.replaceAll(secretPattern(name, value), (secret) => {
      secrets += 1;
      const placeholder = secrets === 1 ? credential : `${credential}-${secrets}`;
      credentials.set(placeholder, secret);
      return `{{${placeholder}}}`;
    });
    return [name, withPlaceholder];
  });
  return { headers: withPlaceholders, credentials };
}

/** What of a value is secret: the values of cookies, what stands behind the scheme of an authorization, else all of it. */
function secretPattern(name: string, value: string): RegExp {
  if (name.toLowerCase() === 'cookie' && cookies.test(value)) return /(?<=(?:^|; ?)[\w.-]+=)[^;]+/g;
  return /^(?:basic|bearer|token|apikey) +[^\s{}]+$/i.test(value) ? /\S+$/g : /^.*$/g;
}

/** @see RFC 6265 section 4.2.1 */
const cookies = /^[\w.-]+=[^;{}]+(?:; ?[\w.-]+=[^;{}]+)*$/;

/** What tells the requests apart, or frames them. */
const reserved: ReadonlySet<string> = new Set([
  'authorization',
  'x-api-key',
  'content-length',
  'transfer-encoding',
  'connection',
  'accept-encoding',
  'te',
  'upgrade',
  'expect',
]);

/** Fields whose values are no credentials, and are words of the protocols that answers have too. @see RFC 9110 sections 8 and 12 */
const shown: ReadonlySet<string> = new Set([
  'accept',
  'accept-charset',
  'accept-language',
  'cache-control',
  'content-language',
  'content-type',
  'date',
  'dnt',
  'forwarded',
  'host',
  'origin',
  'pragma',
  'prefer',
  'priority',
  'traceparent',
  'user-agent',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-prefix',
  'x-forwarded-proto',
  'x-forwarded-scheme',
  'x-forwarded-server',
  'x-real-ip',
  'x-requested-with',
]);
