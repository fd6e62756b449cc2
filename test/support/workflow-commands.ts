/** A workflow command as the runner of GitHub Actions reads it off a line of the log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The commands in a log, by the rules of the runner: `::` at the beginning of a line, after white space, or `##[`
 * anywhere in it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function workflowCommands(log: string): readonly WorkflowCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = commandOf(line.trimStart());
    return command === undefined ? [] : [command];
  });
}

function commandOf(line: string): WorkflowCommand | undefined {
  if (line.includes('##[')) return { name: '##[', properties: {}, data: line };
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) return undefined;
  const [, name = '', given = ''] = /^(\S*)\s*(.*)$/.exec(line.slice(2, end)) ?? [];
  const properties = given.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, unescaped(value.join('='))] as const;
  });
  return { name, properties: Object.fromEntries(properties), data: unescaped(line.slice(end + 2)) };
}

const meanings: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

function unescaped(text: string): string {
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (code) => meanings[code] ?? code);
}
