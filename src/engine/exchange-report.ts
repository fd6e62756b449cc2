import type { Exchange, RecordedRequest } from '../model/exchange.ts';
import type { Header } from '../model/probe.ts';
import type { ExchangeReport } from '../model/report.ts';

/** What a report says of an exchange: all but the bodies, which are personal data. */
export function exchangeReport(exchange: Exchange, redact: (text: string) => string): ExchangeReport {
  const { name, request, response, error, timings, tls } = exchange;
  const headers = (list: readonly Header[]): readonly Header[] =>
    list.map(([field, value]) => [redact(field), redact(value)]);
  return {
    name,
    request: { method: request.method, url: redact(request.url), headers: headers(request.headers) },
    ...(response === undefined
      ? {}
      : { response: { status: response.status, headers: headers(response.headers), bytes: response.body.length } }),
    ...(error === undefined
      ? {}
      : { error: { code: error.code, message: redact(error.message), hint: redact(error.hint) } }),
    timings,
    ...(tls === undefined ? {} : { tls }),
    curl: redact(curlOf(request)),
  };
}

/** The environment variables that stand for credentials in a curl line. */
const variables: Readonly<Record<string, string>> = {
  token: 'CLOSER_USERINFO_TOKEN',
  secondToken: 'CLOSER_USERINFO_SECOND_TOKEN',
  alteredToken: 'ALTERED_TOKEN',
  apiKey: 'CLOSER_API_KEY',
  clientSecret: 'CLOSER_CLIENT_SECRET',
};

/** A command line for a POSIX shell that repeats a request; each credential is a $VARIABLE. */
export function curlOf(request: RecordedRequest): string {
  const words = ['curl', '-i'];
  if (request.method !== 'GET') words.push('-X', request.method);
  for (const [name, value] of request.headers) words.push(...headerWords(name, value));
  if (request.body !== undefined) words.push('--data-raw', shellWord(request.body));
  words.push(shellWord(request.url));
  return words.join(' ');
}

/** curl asks for the codings that it can undo, and undoes them, only where it is told so by an option of its own. */
function headerWords(name: string, value: string): readonly string[] {
  return name.toLowerCase() === 'accept-encoding' ? ['--compressed'] : ['-H', shellWord(`${name}: ${value}`)];
}

/** A word that a shell takes as it stands; where it holds a credential, in double quotes with the variable in place. */
function shellWord(text: string): string {
  if (!/\{\{[\w-]+\}\}/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = text.replaceAll(/[\\"$`!]/g, '\\$&');
  return `"${escaped.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => `$${variableFor(name)}`)}"`;
}

/** The name of the environment variable for a credential. */
export function variableFor(credential: string): string {
  return variables[credential] ?? credential.toUpperCase().replaceAll(/\W/g, '_');
}
