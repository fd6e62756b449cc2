import type { Command } from 'commander';

export interface ListFlags {
  readonly json?: true;
}

/** `list`; what it does is loaded when it runs. */
export function addListCommand(program: Command, _setStatus: (status: number) => void): void {
  program
    .command('list')
    .description('Lists the checks: id, level, title, and the document that each comes from.')
    .option('--json', 'as JSON')
    .action(async (flags: ListFlags) => {
      const { runList } = await import('../run-list.ts');
      await runList(flags);
    });
}
