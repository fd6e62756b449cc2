import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { exitStatus } from '../../src/cli/exit.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { withProvider } from '../provider/reference.ts';
import { runBin } from '../support/run-bin.ts';

let readme = '';

beforeAll(async () => {
  readme = await readFile('README.md', 'utf8');
});

/** The rows of the first table below a heading, as cells. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const section = readme.split(new RegExp(`^##+ ${heading}\n`, 'm'))[1] ?? '';
  const lines = /(?:^\|.*\n)+/m.exec(section)?.[0].trim().split('\n') ?? [];
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const checking = ['check', 'check userinfo', 'check config', 'check flow', 'login'];
const ofConfig = ['config get', 'config apply', 'config delete'];

describe('README.md', () => {
  it('shows a report as it is', async () => {
    const excerpt = /```\n(DOES NOT CONFORM:[^`]*)```/.exec(readme)?.[1] ?? 'no excerpt';
    const { stdout, status } = await runBin(['demo', '--fault', 'null-email']);
    // How many checks there are changes with every new one.
    const counted = (text: string): string => text.replace(/\d+ of \d+ checks/, 'some of the checks');
    const shown = counted(stdout.replaceAll(/(127\.0\.0\.1):\d+/g, '$1:<port>'));
    expect(shown.slice(0, counted(excerpt).length)).toBe(counted(excerpt));
    expect(status).toBe(1);
  });

  it('has the exit statuses that there are', () => {
    expect(rowsBelow('Exit status').map(([status]) => Number(status))).toEqual(Object.values(exitStatus));
  });

  it('names the commands that there are', async () => {
    const { stdout } = await runBin(['--help']);
    const list = stdout.split('Commands:\n')[1]?.split('\n\n')[0] ?? '';
    const there = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    const named = rowsBelow('Commands').map(([command]) => /[a-z]+/.exec(command ?? '')?.[0]);
    expect([...new Set(named)].sort()).toEqual([...there].sort());
  });

  it('names the environment variables that the helps of the commands name', async () => {
    const commands = [[], ...['userinfo', 'config', 'flow'].map((subject) => ['check', subject])];
    const more = [
      ['fleet'],
      ['login'],
      ['verify'],
      ['restore'],
      ['config', 'get'],
      ['config', 'apply'],
      ['config', 'delete'],
    ];
    const helps = await Promise.all([...commands, ...more].map((command) => runBin([...command, '--help'])));
    const inHelp = helps.flatMap(({ stdout }) => stdout.match(/\b(?:CLOSER|PACT|XDG)_[A-Z_]+\b/g) ?? []);
    const inReadme = rowsBelow('Environment variables').flatMap(([name = '']) => name.match(/[A-Z_]{6,}/g) ?? []);
    expect(inHelp).toContain('CLOSER_REFRESH_TOKEN');
    expect([...new Set(inHelp)].filter((name) => !inReadme.includes(name))).toEqual([]);
  });

  it('names options that there are', async () => {
    const help = await Promise.all(
      [
        ['check', 'userinfo'],
        ['check', 'config'],
        ['check', 'flow'],
        ['login'],
        ['demo'],
        ['replay'],
        ['restore'],
        ['verify'],
        ...['enqueue', 'worker', 'report', 'remove'].map((command) => ['fleet', command]),
      ].map((command) => runBin([...command, '--help'])),
    );
    const there = new Set(help.flatMap(({ stdout }) => stdout.match(/--[a-z][a-z-]+/g) ?? []));
    const named = new Set(readme.match(/(?<=`)--[a-z][a-z-]+/g) ?? []);
    expect([...named].filter((option) => !there.has(option) && option !== '--check')).toEqual([]);
  });

  it.each([
    ['that writes a report', '--no-color', ['validate', 'replay', 'verify', 'demo', 'contract check']],
    ['that asks a server', '--insecure', ['restore', 'verify', 'fleet worker', ...ofConfig]],
  ])('has options that every command has %s', async (which, known, others) => {
    const table = readme.split(`of every command ${which}`)[1]?.split('\n\n')[1] ?? '';
    const named = [...table.matchAll(/^\| .*? \|/gm)].flatMap(([cell]) => cell.match(/--[a-z][a-z-]+/g) ?? []);
    expect(named).toContain(known);
    for (const command of [...checking, ...others]) {
      const { stdout } = await runBin([...command.split(' '), '--help']);
      expect(
        named.filter((option) => !stdout.includes(`\n  ${option}`)),
        command,
      ).toEqual([]);
    }
  });

  it.each(['README.md', 'docs/connecting-your-provider.md'])(
    '%s sets the variables that its login needs',
    async (file) => {
      const text = await readFile(file, 'utf8');
      const block =
        /```(?:sh)?\n((?:(?!```)[\s\S])*closer-conformance login (?:(?!```)[\s\S])*)```/.exec(text)?.[1] ?? '';
      const set = [...block.matchAll(/\bCLOSER_[A-Z_]+(?==)/g)].map(([name]) => name);
      const argv = /closer-conformance (login (?:.*\\\n)*.*)/.exec(block)?.[1] ?? '';
      const words = argv.replaceAll('\\\n', ' ').match(/"[^"]*"|\S+/g) ?? [];
      const values: Record<string, string> = {
        CLOSER_CLIENT_SECRET: 'a-secret-0123456789',
        CLOSER_API_KEY: demo.apiKey,
      };
      const cwd = await mkdtemp(join(tmpdir(), 'closer-login-'));
      await withProvider({}, async (origin) => {
        const config = { tokenEndpoint: `${origin}/token`, userInfoEndpoint: `${origin}/userinfo`, clientId: 'closer' };
        const { status } = await fetch(`${origin}/api/oauth-config`, {
          method: 'POST',
          headers: { 'X-Api-Key': demo.apiKey, 'Content-Type': 'application/json' },
          body: JSON.stringify({
            ...config,
            clientSecret: 'a-secret-0123456789',
            oauthConfigEnabled: false,
            allowAnonymousSignUp: true,
          }),
        });
        expect(status).toBeLessThan(300);
        const { stderr } = await runBin(
          [
            ...words.map((word) => word.replaceAll('"', '')),
            ...['--origin', origin, '--no-browser', '--login-timeout', '1'],
          ],
          { env: Object.fromEntries(set.map((name) => [name, values[name] ?? ''])), cwd },
        );
        expect(stderr).toContain('Sign in by the browser at this address');
        expect(stderr).toContain('Nobody was signed in in time.');
      });
      await rm(cwd, { recursive: true });
    },
  );

  it.each(['README.md', 'config apply --help'])('has a file in %s that config apply takes', async (place) => {
    const text = place === 'README.md' ? readme : (await runBin(place.split(' '))).stdout;
    const lines = [...text.matchAll(/^ *(?:tokenEndpoint:.*\n(?: *\w+: .*\n)+)/gm)].map(([found]) => found);
    expect(lines).toHaveLength(1);
    await withProvider({}, async (origin, provider) => {
      const env = { CLOSER_API_KEY: demo.apiKey, CLOSER_CLIENT_SECRET: demo.client.secret };
      const apply = (more: readonly string[]) =>
        runBin(['config', 'apply', origin, '-f', '-', ...more], { env, stdin: lines.join('') });
      const dry = await apply(['--dry-run']);
      expect([dry.status, dry.stderr]).toEqual([0, '']);
      expect(provider.requests.map(({ method }) => method)).toEqual(['GET']);
      // Without --dry-run too: a member that POST needs and that is missing would be refused.
      expect((await apply([])).status).toBe(0);
      expect(provider.requests.map(({ method }) => method)).toContain('POST');
    });
  });

  it('names scripts that there are', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  it('links to files that there are', async () => {
    const paths = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, path = '']) => path);
    expect(paths).toContain('openapi/widget-oauth.yaml');
    for (const path of paths.filter((path) => path.includes('.'))) await readFile(path);
  });

  it('has samples of addresses of no host that there is, which a token could be sent to', async () => {
    const texts = [readme, await readFile('docs/connecting-your-provider.md', 'utf8')];
    // In an answer of a provider an address is a value, and nobody sends anything there.
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !/^\s*"/.test(line));
    expect(lines.filter((line) => line.includes('https://acme.example/'))).not.toEqual([]);
    expect(lines.filter((line) => /:\/\/(?:[\w-]+\.)*(?:example\.(?:com|net|org)|my\.site)\b/.test(line))).toEqual([]);
  });

  it('fits the version that it names', () => {
    expect(readme.match(/closer-conformance-(\d+\.\d+\.\d+)\.tgz/)?.[1]).toBe(manifest.version);
  });
});
