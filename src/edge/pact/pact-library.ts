import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';

const library = '@pact-foundation/pact';
/** Its part with the verifier of the Pact project, in Rust; a dependency of the library. */
const core = '@pact-foundation/pact-core';

/**
 * Path of the verifier's module. Pact is an optional peer dependency, since it carries some 50 MB of native code: it is looked
 * for beside this package and in the project that the command runs in.
 *
 * @throws {UsageError} where it is not installed, saying how to install it
 */
export function locatePactCore(workingFolder: string = process.cwd()): string {
  for (const start of [import.meta.url, join(workingFolder, 'package.json')]) {
    const found = resolveFrom(start, `${library}/package.json`);
    const path = found === undefined ? undefined : resolveFrom(found, core);
    if (path !== undefined) return path;
  }
  throw new UsageError(
    'pact-not-installed',
    `verify runs the verifier of the Pact project, which is not installed. Install it with: npm install --save-dev ${library}@16`,
  );
}

function resolveFrom(start: string, module: string): string | undefined {
  try {
    return createRequire(start).resolve(module);
  } catch {
    return undefined;
  }
}
