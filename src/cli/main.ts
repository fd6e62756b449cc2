import { Command, CommanderError } from 'commander';
import { tool } from '../edge/tool.ts';
import { InternalError, UsageError } from '../model/errors.ts';
import { addCheckCommands } from './commands/check.ts';
import { addConfigCommands } from './commands/config.ts';
import { addRestoreCommand } from './commands/restore.ts';
import { exitStatus } from './exit.ts';

/** Runs the command line; resolves to the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  let status: number = exitStatus.conforms;
  const setStatus = (value: number): void => {
    status = value;
  };
  const program = new Command(tool.name)
    .description("Conformance tests for the endpoints behind OAuth sign-in in Closer's chat widget")
    .version(tool.version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text, write) => write(text) });
  addCheckCommands(program, setStatus);
  addConfigCommands(program, setStatus);
  addRestoreCommand(program, setStatus);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    return exitStatusOfError(error);
  }
}

function exitStatusOfError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.conforms : exitStatus.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`);
    return exitStatus.usage;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const code = error instanceof InternalError ? ` (${error.code})` : '';
  process.stderr.write(`This is a fault of ${tool.name} itself${code}; please report it with what follows.\n${text}\n`);
  return exitStatus.internal;
}
