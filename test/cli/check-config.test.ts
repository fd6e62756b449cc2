import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configChecks } from '../../src/checks/index.ts';
import type { Report } from '../../src/model/report.ts';
import type { ConfigCreateForm } from '../../src/probes/config-contract.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { type BehaviourName, configFaults } from '../../src/reference/faults/index.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { customersConfig } from '../provider/config-run.ts';
import { startGateway } from '../support/gateway.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

let root: string;
let provider: ReferenceProvider;
let origin: string;
/** Every secret that was ever stored while a run went on. */
let secrets: Set<string>;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
});
afterEach(async () => {
  await provider.close();
  await rm(root, { recursive: true });
});

async function start(
  oauthConfig: ConfigCreateForm | undefined,
  faults: readonly BehaviourName[] = [],
  onRequest: () => Promise<void> = async () => {},
): Promise<void> {
  secrets = new Set();
  const note = (): void => {
    const secret = provider.oauthConfig()?.clientSecret;
    if (typeof secret === 'string') secrets.add(secret);
  };
  provider = createReferenceProvider({
    faults,
    ...(oauthConfig === undefined ? {} : { oauthConfig }),
    onRequest: async () => {
      note();
      await onRequest();
    },
    onAnswer: note,
  });
  origin = await provider.listen();
}

function check(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return runCli(['check', 'config', origin, ...args], {
    XDG_STATE_HOME: root,
    CLOSER_API_KEY: demo.apiKey,
    ...env,
  });
}

const all = configChecks.length;
const withSecret = { CLOSER_CLIENT_SECRET: customersConfig.clientSecret };
const journals = () => readdir(join(root, 'closer-conformance')).catch(() => []);
const methods = () => new Set(provider.requests.map(({ method }) => method));

describe('check config', () => {
  it('sends nothing but GET, and says what --write would judge', async () => {
    await start(customersConfig);
    const { status, stdout, stderr } = await check();
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('CONFORMS');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('it is judged by --write alone, which writes to the organisation');
    expect(methods()).toEqual(new Set(['GET']));
  });

  it.each(['pretty', 'markdown', 'html', 'github'])(
    'says under the verdict by %s where there is no config',
    async (reporter) => {
      const sentence = 'checks conform. The organisation has no config, so none was judged.';
      await start(undefined);
      const without = await check(['--reporter', reporter]);
      expect(without.status).toBe(0);
      expect(without.stdout.replaceAll(/\s+/g, ' ')).toContain(sentence);
      const written = await check(['--reporter', reporter, '--write']);
      expect(written.stdout).toContain(`${all} of ${all} checks conform.`);
      expect(written.stdout).not.toContain('no config');
    },
  );

  it('says in its place where nothing shows that there is a config API', async () => {
    await start(undefined);
    const server = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    origin = `http://127.0.0.1:${port}`;
    const { status, stdout } = await check().finally(() => server.close());
    expect(status).toBe(1);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'GET was answered with status 404 with the key and without, so no config was judged: there may be no config API at this URL.',
    );
    expect(text).toContain('Check the origin first');
    expect(text).not.toContain('The organisation has no config');
  });

  it('takes the key from a file', async () => {
    await start(undefined);
    const file = join(root, 'key');
    await writeFile(file, `${demo.apiKey}\n`);
    expect((await check(['--api-key-file', file], { CLOSER_API_KEY: '' })).status).toBe(0);
  });

  it('exits 2 without a key, and 3 with one that is refused', async () => {
    await start(undefined);
    expect(await check([], { CLOSER_API_KEY: ' ' })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('CLOSER_API_KEY'),
    });
    expect(provider.requests).toEqual([]);
    const { status, stdout } = await check([], { CLOSER_API_KEY: 'not-the-key' });
    expect(status).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      "GET with the key was refused (status 401): check that the key is an admin's key of this organisation",
    );
  });

  it('exits 3 where nobody answers', async () => {
    await start(undefined);
    await provider.close();
    expect((await check()).status).toBe(3);
  });
});

/** Nobody can tell whether the secret that was given is the one that was there. */
const butForTheSecret =
  ', but for the client secret, which it masks: the one that CLOSER_CLIENT_SECRET gave to the run was written';

describe('check config --write', () => {
  it.each([
    ['without a config', undefined, {}, 'GET confirms it'],
    ['with one', customersConfig, withSecret, `GET confirms it${butForTheSecret}`],
    [
      'with one, its secret in a variable that ends in a newline',
      customersConfig,
      { CLOSER_CLIENT_SECRET: `${customersConfig.clientSecret}\n` },
      `GET confirms it${butForTheSecret}`,
    ],
  ])('exits 0 on an organisation %s, and leaves it as it was', async (_, oauthConfig, env, confirmed) => {
    await start(oauthConfig);
    const { status, stdout, stderr } = await check(['--write'], env);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `The config at ${origin} is as it was before; ${confirmed}.\n`,
    });
    expect(stdout).toContain(`${all} of ${all} checks conform`);
    expect(methods()).toEqual(new Set(['GET', 'POST', 'PATCH', 'DELETE']));
    expect(provider.oauthConfig()).toEqual(oauthConfig);
    expect(await journals()).toEqual([]);
  });

  it.each(['', undefined])('exits 2 where there is a config and CLOSER_CLIENT_SECRET is %j', async (secret) => {
    await start(customersConfig);
    const { status, stdout, stderr } = await check(
      ['--write'],
      secret === undefined ? {} : { CLOSER_CLIENT_SECRET: secret },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: There is a config already\..*GET masks its secret.*CLOSER_CLIENT_SECRET.*Nothing was written\.\n$/,
    );
    expect(methods()).toEqual(new Set(['GET']));
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await journals()).toEqual([]);
  });

  it('exits 1 where a check is violated, and says that the config is back', async () => {
    await start(customersConfig, ['patch-ignores-false']);
    const { status, stdout, stderr } = await check(['--write'], withSecret);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `The config at ${origin} is as it was before; GET confirms it${butForTheSecret}.\n`,
    });
    expect(stdout).toContain('config/patch-changes-what-it-names');
    expect(provider.oauthConfig()).toEqual(customersConfig);
  });

  it('exits 1 where the config is not back, and says so, why, where the journal is, and what to do', async () => {
    await start(undefined, ['delete-does-nothing']);
    const { status, stderr } = await check(['--write']);
    const [journal = ''] = await journals();
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      `The config at ${origin} could not be put back: DELETE was answered with status 204, GET still shows a config; OAuth is turned off in it.`,
      `The journal is kept: ${join(root, 'closer-conformance', journal)}`,
      'To try again: closer-conformance restore',
      '',
    ]);
    const again = await check(['--write']);
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(
      /^error: A run with --write that began at \d{4}-.* was interrupted\. Put the config back first: closer-conformance restore\. To keep the config that is there now, remove the journal \S+ instead\. Nothing was written\.\n$/,
    );
    expect(again.stderr).toContain(join(root, 'closer-conformance', journal));
  });

  it('says that the config is not back also where the report cannot be written', async () => {
    const report = join(root, 'reports');
    await start(undefined, ['delete-does-nothing'], async () => {
      // Somebody makes a folder of that name while the run goes on.
      await rm(report, { force: true, recursive: true });
      await mkdir(report);
    });
    const { status, stderr } = await check(['--write', '--reporter', `json=${report}`]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('The journal is kept:');
  });

  it('tells members beside the documented ones that are not what they were', async () => {
    await start(customersConfig, ['config-extra-members']);
    const { status, stderr } = await check(['--write'], withSecret);
    expect(status).toBe(0);
    expect(stderr).toBe(
      `The config at ${origin} is as it was before; GET confirms it${butForTheSecret}. Beside the documented members it shows others that are not what they were, and that nobody but the server can put back: "request".\n`,
    );
  });
});

describe('no output shows a secret or the key', () => {
  /** Made of nothing that stands in an answer. */
  const config = { ...customersConfig, clientSecret: 'k9QvX2-tr5Lw8-Zp3Rn7-Yd6Hs4' };
  const echoing = Object.keys(configFaults).filter((name) => name.includes('secret') || name.includes('credentials'));

  /** That not even eight characters of a secret in a row, nor its first or last six, are in a text. */
  function expectNoTrace(text: string, secret: string): void {
    const parts = Array.from({ length: secret.length - 7 }, (_, start) => secret.slice(start, start + 8));
    const shown = [...parts, secret.slice(0, 6), secret.slice(-6)].filter((part) => text.includes(part));
    expect(shown).toEqual([]);
  }

  it('has faults to look at that show one', () => {
    expect(echoing.length).toBeGreaterThan(15);
  });

  it.each(echoing)('with %s', async (name) => {
    const fault = Object.keys(configFaults).find((one): one is BehaviourName => one === name);
    await start(config, fault === undefined ? [] : [fault]);
    const report = join(root, 'report.json');
    const har = join(root, 'run.har');
    const args = ['--write', '--show-values', '--reporter', 'pretty', '--reporter', `json=${report}`, '--record', har];
    const { status, stdout, stderr } = await check(args, { CLOSER_CLIENT_SECRET: config.clientSecret });
    expect(status).toBe(1);
    const outputs = [stdout, stderr, await readFile(report, 'utf8'), await readFile(har, 'utf8')];
    // Some faults store other things as the secret, and two keep the run from writing.
    const real = [...secrets].filter((secret) => secret === config.clientSecret || /^[\w-]{32}$/.test(secret));
    expect(real.length).toBeGreaterThanOrEqual(1);
    for (const output of outputs) {
      for (const secret of real) expectNoTrace(output, secret);
      expectNoTrace(output, demo.apiKey);
    }
  });

  it("where GET shows the ends of the customer's own secret and values are asked for", async () => {
    await start(config, ['get-shows-secret-start']);
    const report = join(root, 'report.json');
    const args = ['--show-values', '--reporter', 'pretty', '--reporter', `json=${report}`];
    const { stdout } = await check(args);
    expect(stdout).toContain('$.clientSecret is not "**"');
    for (const output of [stdout, await readFile(report, 'utf8')]) expect(output).not.toContain('k9Qv');
  });

  it('where the server echoes the key, whole and in part, in headers, errors and bodies', async () => {
    await start(undefined);
    const gateway = await startGateway();
    gateway.intercept = ({ number }, response) => {
      response.setHeader('X-Key', demo.apiKey);
      response.setHeader('X-Key-Hint', `${demo.apiKey.slice(0, 13)}...`);
      if (number % 9 !== 0) return false;
      response.writeHead(418, demo.apiKey, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ reason: `not ${demo.apiKey}`, [demo.apiKey]: demo.apiKey }));
      return true;
    };
    const report = join(root, 'report.json');
    const { stdout, stderr } = await runCli(
      [
        'check',
        'config',
        gateway.origin,
        '--write',
        '--show-values',
        '--reporter',
        'pretty',
        '--reporter',
        `json=${report}`,
      ],
      { XDG_STATE_HOME: root, CLOSER_API_KEY: demo.apiKey },
    );
    await gateway.close();
    for (const output of [stdout, stderr, await readFile(report, 'utf8')]) {
      expect(output).not.toContain(demo.apiKey);
      expect(output).not.toContain(demo.apiKey.slice(0, 13));
    }
    expect(await readFile(report, 'utf8')).toContain('{{apiKey-part}}...');
  });

  it('names what stands for each secret in the command lines', async () => {
    await start(undefined, ['post-echoes-secret']);
    const { stdout } = await check(['--write', '--reporter', 'json']);
    const report: Report = JSON.parse(stdout);
    const create = report.exchanges.find(({ name }) => name === 'create');
    expect(create?.curl).toContain('$CLOSER_API_KEY');
    expect(create?.curl).not.toContain('{{');
    expect(create?.curl).toContain(`"clientSecret":"'"$PROBE_SECRET"'"`);
  });
});

it('a recorded run gives the same report again', async () => {
  await start(customersConfig, ['patch-ignores-false']);
  const har = join(root, 'run.har');
  const ran = await check(['--write', '--reporter', 'json', '--record', har], withSecret);
  const replayed = await runCli(['replay', har, '--reporter', 'json']);
  expect(replayed.status).toBe(ran.status);
  expect(JSON.parse(replayed.stdout)).toEqual(JSON.parse(ran.stdout));
});
