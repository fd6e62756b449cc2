import { constants } from 'node:fs';
import { access, appendFile, mkdir, open, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { reasonOf } from '../edge/file-trouble.ts';
import { UsageError } from '../model/errors.ts';
import type { ReporterChoice } from './reporter-choice.ts';

/**
 * Sees to it, before anything is sent, that the reports can be written: makes the folders of their files, and refuses
 * what would only fail at the end of a run.
 *
 * @throws {UsageError} where two reporters would write into each other, or a file cannot be written
 */
export async function prepareReportFiles(reporters: readonly ReporterChoice[]): Promise<void> {
  refuseSharedOutput(reporters);
  for (const { file } of reporters) {
    if (file !== undefined) await prepareFile(file);
  }
}

/** The same for one file. */
export async function prepareFile(file: string): Promise<void> {
  await withReason(file, () => prepare(file));
}

export async function writeReportFile(file: string, text: string): Promise<void> {
  await withReason(file, () => writeFile(file, text));
}

export async function appendReportFile(file: string, text: string): Promise<void> {
  await withReason(file, () => appendFile(file, text));
}

/** Writes a file that nobody else on the machine may read, also where it was there before. */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  await withReason(file, async () => {
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.chmod(0o600);
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
  });
}

function refuseSharedOutput(reporters: readonly ReporterChoice[]): void {
  const taken = new Map<string | undefined, string>();
  for (const { name, file } of reporters) {
    const place = file === undefined ? undefined : resolve(file);
    const other = taken.get(place);
    if (other !== undefined) {
      throw new UsageError(
        'shared-output',
        `The reporters ${other} and ${name} both write to ${file ?? 'stdout'}; give one of them another file: --reporter ${name}=FILE.`,
      );
    }
    taken.set(place, name);
  }
}

async function prepare(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const existing = await stat(file).catch(() => undefined);
  if (existing?.isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' });
  await access(existing === undefined ? folder : file, constants.W_OK);
}

async function withReason(file: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    throw new UsageError('unwritable-file', `${file} cannot be written: ${reasonOf(cause)}.`, { cause });
  }
}
