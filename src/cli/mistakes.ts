import type { Argument, Command, CommanderError } from 'commander';
import { UsageError } from '../model/errors.ts';
import { capitalised } from '../wire/describe.ts';
import { nearMiss } from '../wire/near-miss.ts';

/** Says in a sentence what is wrong with a command line and what would be right. */
export function usageErrorOf(error: CommanderError, command: Command): UsageError {
  return new UsageError(codeOf(error), messageOf(error, command), { cause: error });
}

/** `unknown-option` for what commander names `commander.unknownOption`. */
function codeOf({ code }: CommanderError): string {
  return code.replace('commander.', '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function messageOf({ code, message }: CommanderError, command: Command): string {
  switch (code) {
    case 'commander.unknownOption':
      // What follows "=" may be a credential.
      return unknownOption(/'(-[^'=]*)/.exec(message)?.[1] ?? '', command);
    case 'commander.unknownCommand':
      return unknownCommand(command.args[0] ?? '', command);
    case 'commander.excessArguments':
      return command.commands.length > 0 ? unknownCommand(command.args[0] ?? '', command) : excessArguments(command);
    case 'commander.missingArgument':
      return `${pathOf(command)} needs ${neededPhrase(requiredArguments(command))}.`;
    case 'commander.invalidArgument':
      return notAmongChoices(message) ?? sentence(message);
    default:
      return sentence(message);
  }
}

const wrongChoice =
  /^error: (?:option '(?<option>--[\w-]+).*' argument '(?<given>.*)' is invalid|command-argument value '(?<value>.*)' is invalid for argument '(?<argument>.*)')\. Allowed choices are (?<choices>.*)\.$/s;

function notAmongChoices(message: string): string | undefined {
  const groups = wrongChoice.exec(message)?.groups;
  if (groups === undefined) return undefined;
  const { option, argument, choices = '' } = groups;
  const given = groups.given ?? groups.value ?? '';
  const meant = nearMiss(given, choices.split(', '));
  const takes = `${option ?? `<${argument}>`} takes ${choices.replace(/, (?=[^,]*$)/, ' or ')}, not "${given}"`;
  return meant === undefined ? `${takes}.` : `${takes}; did you mean ${meant}?`;
}

function unknownOption(flag: string, command: Command): string {
  if (command.parent === null) {
    const meant = flag === '-v' ? '-V' : nearMiss(flag, ['--version', '--help']);
    if (meant !== undefined) return `${command.name()} has no option ${flag}; did you mean ${meant}?`;
    return `${command.name()} takes no option ${flag} before its command; options follow it, as in ${command.name()} check userinfo <url> --timeout 5000.`;
  }
  const known = command.options.flatMap(({ long }) => long ?? []);
  // The options of `check` are not even made where a subject of it runs.
  const isOfSettings = command.parent.name() === 'check' && flag === '--config';
  return notThere({
    what: `${pathOf(command)} has no option ${flag}${isOfSettings ? ': settings and waivers are for check without a subject' : ''}`,
    meant: nearMiss(flag, [...known, '--help']),
    known: known.length === 0 ? 'It takes none.' : `It takes ${known.join(', ')}.`,
  });
}

function unknownCommand(name: string, command: Command): string {
  const known = command.commands.map((subcommand) => subcommand.name());
  const meant = /^https?:/i.test(name) ? 'check userinfo <url>' : (subjects.get(name) ?? nearMiss(name, known));
  return notThere({ what: `${pathOf(command)} has no command "${name}"`, meant, known: `It has ${known.join(', ')}.` });
}

/** Subjects of `check` that are no commands themselves. */
const subjects: ReadonlyMap<string, string> = new Map([
  ['userinfo', 'check userinfo <url>'],
  ['flow', 'check flow'],
]);

function notThere({ what, meant, known }: { what: string; meant: string | undefined; known: string }): string {
  return meant === undefined ? `${what}. ${known}` : `${what}; did you mean ${meant}? ${known}`;
}

function excessArguments(command: Command): string {
  const takes = command.registeredArguments.map(usageOf).join(' ');
  if (takes === '') return `${pathOf(command)} takes no arguments.`;
  return `${pathOf(command)} takes ${takes} and nothing more; an argument with spaces goes in quotes.`;
}

function requiredArguments(command: Command): readonly Argument[] {
  return command.registeredArguments.filter(({ required }) => required);
}

/** One argument and what it is; of several each with that in parentheses, so that they are told apart. */
function neededPhrase([first, ...others]: readonly Argument[]): string {
  if (first === undefined) return 'an argument';
  if (others.length === 0) return `${usageOf(first)}, ${first.description}`;
  return [first, ...others].map((argument) => `${usageOf(argument)} (${argument.description})`).join(' and ');
}

function usageOf(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

/** `check userinfo`, without the name of the program unless there is nothing else. */
function pathOf(command: Command): string {
  if (command.parent === null) return command.name();
  return command.parent.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** commander's own message as a sentence. */
function sentence(message: string): string {
  const [text = ''] = message.replace(/^error: /, '').split('\n');
  return `${capitalised(text)}${text.endsWith('.') ? '' : '.'}`;
}
