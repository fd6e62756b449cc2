import { UsageError } from '../model/errors.ts';
import type { Header } from '../model/probe.ts';

export interface ExtraHeaders {
  /** With a placeholder for each value. */
  readonly headers: readonly Header[];
  readonly credentials: ReadonlyMap<string, string>;
}

/**
 * Headers that the user adds, for a gateway or a tenant. Their values may be keys, so they are treated as such.
 *
 * @throws {UsageError} for a header that HTTP cannot carry, or that the probes themselves must set
 */
export function extraHeaders(headers: readonly Header[]): ExtraHeaders {
  const credentials = new Map<string, string>();
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
    if (credentials.has(credential)) {
      throw new UsageError(
        'repeated-header',
        `The header ${name} is given twice, or another has nearly its name; join its values with a comma.`,
      );
    }
    credentials.set(credential, value);
    return [name, `{{${credential}}}`];
  });
  return { headers: withPlaceholders, credentials };
}

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
