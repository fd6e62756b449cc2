import { tool } from '../edge/tool.ts';
import { InternalError, Unavailable, UsageError } from '../model/errors.ts';
import { exitStatus } from './exit.ts';

/** Says on stderr what went wrong and whose fault it is; resolves to the exit status. */
export async function reportError(error: unknown, argv: readonly string[]): Promise<number> {
  if (error instanceof UsageError) {
    const { misspeltVariables } = await import('./misspelt-variables.ts');
    await complainAbout(`error: ${error.message}${misspeltVariables(error.message, process.env)}`, argv);
    return exitStatus.usage;
  }
  if (error instanceof Unavailable) {
    await complainAbout(`error: ${error.message}`, argv);
    return exitStatus.inconclusive;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const code = error instanceof InternalError ? ` (${error.code})` : '';
  await complainAbout(
    `This is a fault of ${tool.name} ${tool.version} itself${code}; please report it with what follows.\n${text}`,
    argv,
  );
  return exitStatus.internal;
}

/** Loaded when there is something to complain about: most runs have nothing. */
async function complainAbout(text: string, argv: readonly string[]): Promise<void> {
  const [{ escapeLines }, { withoutCredentials }] = await Promise.all([
    import('../reporters/escape.ts'),
    import('./without-credentials.ts'),
  ]);
  process.stderr.write(`${escapeLines(withoutCredentials(text, argv))}\n`);
}
