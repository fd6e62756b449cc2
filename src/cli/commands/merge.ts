import type { Command } from 'commander';
import { exitStatusHelp } from '../help.ts';

export interface MergeFlags {
  readonly targets?: string;
  readonly reporter?: string;
}

/** `merge`; what it does is loaded when it runs. */
export function addMergeCommand(program: Command, setStatus: (status: number) => void): void {
  program
    .command('merge')
    .description(
      'Joins the results that check userinfo --targets wrote, such as those of its shards, and prints what they come to.',
    )
    .argument('<results.ndjson...>', 'files of results')
    .option('--targets <file.ndjson>', 'the targets: names those without a result, and results of none of them')
    .option('--reporter <ndjson[=file]>', 'write the results too, each target once; to stdout or to a file')
    .addHelpText('after', help)
    .action(async (files: string[], flags: MergeFlags) => {
      const { runMerge } = await import('../run-merge.ts');
      setStatus(await runMerge(files, flags));
    });
}

const help = `
A result that stands in several files counts once. Two different results of one
target are a mistake, and so is a line that was torn when its run was killed:
the message names files and lines. With --targets, a target without a result
makes the whole inconclusive; a result of none of them is named and counts.
The summary goes to stdout; where the results go there, to stderr.

Examples:
  $ closer-conformance check userinfo --targets targets.ndjson --shard 1/4 \\
      --reporter ndjson=results-1.ndjson
  $ closer-conformance merge results-*.ndjson --targets targets.ndjson
  $ closer-conformance merge results-*.ndjson --reporter ndjson=all.ndjson
${exitStatusHelp}`;
