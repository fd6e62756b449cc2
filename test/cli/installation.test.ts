import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

let folder = '';

afterEach(() => rm(folder, { recursive: true, force: true }));

it('ends where a part of the installation is gone, instead of failing to say so for ever', async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-installation-'));
  await cp('dist', folder, { recursive: true });
  // Fails where the build names it otherwise: the test would show nothing then.
  await rm(join(folder, 'command/without-credentials.cjs'));
  const { status, stderr } = await new Promise<{ status: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, [join(folder, 'bin.cjs'), '--nonsense'], { timeout: 20_000 }, (error, _stdout, text) => {
      resolve({ status: error?.code, stderr: text });
    });
  });
  expect(stderr).toContain('a part of its installation is missing');
  expect(status).toBe(70);
});
