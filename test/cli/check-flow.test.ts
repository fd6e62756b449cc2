import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reporterNames } from '../../src/cli/reporter-choice.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { type BehaviourName, parseBehaviours } from '../../src/reference/faults/index.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

const redirectUri = 'https://widget.example/callback';
const [tyler, marla] = demo.people;
const password = { CLOSER_USERNAME: tyler.username, CLOSER_PASSWORD: tyler.password };

let folder: string;
let provider: ReferenceProvider;
let origin: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-flow-'));
  await start();
});
afterEach(async () => {
  await provider.close();
  rmSync(folder, { recursive: true });
});

async function start(...faults: readonly BehaviourName[]): Promise<void> {
  await provider?.close();
  provider = createReferenceProvider({ faults });
  origin = await provider.listen();
}

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const endpoints = (): readonly string[] => [
  '--token-endpoint',
  `${origin}/token`,
  '--userinfo-endpoint',
  `${origin}/userinfo`,
  '--client-id',
  demo.client.id,
];
const flow = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> =>
  runCli(['check', 'flow', ...argv], { CLOSER_CLIENT_SECRET: demo.client.secret, ...env });
const outcomesOf = ({ stdout }: CliRun): Record<string, string> =>
  Object.fromEntries(JSON.parse(stdout).checks.map(({ id, outcome }: Record<string, string>) => [id, outcome]));

describe('check flow', () => {
  test('by a code, in the environment or as an option', async () => {
    for (const [argv, env] of [
      [[], 'CLOSER_AUTHORIZATION_CODE'],
      [['--code'], undefined],
    ] as const) {
      const code = provider.issueAuthorizationCode({ person: tyler, redirectUri });
      const run = await flow(
        [
          ...endpoints(),
          '--redirect-uri',
          redirectUri,
          '--reporter',
          'json',
          ...argv,
          ...(env === undefined ? [code] : []),
        ],
        env === undefined ? {} : { [env]: code },
      );
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(outcomesOf(run)).toMatchObject({
        'flow/issues-a-token': 'conforms',
        'flow/rejects-used-code': 'conforms',
        'userinfo/answers-200': 'conforms',
        'userinfo/other-token-other-id': 'not-applicable',
      });
      expect(run.stdout).not.toContain(code);
    }
  });

  test('by a password, with the secrets in files and a second person', async () => {
    const run = await runCli(
      [
        ...['check', 'flow', ...endpoints(), '--grant', 'password', '--username', tyler.username, '--scope', 'a b'],
        ...['--password-file', file('password', `${tyler.password}\n`)],
        ...['--client-secret-file', file('secret', `${demo.client.secret}\n`)],
        ...['--client-auth', 'client_secret_post', '--reporter', 'json'],
      ],
      { CLOSER_USERINFO_SECOND_TOKEN: marla.accessToken },
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(outcomesOf(run)).toMatchObject({
      'flow/rejects-wrong-secret': 'conforms',
      'flow/challenges-wrong-secret': 'not-applicable',
      'userinfo/other-token-other-id': 'conforms',
    });
  });

  test('reads from the config what is not given', async () => {
    provider.setOauthConfig({
      tokenEndpoint: `${origin}/token`,
      userInfoEndpoint: `${origin}/userinfo`,
      clientId: demo.client.id,
      clientSecret: demo.client.secret,
      oauthConfigEnabled: true,
      allowAnonymousSignUp: true,
    });
    const argv = ['--grant', 'password', '--origin', origin, '--reporter', 'json'];
    const run = await flow(argv, { CLOSER_API_KEY: demo.apiKey, ...password });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(JSON.parse(run.stdout).target).toBe(`${origin}/token`);
    const other = await flow([...argv, '--client-id', 'another'], { CLOSER_API_KEY: demo.apiKey, ...password });
    expect(other.status).toBe(1);
  });

  test('fails the run where no token is issued, and says which part of the config to look at', async () => {
    const run = await flow([...endpoints(), '--grant', 'password'], {
      ...password,
      CLOSER_CLIENT_SECRET: 'another-secret-0123',
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('"invalid_client"');
    expect(run.stdout).toContain('clientSecret');
    expect(run.stdout).toContain('flow/issues-a-token');
  });

  test('is inconclusive where nobody answers', async () => {
    await provider.close();
    const run = await flow([...endpoints(), '--grant', 'client_credentials']);
    expect(run.status).toBe(3);
    expect(run.stdout).toContain('refused the connection');
  });

  test('is inconclusive where the config API, which has the rest of the config, does not answer', async () => {
    await provider.close();
    const run = await flow(['--grant', 'client_credentials', '--origin', origin], { CLOSER_API_KEY: demo.apiKey });
    expect([run.status, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toMatch(/^error: The config could not be read from [^\n]*refused the connection[^\n]*\n$/);
  });

  test('waits for no token that lives longer than it may', async () => {
    const run = await flow(
      [...endpoints(), '--grant', 'password', '--wait-expiry', '60', '--reporter', 'json'],
      password,
    );
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('the token lives 3600 seconds, longer than the run was to wait (60 seconds)');
  });

  test('a recording gives the same report again', async () => {
    const har = join(folder, 'flow.har');
    const run = await flow([...endpoints(), '--grant', 'password', '--record', har, '--reporter', 'json'], password);
    const again = await runCli(['replay', har, '--reporter', 'json']);
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(run.stdout));
    expect(statSync(har).mode & 0o777).toBe(0o600);
  });

  test('is a subject of the settings file', async () => {
    const settings = file(
      'settings.yaml',
      `subjects:
  flow:
    grant: password
    tokenEndpoint: ${origin}/token
    userInfoEndpoint: ${origin}/userinfo
    clientId: ${demo.client.id}
    clientAuthentication: client_secret_post
`,
    );
    const argv = ['check', '--config', settings, '--reporter', 'json'];
    const run = await runCli(argv, { CLOSER_CLIENT_SECRET: demo.client.secret, ...password });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(outcomesOf(run)['flow/challenges-wrong-secret']).toBe('not-applicable');
    const without = await runCli(argv, password);
    expect([without.status, without.stdout]).toEqual([2, '']);
    expect(without.stderr).toContain('CLOSER_CLIENT_SECRET');
  });
});

describe('no secret is in any output', () => {
  const sent = [
    demo.client.secret,
    tyler.password,
    Buffer.from(`${demo.client.id}:${demo.client.secret}`).toString('base64'),
  ];
  const issued: string[] = [];

  /** The provider again, which takes down what it issues. */
  async function startListening(...faults: readonly BehaviourName[]): Promise<void> {
    await provider.close();
    issued.length = 0;
    provider = createReferenceProvider({ faults });
    provider.app.addHook('onSend', async (request, _reply, payload) => {
      if (!request.url.startsWith('/token') || payload === null || payload === undefined) return payload;
      const chunks: Buffer[] = [];
      for await (const chunk of Object(payload)) chunks.push(Buffer.from(chunk));
      const text = Buffer.concat(chunks).toString();
      for (const [, token = ''] of text.matchAll(/(?:access|refresh)_?token["=:]+"?([\w-]{16,})/gi)) issued.push(token);
      return Buffer.concat(chunks);
    });
    origin = await provider.listen();
  }

  test.each([
    [],
    ['token-for-any-secret', 'token-for-used-code', 'token-for-any-grant-type', 'token-by-get'],
    ['token-camel-case'],
    ['token-form'],
    ['token-wrapped'],
  ])('with %s %s %s %s', async (...names) => {
    await startListening(...parseBehaviours(names));
    const code = provider.issueAuthorizationCode({ person: tyler, redirectUri });
    const verifier = 'a-code-verifier-that-nobody-guesses-0123456789';
    const har = join(folder, 'flow.har');
    const files = reporterNames.map((name) => ({ name, path: join(folder, `report.${name}`) }));
    const run = await flow(
      [
        ...endpoints(),
        ...['--redirect-uri', redirectUri, '--record', har, '--show-values'],
        ...files.flatMap(({ name, path }) => ['--reporter', `${name}=${path}`]),
      ],
      { CLOSER_AUTHORIZATION_CODE: code, CLOSER_CODE_VERIFIER: verifier },
    );
    expect(issued.length).toBeGreaterThan(0);
    const outputs = [
      run.stdout,
      run.stderr,
      ...[har, ...files.map(({ path }) => path)].map((path) => readFileSync(path, 'utf8')),
    ];
    for (const secret of [...sent, ...issued, code, verifier]) {
      for (const output of outputs) expect(output).not.toContain(secret);
    }
    expect(readFileSync(har, 'utf8')).toContain('{{clientAuthorization}}');
  });

  test('nor in an error message', async () => {
    const run = await flow(['--code', 'a-code-0123456789', 'a-code-0123456789', ...endpoints()]);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toContain('a-code-0123456789');
  });
});

describe('what is missing is named', () => {
  test.each([
    ['the client secret', ['--code', 'a'], { CLOSER_CLIENT_SECRET: '' }, 'CLOSER_CLIENT_SECRET'],
    ['the code', [], {}, 'CLOSER_AUTHORIZATION_CODE'],
    ['the refresh token', ['--grant', 'refresh_token'], {}, 'CLOSER_REFRESH_TOKEN'],
    ['the user name', ['--grant', 'password'], {}, 'CLOSER_USERNAME'],
    ['the password', ['--grant', 'password', '--username', 'tyler'], {}, 'CLOSER_PASSWORD'],
  ])('%s', async (_what, argv, env, variable) => {
    const run = await flow([...endpoints(), ...argv], env);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^error: [^\n]+\n$/);
    expect(run.stderr).toContain(variable);
    expect(provider.requests).toEqual([]);
  });

  test('the config', async () => {
    const run = await flow(['--grant', 'client_credentials', '--token-endpoint', `${origin}/token`]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('The flow needs --userinfo-endpoint, --client-id.');
    expect(run.stderr).toContain('CLOSER_API_KEY');
  });

  test.each([
    [demo.apiKey, 'there is no config'],
    ['another-key-0123456789', 'the key was refused'],
  ])('the config that could not be read', async (key, because) => {
    const run = await flow(['--grant', 'client_credentials', '--origin', origin], { CLOSER_API_KEY: key });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(because);
    expect(run.stderr).not.toContain(key);
  });

  test('a grant that there is not', async () => {
    const run = await flow([...endpoints(), '--grant', 'passwort']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('did you mean password?');
  });

  test('a wait that is none', async () => {
    const run = await flow([...endpoints(), '--wait-expiry', 'long']);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--wait-expiry takes a whole number');
  });
});
