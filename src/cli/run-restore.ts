import { journalFolder } from '../edge/journal.ts';
import { restore } from '../edge/restore.ts';
import { readApiKey } from './api-key.ts';
import type { RestoreFlags } from './commands/restore.ts';
import { exitStatus } from './exit.ts';
import { connectionOptions } from './options.ts';
import { describePutBack } from './put-back-text.ts';

/** Runs `restore`; resolves to the exit status. */
export async function runRestore(journal: string | undefined, flags: RestoreFlags): Promise<number> {
  const hasKey = flags.apiKeyFile !== undefined || (process.env.CLOSER_API_KEY ?? '') !== '';
  const restored = await restore({
    ...(await connectionOptions(flags)),
    apiKey: hasKey ? await readApiKey(flags.apiKeyFile) : undefined,
    folder: journalFolder(process.env),
    force: flags.force === true,
    ...(journal === undefined ? {} : { journal }),
  });
  if (restored.length === 0) {
    process.stdout.write('There is nothing to restore: no run was interrupted.\n');
    return exitStatus.conforms;
  }
  for (const { result, target, journal: path } of restored) {
    if (result.outcome === 'put-back') process.stdout.write(`${describePutBack(result, target)}\n`);
    else process.stderr.write(`${describePutBack(result, target)}\nThe journal is kept: ${path}\n`);
  }
  const outcomes = restored.map(({ result }) => result.outcome);
  if (outcomes.some((outcome) => outcome === 'failed' || outcome === 'foreign')) return exitStatus.violates;
  return outcomes.includes('unreachable') ? exitStatus.inconclusive : exitStatus.conforms;
}
