import { UsageError } from '../model/errors.ts';
import { environment } from './environment.ts';
import { secretIn } from './secret-file.ts';

/** The admin's key: of the file that --api-key-file names, else of CLOSER_API_KEY; undefined where neither is given. */
export async function givenApiKey(file: string | undefined): Promise<string | undefined> {
  return (await secretIn(file, '--api-key-file')) ?? environment('CLOSER_API_KEY');
}

/** The same, where it cannot be done without. */
export async function readApiKey(file: string | undefined): Promise<string> {
  const key = await givenApiKey(file);
  if (key !== undefined) return key;
  throw new UsageError(
    'no-api-key',
    "No API key was given. Set the environment variable CLOSER_API_KEY to an admin's key, or name a file with --api-key-file.",
  );
}
