import { defaults } from '../edge/check-options.ts';
import { checkTargets } from '../edge/targets/check-targets.ts';
import { escapeLine } from '../reporters/escape.ts';
import { ndjson } from '../reporters/ndjson.ts';
import { targetsSummary } from '../reporters/targets-summary.ts';
import { count } from '../wire/describe.ts';
import type { CheckUserinfoFlags } from './commands/check-userinfo.ts';
import { exitStatus } from './exit.ts';
import { listenForInterruption } from './interruption.ts';
import { checkOptions } from './options.ts';
import { type TargetsOptions, targetsOptions } from './targets-options.ts';
import { openTargetsOutput } from './targets-output.ts';
import { showTargetsProgress } from './targets-progress.ts';
import { planTargets } from './targets-work.ts';

export interface CheckTargetsFlags extends CheckUserinfoFlags {
  /** Where --concurrency was given. */
  readonly targetsAtOnce?: number;
}

/** Runs `check userinfo --targets`; resolves to the exit status, which is that of all targets. */
export async function runCheckTargets(url: string | undefined, flags: CheckTargetsFlags): Promise<number> {
  const chosen = targetsOptions(url, flags);
  const options = { ...(await checkOptions(flags)), concurrency: defaults.concurrency };
  const work = await planTargets(chosen);
  const output = await openTargetsOutput(chosen.file, work.wholeBytes);
  const { tally, total } = work;
  const interruption = listenForInterruption(
    'Interrupted. The targets that are on their way are finished first; a second signal ends the run at once.',
    'Stopped.',
    () => progress.clear(),
  );
  const progress = showTargetsProgress({ total, before: tally.total, now: () => performance.now() });
  let isRead = true;
  try {
    const results = checkTargets(work.targets(), {
      ...options,
      environment: process.env,
      signal: interruption.signal,
      ...(flags.maxWarnings === undefined ? {} : { maxWarnings: flags.maxWarnings }),
      ...(flags.targetsAtOnce === undefined ? {} : { targetsAtOnce: flags.targetsAtOnce }),
    });
    for await (const result of results) {
      isRead = await output.append(ndjson(result));
      if (!isRead) break;
      tally.add(result);
      progress.update({ verdicts: tally.verdicts, done: tally.total });
    }
  } finally {
    progress.clear();
    interruption.release();
    await output.close();
  }
  process.stderr.write(targetsSummary(tally));
  if (tally.total >= total) return tally.exitStatus();
  process.stderr.write(`${escapeLine(howToGoOn(tally.total, total, isRead, chosen))}\n`);
  return exitStatus.interrupted;
}

/** What is to be said of a run that ended before its time. */
function howToGoOn(done: number, total: number, isRead: boolean, { file }: TargetsOptions): string {
  const why = isRead ? 'Interrupted' : 'Nobody reads the results any more';
  const next =
    file === undefined
      ? 'with --reporter ndjson=FILE a run can be resumed'
      : 'the same command with --resume checks the others';
  return `${why}: ${done} of ${count(total, 'target')} have a result; ${next}.`;
}
