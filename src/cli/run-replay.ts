import { replay } from '../edge/replay.ts';
import type { ReplayFlags } from './commands/replay.ts';
import { readTextFile } from './options.ts';
import { nameOf, readStdin } from './read-file.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `replay`; resolves to the exit status. */
export function runReplay(file: string, flags: ReplayFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const har = file === '-' ? await readStdin() : await readTextFile(file, 'replay');
    const { subject, url, profile, showValues } = flags;
    return replay(har, {
      name: nameOf(file),
      profile,
      showValues: showValues ?? false,
      ...(subject === undefined ? {} : { subject }),
      ...(url === undefined ? {} : { url }),
    });
  });
}
