import { type CheckConfigResult, checkConfig } from '../edge/check-config.ts';
import { journalFolder } from '../edge/journal.ts';
import { readApiKey } from './api-key.ts';
import type { CheckConfigFlags } from './commands/check-config.ts';
import { exitStatus, exitStatusOf } from './exit.ts';
import { checkOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { describePutBack } from './put-back-text.ts';
import { recordTo } from './record.ts';
import { prepareReports, writeReports } from './write-reports.ts';

/** Runs `check config`; resolves to the exit status. */
export async function runCheckConfig(origin: string, flags: CheckConfigFlags): Promise<number> {
  const progress = showProgress();
  const interruption = new AbortController();
  const interrupt = (): void => {
    progress.clear();
    process.stderr.write('Interrupted; putting the config back …\n');
    interruption.abort();
  };
  const { CLOSER_CLIENT_SECRET: clientSecret } = process.env;
  if (flags.write === true) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  try {
    await prepareReports(flags);
    const recorder = await recordTo(flags.record);
    const result = await checkConfig({
      ...(await checkOptions(flags)),
      origin,
      apiKey: await readApiKey(flags.apiKeyFile),
      ...recorder.options,
      onProgress: progress.update,
      ...(flags.write === true
        ? {
            write: {
              folder: journalFolder(process.env),
              signal: interruption.signal,
              ...(clientSecret === undefined || clientSecret === '' ? {} : { clientSecret }),
            },
          }
        : {}),
    });
    progress.clear();
    await recorder.save();
    await writeReports(result.report, flags);
    return statusOf(result, interruption.signal, flags);
  } finally {
    progress.clear();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  }
}

/** That the config is not back comes before what was found: it is what the user has to act on. */
function statusOf({ report, written }: CheckConfigResult, signal: AbortSignal, flags: CheckConfigFlags): number {
  if (written !== undefined && written.putBack.outcome !== 'put-back') {
    process.stderr.write(
      `${describePutBack(written.putBack, report.target)}\nThe journal is kept: ${written.journal}\nTo try again: closer-conformance restore\n`,
    );
    if (!signal.aborted)
      return written.putBack.outcome === 'unreachable' ? exitStatus.inconclusive : exitStatus.violates;
  }
  return signal.aborted ? exitStatus.interrupted : exitStatusOf(report, flags.maxWarnings);
}
