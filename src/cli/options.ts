import { promises } from 'node:fs';
import { type Command, Option } from 'commander';
import { type CheckOptions, defaults } from '../edge/check-options.ts';
import { reasonOf } from '../edge/file-trouble.ts';
import { profiles } from '../edge/given-options.ts';
import type { TlsOptions } from '../edge/http.ts';
import { UsageError } from '../model/errors.ts';
import type { Header } from '../model/probe.ts';
import type { Profile } from '../model/report.ts';
import { wholeNumber } from './numbers.ts';
import { parseReporter, type ReporterChoice, reporterNames } from './reporter-choice.ts';

/** What every command that checks a live endpoint takes. */
export interface CheckFlags extends ConnectionFlags, ReportFlags {
  readonly concurrency: number;
  readonly record?: string;
}

/** What every command that writes a report takes. */
export interface ReportFlags extends JudgingFlags {
  readonly reporter?: readonly ReporterChoice[];
  readonly color: boolean;
}

/** What every command that judges takes. */
export interface JudgingFlags {
  readonly profile: Profile;
  readonly maxWarnings?: number;
  readonly showValues?: true;
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

/** Upper bounds that no use needs to pass; beyond them a number is a slip. */
const mostMs = 3_600_000;
const mostRequests = 100;
const mostBytes = 256 * 1024 * 1024;
const mostWarnings = 1_000_000;

export function addCheckOptions(command: Command): Command {
  return addConnectionOptions(addReportOptions(command))
    .option(
      '--concurrency <n>',
      'requests on their way at once',
      wholeNumber('--concurrency', 1, mostRequests),
      defaults.concurrency,
    )
    .option('--record <file.har>', 'record the exchanges as HAR, for replay; its bodies may be personal data');
}

export function addConnectionOptions(command: Command): Command {
  return command
    .option('--timeout <ms>', 'time for each whole request, in milliseconds', timeoutMs, defaults.timeoutMs)
    .option(
      '--max-body <bytes>',
      'longest body that is read',
      wholeNumber('--max-body', 1, mostBytes),
      defaults.maxBodyBytes,
    )
    .addOption(
      new Option(
        '--header <N: V>',
        'header to send to the target, repeatable; its value is treated as a secret, but for fields such as Accept',
      )
        .argParser(collectHeader)
        .default([], 'none'),
    )
    .option('--ca <file>', 'certificate authority to trust, PEM')
    .option('--cert <file>', 'client certificate, PEM; with --key')
    .option('--key <file>', 'key of the client certificate, PEM; with --cert')
    .option('--insecure', 'accept any TLS certificate; for tests on your own machine alone');
}

/** What every command that writes a report takes. */
export function addReportOptions(command: Command): Command {
  return addJudgingOptions(
    command.option(
      '--reporter <name[=file]>',
      `how to report: ${reporterNames.join(', ')}; to stdout or to a file; repeatable (default: "pretty")`,
      collectReporter,
    ),
  ).option('--no-color', 'write plain text on a terminal too');
}

/** What every command that judges takes. */
export function addJudgingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--profile <name>', "which violated MUSTs fail the run: closer, all but the RFCs'; strict, all")
        .choices(profiles)
        .default(defaults.profile),
    )
    .option(
      '--max-warnings <n>',
      'fail the run on more warnings than this',
      wholeNumber('--max-warnings', 0, mostWarnings),
    )
    .option('--show-values', 'show values in findings, which may be personal data');
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

/** How to reach a server, as every check and the client of the config API take it. */
export type Connection = Pick<CheckOptions, 'timeoutMs' | 'maxBodyBytes' | 'headers' | 'tls' | 'tlsSetup'>;

export async function connectionOptions(flags: ConnectionFlags): Promise<Connection> {
  return {
    timeoutMs: flags.timeout,
    maxBodyBytes: flags.maxBody,
    headers: flags.header,
    tls: await tlsOptions(flags),
    ...tlsSetup(flags),
  };
}

function tlsSetup({ ca, cert, key, insecure }: TlsFlags): Pick<CheckOptions, 'tlsSetup'> {
  if (ca === undefined && cert === undefined && insecure === undefined) return {};
  return {
    tlsSetup: {
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
      ...(insecure === undefined ? {} : { insecure }),
    },
  };
}

async function tlsOptions(flags: TlsFlags): Promise<TlsOptions> {
  const { ca, cert, key, insecure } = flags;
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('incomplete-identity', '--cert and --key go together.');
  if (insecure === true) {
    process.stderr.write(
      'warning: --insecure accepts any TLS certificate: whoever is on the way can read the credentials and the answers.\n',
    );
  }
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
    return await promises.readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError('unreadable-file', `${option}: ${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

/** Reads the value of --timeout. */
const timeoutMs = wholeNumber('--timeout', 1, mostMs);

/** The value may be a key, so that no message quotes what was given. */
function collectHeader(text: string, before: readonly Header[]): readonly Header[] {
  const colon = text.indexOf(':');
  if (colon < 1) {
    throw new UsageError(
      'invalid-header',
      "--header takes a name, a colon and a value, such as --header 'X-Tenant: 42'.",
    );
  }
  return [...before, [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]];
}

function collectReporter(text: string, before: readonly ReporterChoice[] = []): readonly ReporterChoice[] {
  return [...before, parseReporter(text)];
}
