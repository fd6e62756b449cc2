import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InternalError } from '../model/errors.ts';
import { tool } from './tool.ts';

/** The folder of this package, in its sources as in its bundles: what it ships beside its code is found from here. */
export function packageRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && nameIn(readFileSync(manifest, 'utf8')) === tool.name) return folder;
    if (folder === dirname(folder))
      throw new InternalError('no-package', `no package.json of ${tool.name} is above the code`);
  }
}

function nameIn(manifest: string): unknown {
  const value: unknown = JSON.parse(manifest);
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}
