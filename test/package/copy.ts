import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** A copy of what makes the package, in a folder of its own; it shares node_modules with this one. */
export async function copyOfSources(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-copy-'));
  for (const name of ['src', 'scripts', 'openapi', 'contracts', 'docs', 'test', 'package.json', 'tsconfig.json']) {
    // The benchmark may have installed what it measures against.
    await cp(resolve(name), join(folder, name), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
