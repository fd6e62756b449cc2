import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../model/errors.ts';

/**
 * Writes a file that nobody else can read and that is whole on the disk, with the folders that lead to it, before this resolves.
 *
 * @returns whether it was written; false where there is one of that name already, which is left as it is
 * @throws the file system's error
 */
export async function createDurably(path: string, text: string): Promise<boolean> {
  const folder = dirname(path);
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeNew(draft, text);
    if (!(await linkNew(draft, path, text))) return false;
  } finally {
    await rm(draft, { force: true });
  }
  await removeDrafts(path);
  await syncFolder(folder);
  // Of a folder that was made just now its parent has to know for good as well.
  for (let made = folder; firstMade !== undefined && made.length >= firstMade.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
  return true;
}

/** @throws the file system's error */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Unlike a rename, a link fails where the name is taken: of two at once one gets it. */
async function linkNew(draft: string, path: string, text: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    // ENOENT: whoever got the name has taken our draft for one that was left behind.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (!noLinks.has(code)) throw error;
  }
  try {
    await writeNew(path, text);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Half of it would be taken for the whole.
    await rm(path, { force: true });
    throw error;
  }
}

/** What file systems without hard links answer. */
const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A process that was killed while it wrote has left its draft, with all that is in it. */
async function removeDrafts(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  for (const name of names) if (name.startsWith(prefix)) await rm(join(dirname(path), name), { force: true });
}

/** Folders cannot be synced everywhere; where they cannot, the file's own sync has to do. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) throw error;
  }
}
