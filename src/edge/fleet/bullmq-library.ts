import { createRequire } from 'node:module';
import type * as Bullmq from 'bullmq';
import { UsageError } from '../../model/errors.ts';
import { peerPlaces, resolveFrom } from '../optional-peer.ts';

const library = 'bullmq';
/** The major version that this package is made for. */
const major = '5';

/**
 * Loads BullMQ, an optional peer dependency: most runs are on one machine and have no use for it.
 *
 * @throws {UsageError} where it is not installed, or in another major version, saying how to install it
 * @see https://docs.bullmq.io
 */
export function loadBullmq(workingFolder?: string): typeof Bullmq {
  for (const start of peerPlaces(workingFolder)) {
    const manifest = resolveFrom(start, `${library}/package.json`);
    if (manifest === undefined) continue;
    const load = createRequire(manifest);
    const { version }: { version: string } = load(manifest);
    if (version.split('.')[0] === major) return load(library);
    throw new UsageError('wrong-bullmq', `fleet needs BullMQ ${major}; ${version} is installed. ${remedy}`);
  }
  throw new UsageError('bullmq-not-installed', `fleet keeps its queue by BullMQ, which is not installed. ${remedy}`);
}

const remedy = `Install it with: npm install --save-dev ${library}@${major}`;
