import type { Shard } from '../edge/targets/target-id.ts';
import type { Terms } from '../edge/targets/terms.ts';
import { UsageError } from '../model/errors.ts';
import type { CheckUserinfoFlags } from './commands/check-userinfo.ts';
import { linesReporter, type ReporterChoice } from './reporter-choice.ts';

/** What `check userinfo --targets` was asked for. */
export interface TargetsOptions {
  /** The file of the targets. */
  readonly path: string;
  /** The file of the results; without one they go to stdout. */
  readonly file?: string;
  readonly resume: boolean;
  readonly shard?: Shard;
  readonly terms: Terms;
}

/**
 * Reads the flags of `check userinfo`, of which --targets rules some out.
 *
 * @throws {UsageError} where they do not go together
 */
export function targetsOptions(url: string | undefined, flags: CheckUserinfoFlags): TargetsOptions {
  const { targets: path, resume = false, shard, profile, maxWarnings } = flags;
  if (path === undefined) throw new UsageError(...withoutTargets(url, flags));
  if (url !== undefined) {
    throw new UsageError(
      'url-and-targets',
      'A URL and --targets exclude each other: put the URL on a line of the file.',
    );
  }
  const ruledOut = oneTargetOptions.find(([name]) => flags[name] !== undefined);
  if (ruledOut !== undefined) throw new UsageError('option-of-one', ruledOut[1]);
  const file = linesFile(flags.reporter);
  if (resume && file === undefined) {
    throw new UsageError(
      'nothing-to-resume',
      '--resume goes on with a file of results: name it with --reporter ndjson=FILE.',
    );
  }
  return {
    path,
    resume,
    terms: { profile, ...(maxWarnings === undefined ? {} : { maxWarnings }) },
    ...(file === undefined ? {} : { file }),
    ...(shard === undefined ? {} : { shard: parseShard(shard) }),
  };
}

function withoutTargets(
  url: string | undefined,
  { resume, shard }: CheckUserinfoFlags,
): [code: string, message: string] {
  if (resume !== undefined || shard !== undefined) {
    return [
      'targets-not-given',
      `${resume === undefined ? '--shard' : '--resume'} is for many targets: name their file with --targets.`,
    ];
  }
  if (url === undefined) {
    return [
      'missing-argument',
      "check userinfo needs <url>, the endpoint's URL, as the config's userInfoEndpoint has it, or --targets, a file of many.",
    ];
  }
  return ['targets-not-given', 'There is no file of targets.'];
}

const oneTargetOptions = [
  [
    'token',
    '--token is the token of one target; a line of --targets names the environment variable of its own, as tokenVariable.',
  ],
  [
    'tokenFile',
    '--token-file is the token of one target; a line of --targets names the environment variable of its own, as tokenVariable.',
  ],
  ['record', '--record writes the exchanges of one target: give it to check userinfo <url>.'],
] as const;

/** The file of `--reporter ndjson=FILE`; undefined of `--reporter ndjson`. */
export function linesFile(reporters: readonly ReporterChoice[] = []): string | undefined {
  const [first, second] = reporters;
  if (first === undefined) {
    throw new UsageError(
      'no-reporter',
      'The results of many targets are lines: give --reporter ndjson or --reporter ndjson=FILE.',
    );
  }
  const other = reporters.find(({ name }) => name !== linesReporter);
  if (other !== undefined) {
    throw new UsageError(
      'reporter-of-one',
      `The reporter ${other.name} reports on one target; many are written by --reporter ndjson, each as a line.`,
    );
  }
  if (second !== undefined) throw new UsageError('shared-output', '--reporter ndjson is given twice; once is enough.');
  return first.file;
}

const mostShards = 10_000;

function parseShard(text: string): Shard {
  const [, index, total] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (shard.index >= 1 && shard.index <= shard.total && shard.total <= mostShards) return shard;
  throw new UsageError(
    'invalid-shard',
    `--shard takes i/n, such as 1/4 for the first of four parts, with i from 1 to n and n up to ${mostShards}; not "${text}".`,
  );
}
