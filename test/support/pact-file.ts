import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PactV4 } from '@pact-foundation/pact';
import { afterAll, expect } from 'vitest';

// Pact's native library reports its use to its makers unless it is told not to.
process.env.PACT_DO_NOT_TRACK = 'true';

/** A pact that a test file writes: its interactions in the order of the tests, and what came of them. */
export interface PactFile {
  readonly pact: PactV4;
  /**
   * Compares what was written with the committed file: writes it where there is none, fails where a byte differs.
   *
   * @param descriptions of all interactions, so that a pact that a failed test left incomplete is not taken for the whole
   */
  readonly expectCommitted: (descriptions: readonly string[]) => Promise<void>;
}

/**
 * A pact in an empty folder, so that nothing of an earlier run is merged into it. `npx vitest run test/contracts -u` takes over
 * a change that is meant.
 */
export function pactFile(consumer: string, provider: string): PactFile {
  const dir = mkdtempSync(join(tmpdir(), 'closer-pact-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const name = `${consumer}-${provider}.json`;
  return {
    pact: new PactV4({ consumer, provider, dir, logLevel: 'error' }),
    expectCommitted: async (descriptions) => {
      const written = readFileSync(join(dir, name), 'utf8');
      const { interactions }: { interactions: { description: string }[] } = JSON.parse(written);
      expect(interactions.map(({ description }) => description).sort()).toEqual([...descriptions].sort());
      await expect(written.endsWith('\n') ? written : `${written}\n`).toMatchFileSnapshot(
        join(import.meta.dirname, '../../contracts/pacts', name),
      );
    },
  };
}
