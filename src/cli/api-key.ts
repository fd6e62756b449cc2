import { UsageError } from '../model/errors.ts';
import { readTextFile } from './options.ts';

/** The admin's key: of the file that --api-key-file names, else of CLOSER_API_KEY. */
export async function readApiKey(file: string | undefined): Promise<string> {
  if (file !== undefined) return (await readTextFile(file, '--api-key-file')).trim();
  const key = process.env.CLOSER_API_KEY?.trim();
  if (key !== undefined && key !== '') return key;
  throw new UsageError(
    'no-api-key',
    "No API key was given. Set the environment variable CLOSER_API_KEY to an admin's key, or name a file with --api-key-file.",
  );
}
