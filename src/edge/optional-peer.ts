import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where an optional peer dependency is looked for: beside this package, and in the project that the command runs in. */
export function peerPlaces(workingFolder: string = process.cwd()): readonly string[] {
  return [import.meta.url, join(workingFolder, 'package.json')];
}

/** Path of a module, as a file at `start` would load it; undefined where it is not installed. */
export function resolveFrom(start: string, module: string): string | undefined {
  try {
    return createRequire(start).resolve(module);
  } catch {
    return undefined;
  }
}
