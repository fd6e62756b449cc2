import { UsageError } from '../../model/errors.ts';
import { peerPlaces, resolveFrom } from '../optional-peer.ts';

const library = '@pact-foundation/pact';
/** Its part with the verifier of the Pact project, in Rust; a dependency of the library. */
const core = '@pact-foundation/pact-core';

/**
 * Path of the verifier's module. Pact is an optional peer dependency, since it carries some 50 MB of native code: it is looked
 * for beside this package and in the project that the command runs in.
 *
 * @throws {UsageError} where it is not installed, saying how to install it
 */
export function locatePactCore(workingFolder?: string): string {
  for (const start of peerPlaces(workingFolder)) {
    const found = resolveFrom(start, `${library}/package.json`);
    const path = found === undefined ? undefined : resolveFrom(found, core);
    if (path !== undefined) return path;
  }
  throw new UsageError(
    'pact-not-installed',
    `verify runs the verifier of the Pact project, which is not installed. Install it with: npm install --save-dev ${library}@16`,
  );
}
