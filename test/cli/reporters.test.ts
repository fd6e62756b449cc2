import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reporterNames } from '../../src/cli/reporter-choice.ts';
import type { Report } from '../../src/model/report.ts';
import { createReferenceProvider } from '../../src/reference/provider.ts';
import { checkOf } from '../support/check-of.ts';
import { runCli } from '../support/run-cli.ts';
import { goodBody } from '../support/sample-report.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let folder = '';
let server: SampleServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reporters-'));
});

afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

const token = 'a.token+with/signs-0123456789==';
const apiKey = 'an-admins-key-0123456789-abcdef';
const clientSecret = 'a secret "with" <signs> & 0123456789 | `x`';

/** How a text may stand in some format: as it is, percent-encoded, in JSON, in markup. */
function formsOf(secret: string): readonly string[] {
  const markup = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    markup,
    markup.replaceAll('`', '&#96;'),
  ];
}

/** One reporter each to a file of its own. */
function toFiles(): readonly string[] {
  return reporterNames.flatMap((name) => ['--reporter', `${name}=${join(folder, name)}`]);
}

async function written(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

/** Sends everything that came with a request back, in every place that a report looks at. */
function echo(request: IncomingMessage, response: ServerResponse): void {
  const key = String(request.headers['x-api-key'] ?? '');
  const bearer = String(request.headers.authorization ?? '').replace(/^Bearer /, '');
  const came = key === '' ? bearer : key;
  response.writeHead(200, came.slice(0, 60), {
    'Content-Type': `text/${came}`,
    'X-Echo': came,
    [`X-${came.replaceAll(/[^\w-]/g, '')}`]: 'name',
    Location: `https://elsewhere.example/?token=${encodeURIComponent(came)}`,
  });
  response.end(
    JSON.stringify({ [came]: came, externalUserId: came, userData: { id: came, email: came, [`x${came}`]: 1 } }),
  );
}

describe('no reporter writes a credential, also where the server sends it back', () => {
  test('an access token, with values shown', async () => {
    server = await startServer(echo);
    const run = await runCli(['check', 'userinfo', `${server.origin}/userinfo`, '--show-values', ...toFiles()], {
      CLOSER_USERINFO_TOKEN: token,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    });
    expect(run.status).toBe(1);
    const files = await written();
    expect([...files.keys()].sort()).toEqual([...reporterNames, 'summary'].sort());
    for (const [name, text] of [...files, ['stdout', run.stdout], ['stderr', run.stderr]] as const) {
      for (const form of formsOf(token)) expect(text, name).not.toContain(form);
    }
    for (const name of reporterNames)
      expect(files.get(name), name).toContain(name === 'sarif' ? '{{{{token' : '{{token');
  });

  test("an admin's key", async () => {
    server = await startServer(echo);
    const run = await runCli(['check', 'config', server.origin, '--show-values', ...toFiles()], {
      CLOSER_API_KEY: apiKey,
    });
    expect(run.status).toBe(1);
    for (const [name, text] of await written()) {
      for (const form of formsOf(apiKey)) expect(text, name).not.toContain(form);
    }
  });

  test('a client secret', async () => {
    const oauthConfig = {
      tokenEndpoint: 'https://id.example/token',
      userInfoEndpoint: 'https://id.example/userinfo',
      clientId: 'a-client',
      clientSecret,
      oauthConfigEnabled: true,
      allowAnonymousSignUp: false,
    };
    const provider = createReferenceProvider({
      apiKey,
      oauthConfig,
      faults: [
        'get-shows-secret-elsewhere',
        'post-echoes-secret',
        'delete-echoes-secret',
        'refusal-shows-secret-in-text',
      ],
    });
    const origin = await provider.listen();
    try {
      const run = await runCli(['check', 'config', origin, '--write', '--show-values', ...toFiles()], {
        CLOSER_API_KEY: apiKey,
        CLOSER_CLIENT_SECRET: clientSecret,
        XDG_STATE_HOME: join(folder, 'state'),
      });
      expect(run.status).toBe(1);
      expect(provider.oauthConfig()).toEqual(oauthConfig);
    } finally {
      await provider.close();
    }
    await rm(join(folder, 'state'), { recursive: true, force: true });
    const files = await written();
    const report: Report = JSON.parse(files.get('json') ?? '');
    expect(checkOf(report, 'config/never-shows-the-secret').findings.length).toBeGreaterThan(3);
    for (const [name, text] of files) {
      for (const form of [...formsOf(clientSecret), ...formsOf(apiKey)]) expect(text, name).not.toContain(form);
    }
  });
});

describe('the reporter github', () => {
  const env = { CLOSER_USERINFO_TOKEN: sampleToken };

  test('appends the report in Markdown to the summary of the job, after what is there', async () => {
    server = await startServer(userinfoOf({ id: 'u1' }));
    const summary = join(folder, 'summary');
    await writeFile(summary, 'Before.\n\n');
    const argv = ['check', 'userinfo', `${server.origin}/userinfo`, '--reporter', 'github'];
    const first = await runCli(argv, { ...env, GITHUB_STEP_SUMMARY: summary });
    expect(first.status).toBe(1);
    expect(first.stdout).toMatch(/^::error title=Violated%3A The required members are there::/m);
    expect(first.stdout).not.toContain('## ');
    await runCli(argv, { ...env, GITHUB_STEP_SUMMARY: summary });
    const text = await readFile(summary, 'utf8');
    expect(text).toMatch(/^Before\.\n\n## Does not conform: `http:\/\/127\.0\.0\.1/);
    expect(text.match(/^\n?## Does not conform/gm)).toHaveLength(2);
  });

  test('does so also where its log goes to a file', async () => {
    server = await startServer(userinfoOf(goodBody));
    await runCli(['check', 'userinfo', `${server.origin}/userinfo`, '--reporter', `github=${join(folder, 'log')}`], {
      ...env,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    });
    expect((await written()).get('summary')).toMatch(/^## Conforms: /);
  });

  test('writes no summary elsewhere, and no other reporter writes one', async () => {
    server = await startServer(userinfoOf(goodBody));
    const argv = ['check', 'userinfo', `${server.origin}/userinfo`, '--reporter'];
    await runCli([...argv, 'github'], { ...env, GITHUB_STEP_SUMMARY: '' });
    await runCli([...argv, 'markdown'], { ...env, GITHUB_STEP_SUMMARY: join(folder, 'summary') });
    expect(await readdir(folder)).toEqual([]);
  });

  test('says before anything is sent that the summary cannot be written', async () => {
    server = await startServer(userinfoOf(goodBody));
    const run = await runCli(['check', 'userinfo', `${server.origin}/userinfo`, '--reporter', 'github'], {
      ...env,
      GITHUB_STEP_SUMMARY: folder,
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(`${folder} cannot be written`);
    expect(server.requests).toEqual([]);
  });
});

describe('the reporter sarif', () => {
  test.each([
    ['0', goodBody, []],
    ['1', { id: 'u1' }, []],
    ['1', { ...goodBody, externalUserId: 'other' }, ['--max-warnings', '0']],
  ])('has the exit status %s of the process', async (status, body, more) => {
    server = await startServer(userinfoOf(body));
    const run = await runCli(['check', 'userinfo', `${server.origin}/userinfo`, '--reporter', 'sarif', ...more], {
      CLOSER_USERINFO_TOKEN: sampleToken,
    });
    expect(`${run.status}`).toBe(status);
    const log: { runs: readonly { invocations: readonly { exitCode: number }[] }[] } = JSON.parse(run.stdout);
    expect(log.runs[0]?.invocations[0]?.exitCode).toBe(run.status);
  });
});

describe('a run that fails by --max-warnings alone', () => {
  const sentence = 'The run fails: 1 warning, and --max-warnings is 0.';
  const untrue = 'which do not fail the run';
  const report = async (reporter: string, limit: string): Promise<string> => {
    server = await startServer(userinfoOf({ ...goodBody, externalUserId: 'other' }));
    const args = ['check', 'userinfo', `${server.origin}/userinfo`, '--reporter', reporter, '--max-warnings', limit];
    const run = await runCli(args, { CLOSER_USERINFO_TOKEN: sampleToken });
    expect(run).toMatchObject(limit === '0' ? { status: 1, stderr: `${sentence}\n` } : { status: 0, stderr: '' });
    server.close();
    return run.stdout.replaceAll(/\s+/g, ' ');
  };

  test.each(['pretty', 'markdown', 'html'])('%s says so, and not that warnings fail no run', async (reporter) => {
    const fails = await report(reporter, '0');
    expect(fails).toContain(sentence);
    expect(fails).not.toContain(untrue);
    const passes = await report(reporter, '1');
    expect(passes).not.toContain('The run fails');
    expect(passes).toContain(untrue);
  });

  test('github has it as an error', async () => {
    expect(await report('github', '0')).toContain(` ::error title=Too many warnings::${sentence} `);
    expect(await report('github', '1')).not.toContain('::error');
  });

  test('junit has it as a test case that fails', async () => {
    const fails = await report('junit', '0');
    expect(fails).toContain('failures="1"');
    expect(fails).toMatch(
      /<testcase classname="userinfo" name="max-warnings: [^"]+" time="0"><failure type="max-warnings"/,
    );
    expect(fails).toContain(`tests="${fails.match(/<testcase /g)?.length}"`);
    expect(await report('junit', '1')).not.toContain('max-warnings');
  });

  test('sarif describes the exit status by it', async () => {
    const invocations = async (limit: string): Promise<readonly object[]> => {
      const log: { runs: readonly { invocations: readonly object[] }[] } = JSON.parse(await report('sarif', limit));
      return log.runs.flatMap((run) => run.invocations);
    };
    expect(await invocations('0')).toMatchObject([{ exitCode: 1, exitCodeDescription: sentence }]);
    expect(await invocations('1')).toMatchObject([{ exitCode: 0 }]);
    expect((await invocations('1'))[0]).not.toHaveProperty('exitCodeDescription');
  });
});

test('an unknown reporter is refused with the names that there are', async () => {
  const run = await runCli(['check', 'userinfo', 'https://id.example/userinfo', '--reporter', 'htm'], {
    CLOSER_USERINFO_TOKEN: sampleToken,
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('did you mean "html"? There are pretty, json, junit, sarif, github, markdown, html.');
});
