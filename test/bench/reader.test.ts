import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('a benchmark whose reader goes away ends without a word of it', async () => {
  const argv = ['--import', 'tsx', 'scripts/bench.ts', '--only', 'validators', '--runs', '1'];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  // How busy the machine is, is another matter.
  expect(stderr.replace(/^The machine was busy .*\n/, '')).toBe('');
});
