import { UsageError } from '../model/errors.ts';
import { readTextFile } from './options.ts';

/**
 * The secret in the file that an option names, without white space around it; undefined where it names none.
 *
 * @throws {UsageError} where the file cannot be read, or has nothing in it
 */
export async function secretIn(file: string | undefined, option: string): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const secret = (await readTextFile(file, option)).trim();
  if (secret === '') throw new UsageError('empty-credential', `${option}: ${file} is empty.`);
  return secret;
}
