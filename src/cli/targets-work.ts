import { isEmptyOrMissing, readResults } from '../edge/targets/results-file.ts';
import { idKey } from '../edge/targets/target-id.ts';
import { surveyTargets, targetsIn } from '../edge/targets/targets-file.ts';
import { areSameTerms, termsText } from '../edge/targets/terms.ts';
import { urlKey, urlKeysOf } from '../edge/targets/url-key.ts';
import { Tally } from '../engine/tally.ts';
import { UsageError } from '../model/errors.ts';
import type { Target } from '../model/target.ts';
import { escapeLine } from '../reporters/escape.ts';
import { count, quote } from '../wire/describe.ts';
import type { TargetsOptions } from './targets-options.ts';

/** What a run over many targets has to do. */
export interface TargetsWork {
  readonly tally: Tally;
  readonly total: number;
  /** Those that have no result yet. */
  readonly targets: () => AsyncIterable<Target>;
  /** Length of the results that are there already. */
  readonly wholeBytes: number;
}

/**
 * Looks through the targets and the results that there are, before anything is sent.
 *
 * @throws {UsageError} for any mistake in them, and for results that would be mixed with those of another run
 */
export async function planTargets({ path, file, resume, shard, terms }: TargetsOptions): Promise<TargetsWork> {
  const options = { environment: process.env, ...(shard === undefined ? {} : { shard }) };
  const tally = new Tally();
  let total = 0;
  if (file === undefined || !resume) {
    await surveyTargets(path, options, () => {
      total += 1;
    });
    if (file !== undefined && !(await isEmptyOrMissing(file))) {
      throw new UsageError(
        'results-exist',
        `${file} holds something already. --resume goes on with the run that wrote it; for a new run name another file, or remove it.`,
      );
    }
    return { tally, total, targets: () => targetsIn(path, options), wholeBytes: 0 };
  }
  const wanted = await urlKeysOf(path, options);
  total = wanted.size;
  let foreign = 0;
  let example = '';
  const whole = await readResults(file, (result) => {
    const key = idKey(result.id);
    const url = wanted.get(key);
    if (url !== undefined && url !== urlKey(result.target)) {
      throw new UsageError(
        'different-target',
        `${file} has a result of the target ${quote(result.id)} for another URL than ${path} has now. Take its line out of ${file} to have it checked anew, or give the target another id.`,
      );
    }
    if (url !== undefined && !areSameTerms(result, terms)) {
      throw new UsageError(
        'different-terms',
        `${file} has results by ${termsText(result)}, such as that of ${quote(result.id)}, and this run is by ${termsText(terms)}. Resume it with the options that it was begun with, or begin anew with another file.`,
      );
    }
    // What is left has no result.
    if (wanted.delete(key)) tally.add(result);
    else {
      foreign += 1;
      example ||= result.id;
    }
  });
  if (foreign > 0) {
    const what = `${file} has ${count(foreign, 'result')} of no target of this run, such as ${quote(example)}; they stay there and do not count.`;
    process.stderr.write(`${escapeLine(what)}\n`);
  }
  async function* remaining(): AsyncGenerator<Target, void, undefined> {
    for await (const target of targetsIn(path, options)) if (wanted.has(idKey(target.id))) yield target;
  }
  return { tally, total, targets: remaining, wholeBytes: whole.bytes };
}
