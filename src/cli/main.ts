import { Command, CommanderError } from 'commander';
import { tool } from '../edge/tool.ts';
import { commands } from './commands.ts';
import { exitStatus } from './exit.ts';
import { programHelp } from './help.ts';
import { reportError } from './report-error.ts';

/** Runs the command line; resolves to the exit status. */
export async function main(given: readonly string[]): Promise<number> {
  const argv = helpAsOption(given);
  let status: number = exitStatus.conforms;
  const program = new Command(tool.name)
    .description("Conformance tests for the endpoints behind OAuth sign-in in Closer's chat widget.")
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print the help of a command')
    // Else an option behind `check userinfo` would be taken for one of `check`, which has the same ones.
    .enablePositionalOptions()
    .addHelpText('after', programHelp)
    // Errors are written in one place, which sees to it that they show no credential.
    .configureOutput({ outputError: () => {} });
  let failing = program;
  try {
    await addCommands(program, argv, (value) => {
      status = value;
    });
    overrideExits(program, (command) => {
      failing = command;
    });
    await program.parseAsync([...(asksForNone(program, given) ? given.slice(1) : argv)], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error, argv);
    if (error.exitCode === 0) return exitStatus.conforms;
    if (error.code === 'commander.help') return exitStatus.usage;
    const { usageErrorOf } = await import('./mistakes.ts');
    return reportError(usageErrorOf(error, failing), argv);
  }
}

/**
 * `help` for a subcommand would print the help of its command, and for a command that there is not that of the program; so the one is
 * asked of the subcommand itself, and of the other the name is what is wrong.
 */
function helpAsOption(argv: readonly string[]): readonly string[] {
  const [first, command, ...subcommand] = argv;
  if (first !== 'help' || command === undefined) return argv;
  if (!Object.hasOwn(commands, command)) return argv.slice(1);
  return subcommand.length === 0 ? argv : [command, ...subcommand, '--help'];
}

/** Whether the help of a subcommand is asked for that there is not; without `help` before it, its name is what is wrong. */
function asksForNone(program: Command, [first, command, subcommand]: readonly string[]): boolean {
  if (first !== 'help' || subcommand === undefined) return false;
  const subcommands = program.commands.find((one) => one.name() === command)?.commands ?? [];
  return subcommands.length > 0 && subcommands.every((one) => one.name() !== subcommand);
}

/** Adds the command that is asked for in full, and the others by name where the list of commands may need them. */
async function addCommands(
  program: Command,
  argv: readonly string[],
  setStatus: (status: number) => void,
): Promise<void> {
  const [first = ''] = argv;
  const asked = argv.find((argument) => Object.hasOwn(commands, argument));
  for (const [name, { summary, load }] of Object.entries(commands)) {
    if (name === asked) (await load())(program, setStatus, argv);
    else if (first !== asked) program.command(name).summary(summary);
  }
  program.commands.find((command) => command.name() === asked)?.summary(commands[asked ?? '']?.summary ?? '');
}

/** Has every command throw where commander would exit, and tell which one it is. */
function overrideExits(command: Command, onExit: (command: Command) => void): void {
  command.exitOverride((error) => {
    onExit(command);
    throw error;
  });
  for (const subcommand of command.commands) overrideExits(subcommand, onExit);
}
