import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import { withProvider } from '../provider/reference.ts';
import { runCli } from '../support/run-cli.ts';

/** The exit status of `check` over settings and on a command line, of an endpoint with a warning. */
async function statusOf(settings: string, ...argv: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-settings-'));
  const file = join(folder, 'closer-conformance.yaml');
  try {
    return await withProvider({ faults: parseBehaviours(['no-challenge']) }, async (origin) => {
      await writeFile(file, `subjects:\n  userinfo: { url: "${origin}/userinfo" }\n${settings}\n`);
      const environment = { CLOSER_USERINFO_TOKEN: demo.people[0].accessToken };
      return (await runCli(['check', '--config', file, ...argv], environment)).status;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

it.each([
  ['maxWarnings: 0', 1, ['--max-warnings', '100']],
  ['timeoutMs: 1', 3, ['--timeout', '10000']],
])('%s of the file counts, and the command line before it', async (settings, status, argv) => {
  expect(await statusOf(settings)).toBe(status);
  expect(await statusOf(settings, ...argv)).toBe(0);
});
