import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import { withProvider } from '../provider/reference.ts';
import { runCli } from '../support/run-cli.ts';

const [first] = demo.people;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-replay-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('--record and replay', () => {
  it('give the same bytes and the same exit status', async () => {
    const har = join(folder, 'run.har');
    const live = await withProvider({ faults: parseBehaviours(['no-external-user-id']) }, (origin) =>
      runCli(['check', 'userinfo', `${origin}/userinfo`, '--record', har, '--reporter', 'json'], {
        CLOSER_USERINFO_TOKEN: first.accessToken,
      }),
    );
    const replayed = await runCli(['replay', har, '--reporter', 'json']);
    expect(live.status).toBe(1);
    expect(replayed.status).toBe(1);
    expect(replayed.stdout).toBe(live.stdout);
  });

  it('keep the file to its owner, also where it was there before, and the credentials out of it', async () => {
    const har = join(folder, 'run.har');
    await writeFile(har, 'old', { mode: 0o644 });
    await withProvider({}, (origin) =>
      runCli(
        ['check', 'userinfo', `${origin}/userinfo`, '--record', har, '--header', 'X-Gateway: gateway-secret-value'],
        {
          CLOSER_USERINFO_TOKEN: first.accessToken,
        },
      ),
    );
    expect((await stat(har)).mode & 0o777).toBe(0o600);
    const text = await readFile(har, 'utf8');
    expect(text).not.toContain(first.accessToken);
    expect(text).not.toContain('gateway-secret-value');
  });

  it('record a run of --write without its secrets', async () => {
    const har = join(folder, 'write.har');
    const env = { CLOSER_API_KEY: demo.apiKey, XDG_STATE_HOME: folder };
    const live = await withProvider({}, (origin) =>
      runCli(['check', 'config', origin, '--write', '--record', har, '--reporter', 'json'], env),
    );
    expect(live.status).toBe(0);
    expect(await readFile(har, 'utf8')).not.toContain(demo.apiKey);
    expect((await runCli(['replay', har, '--reporter', 'json'])).stdout).toBe(live.stdout);
  });

  it('refuse a file that cannot be written before anything is sent', async () => {
    const run = await withProvider({}, async (origin, provider) => {
      const env = { CLOSER_USERINFO_TOKEN: first.accessToken };
      const result = await runCli(['check', 'userinfo', `${origin}/userinfo`, '--record', join(folder, 'x.json')], env);
      return { ...result, requests: [...provider.requests] };
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('x.json.har');
    expect(run.requests).toEqual([]);
  });

  it.each([
    ['not json', 'is not a HAR file'],
    ['{"log":{"entries":[]}}', '--subject userinfo'],
  ])('refuse %j', async (text, message) => {
    const file = join(folder, 'some.har');
    await writeFile(file, text);
    const run = await runCli(['replay', file]);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('name a file that is not there', async () => {
    const run = await runCli(['replay', join(folder, 'none.har')]);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('none.har')]);
  });
});
