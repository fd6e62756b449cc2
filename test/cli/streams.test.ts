import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runBin } from '../support/run-bin.ts';
import { goodBody } from '../support/sample-report.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let server: SampleServer | undefined;
afterEach(() => server?.close());

const env = { CLOSER_USERINFO_TOKEN: sampleToken };
const argvFor = ({ origin }: SampleServer): readonly string[] => ['check', 'userinfo', `${origin}/userinfo`];

/** A server that holds every answer until it is let go. */
async function heldServer(body: unknown): Promise<SampleServer & { readonly asked: Promise<void>; letGo: () => void }> {
  let letGo = (): void => {};
  let wasAsked = (): void => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    wasAsked = resolve;
  });
  const started = await startServer((request, response) => {
    wasAsked();
    free.then(() => userinfoOf(body)(request, response));
  });
  return { ...started, asked, letGo };
}

describe('a reader of stdout that goes away', () => {
  test.each([
    ['conforms', goodBody, 0],
    ['violates', {}, 1],
  ])('changes nothing but what is read: an endpoint that %s', async (_what, body, status) => {
    const held = await heldServer(body);
    server = held;
    const run = await runBin(argvFor(held), {
      env,
      during: async (child) => {
        await held.asked;
        child.stdout?.destroy();
        held.letGo();
      },
    });
    expect(run).toEqual({ status, stdout: '', stderr: '' });
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, status) => {
  test(`ends the command without a word, exit ${status}`, async () => {
    const held = await heldServer(goodBody);
    server = held;
    const run = await runBin(argvFor(held), {
      env,
      during: async (child) => {
        await held.asked;
        child.kill(signal);
      },
    });
    expect(run).toEqual({ status, stdout: '', stderr: '' });
  });
});

test('all that goes to stdout goes by one function, which tells what cannot be written', () => {
  const files = readdirSync('src/cli', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const writing = files.filter((name) => readFileSync(join('src/cli', name), 'utf8').includes('stdout.write('));
  expect(writing).toEqual(['stdout.ts']);
});

test.skipIf(!existsSync('/dev/full')).each(['list', 'restore'])(
  '%s to a disk that is full: exit 2, and not 1, which is a verdict',
  (argv) => {
    const shell = `"$0" dist/bin.cjs ${argv} > /dev/full`;
    const environment = { ...process.env, XDG_STATE_HOME: '/nowhere' };
    const { status, stderr } = spawnSync('sh', ['-c', shell, process.execPath], { encoding: 'utf8', env: environment });
    expect(stderr).toBe('error: The report cannot be written to stdout: there is no space left.\n');
    expect(status).toBe(2);
  },
);
