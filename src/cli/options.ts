import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CheckOptions, defaults } from '../edge/check-options.ts';
import type { TlsOptions } from '../edge/http.ts';
import { UsageError } from '../model/errors.ts';
import type { Header } from '../model/probe.ts';
import type { Profile } from '../model/report.ts';
import { parseReporter, type ReporterChoice } from './reporter-choice.ts';

/** What every command that judges takes. */
export interface CheckFlags extends ConnectionFlags {
  readonly reporter?: readonly ReporterChoice[];
  readonly profile: Profile;
  readonly maxWarnings?: number;
  readonly concurrency: number;
  readonly showValues?: true;
  readonly color: boolean;
}

/** What every command that sends requests takes. */
export interface ConnectionFlags extends TlsFlags {
  readonly timeout: number;
  readonly maxBody: number;
  readonly header: readonly Header[];
}

/** Whom to trust, and who to be, on TLS connections. */
export interface TlsFlags {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: true;
}

export function addCheckOptions(command: Command): Command {
  return addConnectionOptions(addReportOptions(command)).option(
    '--concurrency <n>',
    'requests on their way at once',
    positiveInteger,
    defaults.concurrency,
  );
}

export function addConnectionOptions(command: Command): Command {
  return command
    .option('--timeout <ms>', 'time for each whole request, in milliseconds', positiveInteger, defaults.timeoutMs)
    .option('--max-body <bytes>', 'longest body that is read', positiveInteger, defaults.maxBodyBytes)
    .option('--header <N: V>', 'a header to send with every request, repeatable', collectHeader, [])
    .option('--ca <file>', 'certificate authority to trust, PEM')
    .option('--cert <file>', 'client certificate, PEM')
    .option('--key <file>', 'key of the client certificate, PEM')
    .option('--insecure', 'accept any TLS certificate; for tests on your own machine alone');
}

/** What every command that writes a report takes. */
export function addReportOptions(command: Command): Command {
  return command
    .option('--reporter <name[=file]>', 'how to report, repeatable (default: pretty)', collectReporter)
    .addOption(
      new Option('--profile <name>', 'which violated MUSTs fail the run')
        .choices(['closer', 'strict'])
        .default(defaults.profile),
    )
    .option('--max-warnings <n>', 'fail the run on more warnings than this', nonNegativeInteger)
    .option('--show-values', 'show values in findings, which may be personal data')
    .option('--no-color', 'write plain text');
}

/** The flags of a check as its options. */
export async function checkOptions(flags: CheckFlags): Promise<CheckOptions> {
  return {
    ...(await connectionOptions(flags)),
    profile: flags.profile,
    concurrency: flags.concurrency,
    showValues: flags.showValues ?? false,
  };
}

export async function connectionOptions(
  flags: ConnectionFlags,
): Promise<Pick<CheckOptions, 'timeoutMs' | 'maxBodyBytes' | 'headers' | 'tls'>> {
  return {
    timeoutMs: flags.timeout,
    maxBodyBytes: flags.maxBody,
    headers: flags.header,
    tls: await tlsOptions(flags),
  };
}

export async function tlsOptions(flags: TlsFlags): Promise<TlsOptions> {
  const { ca, cert, key, insecure } = flags;
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('incomplete-identity', '--cert and --key go together.');
  return {
    ...(ca === undefined ? {} : { ca: await readTextFile(ca, '--ca') }),
    ...(cert === undefined ? {} : { cert: await readTextFile(cert, '--cert') }),
    ...(key === undefined ? {} : { key: await readTextFile(key, '--key') }),
    ...(insecure === undefined ? {} : { insecure }),
  };
}

/** Reads a file that an option names. */
export async function readTextFile(path: string, option: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new UsageError('unreadable-file', `${option}: the file ${path} cannot be read (${code}).`, { cause });
  }
}

export function positiveInteger(text: string): number {
  const value = nonNegativeInteger(text);
  if (value === 0) throw new InvalidArgumentError('A whole number above 0 is expected.');
  return value;
}

function nonNegativeInteger(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

function collectHeader(text: string, before: readonly Header[]): readonly Header[] {
  const colon = text.indexOf(':');
  if (colon < 1) throw new InvalidArgumentError('Expected "Name: value".');
  return [...before, [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]];
}

function collectReporter(text: string, before: readonly ReporterChoice[] = []): readonly ReporterChoice[] {
  return [...before, parseReporter(text)];
}
