import type { Exchange, RecordedRequest } from '../model/exchange.ts';
import type { Header } from '../model/probe.ts';
import type { ExchangeReport } from '../model/report.ts';
import type { TlsSetup } from '../model/run.ts';
import { withoutCookieValues } from './cookies.ts';
import { variableFor } from './credential-variables.ts';

export interface ExchangeReportOptions {
  /** Takes every credential out of a text. */
  readonly redact: (text: string) => string;
  /** Whether the values of cookies are shown. */
  readonly showValues: boolean;
  readonly tlsSetup?: TlsSetup;
}

/** What a report says of an exchange: all but the bodies, which are personal data. */
export function exchangeReport(
  exchange: Exchange,
  { redact, showValues, tlsSetup }: ExchangeReportOptions,
): ExchangeReport {
  const { name, request, response, error, timings, tls, retryAfter } = exchange;
  const headers = (list: readonly Header[]): readonly Header[] =>
    list.map(([field, value]) => [redact(field), redact(value)]);
  return {
    name,
    request: { method: request.method, url: redact(request.url), headers: headers(request.headers) },
    ...(response === undefined
      ? {}
      : {
          response: {
            status: response.status,
            headers: headers(showValues ? response.headers : withoutCookieValues(response.headers)),
            bytes: response.unrecordedBytes ?? response.body.length,
          },
        }),
    ...(error === undefined
      ? {}
      : { error: { code: error.code, message: redact(error.message), hint: redact(error.hint) } }),
    timings,
    ...(tls === undefined ? {} : { tls }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    curl: redact(curlOf(request, tlsSetup)),
  };
}

/** A command line for a POSIX shell that repeats a request; each credential is a $VARIABLE. */
export function curlOf(request: RecordedRequest, tlsSetup: TlsSetup = {}): string {
  const words = ['curl', '-i', ...(request.url.startsWith('https:') ? tlsWords(tlsSetup) : [])];
  if (request.method !== 'GET') words.push('-X', request.method);
  for (const [name, value] of request.headers) words.push(...headerWords(name, value));
  if (request.body !== undefined) words.push('--data-raw', shellWord(request.body));
  // In what follows the host curl takes brackets and braces for patterns, unless it is told not to.
  if (/^\w+:\/\/[^/?#]*[/?#].*[[\]{}]/.test(request.url.replaceAll(/\{\{[\w-]+\}\}/g, ''))) words.push('--globoff');
  words.push(shellWord(request.url));
  return words.join(' ');
}

function tlsWords({ ca, cert, key, insecure }: TlsSetup): readonly string[] {
  return [
    ...(ca === undefined ? [] : ['--cacert', singleQuoted(ca)]),
    ...(cert === undefined ? [] : ['--cert', singleQuoted(cert)]),
    ...(key === undefined ? [] : ['--key', singleQuoted(key)]),
    ...(insecure === true ? ['-k'] : []),
  ];
}

/** curl asks for the codings that it can undo, and undoes them, only where it is told so by an option of its own. */
function headerWords(name: string, value: string): readonly string[] {
  if (name.toLowerCase() === 'accept-encoding') return ['--compressed'];
  // A name with a colon and nothing after it is a header that curl leaves out.
  return ['-H', shellWord(value === '' ? `${name};` : `${name}: ${value}`)];
}

/**
 * A word that a shell takes as it stands, a variable in place of each credential. Double quotes are easier to read; where the
 * text has what they do not keep from the shell (`!` differs between shells), its parts are in single quotes.
 */
function shellWord(text: string): string {
  // Every second part is the name of a placeholder.
  const parts = text.split(/\{\{([\w-]+)\}\}/);
  if (parts.length === 1) return singleQuoted(text);
  const isCredential = (index: number): boolean => index % 2 === 1;
  if (parts.some((part, index) => !isCredential(index) && /[\\"$`!]/.test(part))) {
    return parts
      .map((part, index) => (isCredential(index) ? `"$${variableFor(part)}"` : part === '' ? '' : singleQuoted(part)))
      .join('');
  }
  return `"${parts.map((part, index) => (isCredential(index) ? reference(part, parts[index + 1]) : part)).join('')}"`;
}

/** A variable within double quotes; braces where its name would go on. */
function reference(credential: string, next = ''): string {
  const name = variableFor(credential);
  return /^\w/.test(next) ? `\${${name}}` : `$${name}`;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
