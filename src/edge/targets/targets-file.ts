import { stat } from 'node:fs/promises';
import { UsageError } from '../../model/errors.ts';
import type { Target } from '../../model/target.ts';
import { count } from '../../wire/describe.ts';
import type { Environment } from '../environment.ts';
import { reasonOf } from '../file-trouble.ts';
import { readLines } from './lines.ts';
import { idKey, isInShard, type Shard } from './target-id.ts';
import { type LineProblems, parseTarget, withTokens } from './target-line.ts';

export interface TargetsFileOptions {
  /** Where the tokens must be; without it that is not asked. */
  readonly environment?: Environment;
  /** The part of the targets that is meant; by default all. */
  readonly shard?: Shard;
}

/** A longer line is no target. */
const longestBytes = 64 * 1024;
/** Wrong lines that a message lists. */
const listedLines = 10;

/**
 * Looks through targets.ndjson to its end before anything is sent. Of each target nothing is kept but a hash of its id.
 *
 * @param onTarget called with each target of the shard
 * @throws {UsageError} where the file cannot be read, is no regular file, holds no target, or lines of it are wrong; it lists the first
 * ten with their place and says how many more there are
 */
export async function surveyTargets(
  path: string,
  { environment, shard }: TargetsFileOptions,
  onTarget: (target: Target, key: string) => void,
): Promise<void> {
  await assertRegularFile(path);
  const firstLines = new Map<string, number>();
  const listed: string[] = [];
  let wrong = 0;
  const complain = (line: number, problem: string): void => {
    wrong += 1;
    if (listed.length < listedLines) listed.push(`line ${line}, ${problem}`);
  };
  for await (const { number, text } of withReason(path, readLines(path, longestBytes))) {
    if (text.trim() === '') continue;
    const target = parseOf(text, environment, shard);
    if ('problems' in target) {
      complain(number, target.problems.join('; '));
      continue;
    }
    const key = idKey(target.id);
    const first = firstLines.get(key);
    if (first !== undefined) {
      complain(
        number,
        `id: line ${first} has the same one${'id' in JSON.parse(text) ? '' : ', since its URL is the same; give both an id'}`,
      );
      continue;
    }
    firstLines.set(key, number);
    if (isOf(shard, target)) onTarget(target, key);
  }
  if (wrong > 0) throw new UsageError('invalid-targets', wrongLines(path, listed, wrong));
  if (firstLines.size === 0)
    throw new UsageError(
      'no-targets',
      `${path} holds no target; a line of it is such as {"url": "https://acme.example/userinfo", "tokenVariable": "ACME_TOKEN"}.`,
    );
}

/**
 * The targets of a file that was looked through, one by one.
 *
 * @throws {UsageError} where the file is not what it was
 */
export async function* targetsIn(
  path: string,
  { environment, shard }: TargetsFileOptions,
): AsyncGenerator<Target, void, undefined> {
  for await (const { number, text } of withReason(path, readLines(path, longestBytes))) {
    if (text.trim() === '') continue;
    const target = parseOf(text, environment, shard);
    if ('problems' in target) {
      throw new UsageError(
        'changed-targets',
        `${path} was changed while it was read: line ${number}, ${target.problems.join('; ')}.`,
      );
    }
    if (isOf(shard, target)) yield target;
  }
}

function isOf(shard: Shard | undefined, { id }: Target): boolean {
  return shard === undefined || isInShard(id, shard);
}

/** Of another shard's target the tokens need not be here. */
function parseOf(text: string, environment: Environment | undefined, shard: Shard | undefined): Target | LineProblems {
  const target = parseTarget(text);
  if ('problems' in target || environment === undefined || !isOf(shard, target)) return target;
  return withTokens(target, text, environment);
}

function wrongLines(path: string, listed: readonly string[], wrong: number): string {
  const [first] = listed;
  if (wrong === 1) return `${path}, ${first}.`;
  const more = wrong > listed.length ? [`and ${count(wrong - listed.length, 'more line')}`] : [];
  return [`In ${path} ${count(wrong, 'line')} are wrong:`, ...[...listed, ...more].map((line) => `  ${line}`)].join(
    '\n',
  );
}

/** It is read twice: once to judge it, once to check what it names. */
async function assertRegularFile(path: string): Promise<void> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (!stats.isFile())
    throw new UsageError('not-a-file', `${path} is no regular file; targets are read twice, so put them into one.`);
}

async function* withReason<T>(
  path: string,
  items: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  try {
    yield* items;
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): UsageError {
  return new UsageError('unreadable-file', `${path} cannot be read: ${reasonOf(cause)}.`, { cause });
}
