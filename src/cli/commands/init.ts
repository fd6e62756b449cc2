import type { Command } from 'commander';

/** `init`; what it does is loaded when it runs. */
export function addInitCommand(program: Command, setStatus: (status: number) => void): void {
  program
    .command('init')
    .description('Writes a commented settings file, closer-conformance.yaml, for `closer-conformance check`.')
    .argument('[file]', 'the file; one that is there is left as it is', 'closer-conformance.yaml')
    .action(async (file: string) => {
      const { runInit } = await import('../run-init.ts');
      setStatus(await runInit(file));
    });
}
