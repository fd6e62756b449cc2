import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import { withProvider } from '../provider/reference.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const action: Action = parse(await readFile(new URL('../../action.yml', import.meta.url), 'utf8'));
const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const [first, second] = demo.people;
const secrets = { token: first.accessToken, 'second-token': second.accessToken, 'api-key': demo.apiKey };

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-action-'));
  // In place of the published package the action gets what was just built.
  await writeNpx(`echo "$1 $2" >> "${folder}/npx-arguments"\nshift 2\nexec "${process.execPath}" "${bin}" "$@"`);
});

async function writeNpx(script: string): Promise<void> {
  const npx = join(folder, 'npx');
  await writeFile(npx, `#!/usr/bin/env bash\n${script}\n`);
  await chmod(npx, 0o755);
}

afterEach(() => rm(folder, { recursive: true, force: true }));

interface ActionRun {
  readonly status: number;
  readonly stdout: string;
  readonly output: string;
  readonly summary: string;
}

/** Runs the action's own steps as a runner does: inputs put into their environment, each script by bash. */
async function runAction(inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  for (const name of Object.keys(inputs))
    if (!(name in action.inputs)) throw new Error(`the action has no input ${name}`);
  const output = join(folder, 'output');
  const summary = join(folder, 'summary.md');
  await Promise.all([writeFile(output, ''), writeFile(summary, '')]);
  let status = 0;
  let stdout = '';
  for (const { run, env } of action.runs.steps) {
    const filled = Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '',
      ),
    ]);
    const environment = {
      PATH: `${folder}:${process.env.PATH}`,
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(filled),
    };
    await new Promise<void>((resolve) => {
      execFile(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
        { cwd: folder, env: environment },
        (error, out) => {
          status = typeof error?.code === 'number' ? error.code : 0;
          stdout += out;
          resolve();
        },
      );
    });
  }
  return { status, stdout, output: await readFile(output, 'utf8'), summary: await readFile(summary, 'utf8') };
}

describe('the GitHub Action', () => {
  it('passes for an endpoint that conforms, and writes summary and SARIF', async () => {
    const run = await withProvider({}, (origin) =>
      runAction({ subject: 'userinfo', url: `${origin}/userinfo`, ...secrets }),
    );
    expect(run.status).toBe(0);
    expect(run.output).toContain('status=0');
    expect(run.summary).toContain('userinfo');
    const sarif = JSON.parse(await readFile(join(folder, 'closer-conformance.sarif'), 'utf8'));
    expect(sarif.version).toBe('2.1.0');
    expect(new Set((await readFile(join(folder, 'npx-arguments'), 'utf8')).trim().split('\n'))).toEqual(
      new Set(['--yes closer-conformance@latest']),
    );
  });

  it('fails with annotations for one that does not', async () => {
    const faults = parseBehaviours(['no-external-user-id']);
    const run = await withProvider({ faults }, (origin) =>
      runAction({ subject: 'userinfo', url: `${origin}/userinfo`, ...secrets }),
    );
    expect(run.status).toBe(1);
    expect(run.output).toContain('status=1');
    expect(run.stdout).toMatch(/^::error /m);
    expect(run.stdout).toContain('externalUserId is missing');
    for (const secret of Object.values(secrets)) expect(run.stdout + run.summary).not.toContain(secret);
  });

  it('checks the config API', async () => {
    const run = await withProvider({}, (origin) => runAction({ subject: 'config', url: origin, ...secrets }));
    expect(run.status).toBe(0);
  });

  it('checks all that a settings file names, by its profile or the one given', async () => {
    const faults = parseBehaviours(['no-challenge']);
    await withProvider({ faults }, async (origin) => {
      await writeFile(join(folder, 'settings.yaml'), `subjects: { userinfo: { url: "${origin}/userinfo" } }\n`);
      expect((await runAction({ settings: 'settings.yaml', ...secrets })).status).toBe(0);
      expect((await runAction({ settings: 'settings.yaml', profile: 'strict', ...secrets })).status).toBe(1);
    });
  });

  it('takes no input for code', async () => {
    const run = await runAction({ subject: 'userinfo', url: '$(touch hacked)"; touch hacked #', ...secrets });
    expect(run.status).toBe(2);
    await expect(readFile(join(folder, 'hacked'))).rejects.toThrow(/ENOENT/);
  });

  it('takes what npm cannot install for no verdict', async () => {
    await writeNpx('echo "npm error code E404" >&2\nexit 1');
    const run = await runAction({
      subject: 'userinfo',
      url: 'https://acme.example/userinfo',
      version: '99.0.0',
      ...secrets,
    });
    expect(run.status).toBe(2);
    expect(run.output).toBe('status=2\n');
    expect(run.stdout).toContain('::error::npm cannot install closer-conformance@99.0.0');
  });

  it('refuses a subject that there is not', async () => {
    const run = await runAction({ subject: 'everything', ...secrets });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('::error::The input subject is none of userinfo, config and all.');
  });
});
