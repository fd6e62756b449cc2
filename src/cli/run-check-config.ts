import { type CheckConfigResult, checkConfig } from '../edge/check-config.ts';
import { journalFolder } from '../edge/state-folder.ts';
import type { WriteOptions } from '../edge/write-config.ts';
import { readApiKey } from './api-key.ts';
import type { CheckConfigFlags } from './commands/check-config.ts';
import { environment } from './environment.ts';
import { exitStatus, exitStatusOf } from './exit.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { checkOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { writtenLines } from './put-back-text.ts';
import { recordTo } from './record.ts';
import { noteUnfinishedRun } from './unfinished-run.ts';
import { prepareReports, writeReports } from './write-reports.ts';

/** Runs `check config`; resolves to the exit status. */
export async function runCheckConfig(origin: string, flags: CheckConfigFlags): Promise<number> {
  await prepareReports(flags);
  const recorder = await recordTo(flags.record);
  const progress = showProgress();
  const interruption = flags.write === true ? listen(progress.clear) : undefined;
  try {
    const apiKey = await readApiKey(flags.apiKeyFile);
    if (flags.write !== true) await noteUnfinishedRun(origin, apiKey);
    const result = await checkConfig({
      ...(await checkOptions(flags)),
      origin,
      apiKey,
      ...recorder.options,
      onProgress: progress.update,
      ...(interruption === undefined ? {} : { write: writeOptions(interruption) }),
    });
    progress.clear();
    // Before the report, which may be what cannot be written.
    const lines = result.written === undefined ? [] : writtenLines(result.written, result.report.target);
    process.stderr.write(lines.map((line) => `${line}\n`).join(''));
    await recorder.save();
    await writeReports(result.report, flags);
    return statusOf(result, interruption?.signal.aborted === true, flags);
  } finally {
    progress.clear();
    interruption?.release();
  }
}

function listen(clear: () => void): Interruption {
  return listenForInterruption(
    'Interrupted; what was written is put back. To leave it as it is interrupt again.',
    'Interrupted again; the config may not be back. To put it back: closer-conformance restore',
    clear,
  );
}

function writeOptions({ signal }: Interruption): WriteOptions {
  const clientSecret = environment('CLOSER_CLIENT_SECRET');
  return {
    folder: journalFolder(process.env),
    signal,
    ...(clientSecret === undefined ? {} : { clientSecret }),
  };
}

/** That the config is not back comes before what was found: it is what the user has to act on. */
function statusOf({ report, written }: CheckConfigResult, wasInterrupted: boolean, flags: CheckConfigFlags): number {
  if (wasInterrupted) return exitStatus.interrupted;
  if (written !== undefined && written.putBack.outcome !== 'put-back') {
    return written.putBack.outcome === 'unreachable' ? exitStatus.inconclusive : exitStatus.violates;
  }
  return exitStatusOf(report, flags.maxWarnings);
}
