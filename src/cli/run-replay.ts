import { text as readAll } from 'node:stream/consumers';
import { replay } from '../edge/replay.ts';
import type { ReplayFlags } from './commands/replay.ts';
import { readTextFile } from './options.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `replay`; resolves to the exit status. */
export function runReplay(file: string, flags: ReplayFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const har = file === '-' ? await readAll(process.stdin) : await readTextFile(file, 'replay');
    const { subject, url, profile, showValues } = flags;
    return replay(har, {
      name: file === '-' ? '<stdin>' : file,
      profile,
      showValues: showValues ?? false,
      ...(subject === undefined ? {} : { subject }),
      ...(url === undefined ? {} : { url }),
    });
  });
}
