import type { PutBackResult } from '../edge/put-back.ts';
import { type Restored, type RestoreResult, restore } from '../edge/restore.ts';
import { journalFolder } from '../edge/state-folder.ts';
import { escapeLine } from '../reporters/escape.ts';
import { givenApiKey } from './api-key.ts';
import type { RestoreFlags } from './commands/restore.ts';
import { exitStatus } from './exit.ts';
import { connectionOptions } from './options.ts';
import { describePutBack, journalLines } from './put-back-text.ts';
import { writeStdout } from './stdout.ts';

/** Runs `restore`; resolves to the exit status. */
export async function runRestore(journal: string | undefined, flags: RestoreFlags): Promise<number> {
  const result = await restore({
    ...(await connectionOptions(flags)),
    apiKey: await givenApiKey(flags.apiKeyFile),
    folder: journalFolder(process.env),
    force: flags.force === true,
    newKey: flags.newKey === true,
    ...(journal === undefined ? {} : { journal }),
  });
  for (const one of result.restored) await sayRestored(one);
  for (const path of result.otherKeys) complain(escapeLine(`A journal of another API key was left alone: ${path}`));
  for (const { message } of result.unreadable) complain(escapeLine(`error: ${message}`));
  if (result.restored.length === 0 && result.unreadable.length === 0) {
    await writeStdout('There is nothing to restore: no run was interrupted.\n');
  }
  return statusOf(result);
}

async function sayRestored({ result, target, hadConfig, journal, journalLeft }: Restored): Promise<void> {
  const text = describePutBack(result, target, hadConfig);
  if (result.outcome === 'put-back') await writeStdout(`${text}\n`);
  else complain(text);
  for (const line of journalLines(result, journal, journalLeft)) complain(line);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A refused key is the caller's to correct, as it is in the commands of `config`. */
function statusOf({ restored, unreadable }: RestoreResult): number {
  const outcomes = new Set(restored.map(({ result }) => (isOfRefusedKey(result) ? 'refused' : result.outcome)));
  if (outcomes.has('failed') || outcomes.has('foreign')) return exitStatus.violates;
  if (outcomes.has('refused')) return exitStatus.usage;
  if (outcomes.has('unreachable')) return exitStatus.inconclusive;
  return unreadable.length > 0 ? exitStatus.usage : exitStatus.conforms;
}

function isOfRefusedKey(result: PutBackResult): boolean {
  return result.outcome === 'failed' && result.shown === 'refused';
}
