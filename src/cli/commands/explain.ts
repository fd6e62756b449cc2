import type { Command } from 'commander';

/** `explain`; what it does is loaded when it runs. */
export function addExplainCommand(program: Command, _setStatus: (status: number) => void): void {
  program
    .command('explain')
    .description('Says what a check asks for, why, and which document says so.')
    .argument('<check-id>', 'id of a check, as reports and `list` have it')
    .addHelpText('after', '\nExample:\n  $ closer-conformance explain userinfo/rejects-missing-token')
    .action(async (id: string) => {
      const { runExplain } = await import('../run-explain.ts');
      await runExplain(id);
    });
}
