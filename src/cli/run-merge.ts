import { type MergedResults, mergeResults } from '../edge/targets/merge-results.ts';
import { idKey } from '../edge/targets/target-id.ts';
import { targetsIn } from '../edge/targets/targets-file.ts';
import { areSameTerms, termsText } from '../edge/targets/terms.ts';
import { urlKey, urlKeysOf } from '../edge/targets/url-key.ts';
import { Tally } from '../engine/tally.ts';
import { UsageError } from '../model/errors.ts';
import type { TargetResult } from '../model/target.ts';
import { andMore } from '../reporters/and-more.ts';
import { escapeLine } from '../reporters/escape.ts';
import { ndjson } from '../reporters/ndjson.ts';
import { targetsSummary } from '../reporters/targets-summary.ts';
import { count, quote } from '../wire/describe.ts';
import type { MergeFlags } from './commands/merge.ts';
import { exitStatus } from './exit.ts';
import { parseReporter } from './reporter-choice.ts';
import { writeStdout } from './stdout.ts';
import { linesFile } from './targets-options.ts';
import { assertNoResults, openTargetsOutput } from './targets-output.ts';

/** Runs `merge`; resolves to the exit status. */
export async function runMerge(files: readonly string[], { targets, reporter }: MergeFlags): Promise<number> {
  const output = reporter === undefined ? undefined : { file: linesFile([parseReporter(reporter)]) };
  await assertNoResults(output?.file);
  const wanted = targets === undefined ? undefined : await urlKeysOf(targets, {});
  const tally = new Tally();
  const foreign = new SomeIds();
  let judged: TargetResult | undefined;
  const results = await mergeResults(files, (result, key) => {
    tally.add(result);
    if (judged !== undefined && !areSameTerms(judged, result)) throw differentTerms(judged, result);
    if (result.profile !== undefined) judged ??= result;
    const url = wanted?.get(key);
    if (wanted !== undefined && url === undefined) foreign.add(result.id);
    if (url !== undefined && url !== urlKey(result.target)) {
      throw new UsageError(
        'different-target',
        `The result of the target ${quote(result.id)} is for another URL than ${targets} has. Leave it out and check the target anew, or give the target another id.`,
      );
    }
  });
  const missing = targets === undefined ? new SomeIds() : await withoutResult(targets, results);
  if (output !== undefined) await write(results, output.file);
  const summary = [
    targetsSummary(tally),
    missing.lines('has no result', 'have no result'),
    foreign.lines('has a result and is no target', 'have a result and are no targets'),
  ].join('');
  if (output !== undefined && output.file === undefined) process.stderr.write(summary);
  else await writeStdout(summary);
  const status = tally.exitStatus();
  const isIncomplete = missing.total > 0 || tally.total === 0;
  return isIncomplete && status === exitStatus.conforms ? exitStatus.inconclusive : status;
}

function differentTerms(one: TargetResult, other: TargetResult): UsageError {
  return new UsageError(
    'different-terms',
    `The result of ${quote(one.id)} is by ${termsText(one)}, and that of ${quote(other.id)} by ${termsText(other)}: one verdict over both would say nothing. Check all targets with the same options.`,
  );
}

async function withoutResult(targets: string, { has }: MergedResults): Promise<SomeIds> {
  const missing = new SomeIds();
  for await (const { id } of targetsIn(targets, {})) if (!has(idKey(id))) missing.add(id);
  return missing;
}

async function write(results: MergedResults, file: string | undefined): Promise<void> {
  const output = await openTargetsOutput(file);
  try {
    for await (const result of results.all()) if (!(await output.append(ndjson(result)))) return;
  } finally {
    await output.close();
  }
}

/** A list of ids for people, which ends somewhere. */
class SomeIds {
  total = 0;
  readonly #first: string[] = [];

  add(id: string): void {
    this.total += 1;
    if (this.#first.length < 20) this.#first.push(id);
  }

  lines(ofOne: string, ofMany: string): string {
    if (this.total === 0) return '';
    const lines = andMore(this.#first, this.total).map((id) => `  ${id}`);
    return [`${count(this.total, 'target')} ${this.total === 1 ? ofOne : ofMany}:`, ...lines, '']
      .map(escapeLine)
      .join('\n');
  }
}
