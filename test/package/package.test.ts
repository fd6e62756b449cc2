import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

let folder = '';
let packed: Packed;

/** Runs a program in the project that the package was installed into. */
function run(program: string, args: readonly string[], cwd = join(folder, 'project')): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-conformance-package-'));
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  [packed] = JSON.parse(output);
  await mkdir(join(folder, 'project'));
  await writeFile(join(folder, 'project', 'package.json'), JSON.stringify({ name: 'user', private: true }));
  // Offline, with an empty cache: what the package needs it has in it.
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('has what is published and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    const expected =
      /^(?:README\.md|LICENSE|package\.json|dist\/(?:\w+\.(?:c?js|d\.ts)|api\/[\w-]+\.js|command\/(?:[\w-]+\.cjs|phone-metadata\.txt)|THIRD-PARTY-NOTICES\.txt)|(?:openapi|contracts|docs|examples)\/.+)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'dist/bin.cjs',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/THIRD-PARTY-NOTICES.txt',
        'openapi/widget-oauth.yaml',
        'openapi/editions/1.0.0.yaml',
        'openapi/report.schema.json',
        'contracts/requirements.yaml',
        'docs/checks.md',
        'examples/node-http/server.mjs',
      ]),
    );
  });

  it('has every file that the README leads to', async () => {
    const paths = packed.files.map(({ path }) => path);
    const readme = await readFile('README.md', 'utf8');
    const links = [...readme.matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links).toContain('docs/checks.md');
    for (const link of links)
      expect(
        paths.some((path) => path === link || path.startsWith(`${link}/`)),
        link,
      ).toBe(true);
  });

  it('is no larger than it has to be', () => {
    expect(packed.size).toBeLessThan(1024 * 1024);
  });

  it('brings no package with it', async () => {
    expect(manifest).not.toHaveProperty('dependencies');
    const lock = JSON.parse(await readFile(join(folder, 'project', 'package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages)).toEqual(['', `node_modules/${manifest.name}`]);
  });

  it('has the licences of what is bundled', async () => {
    const notices = await readFile(
      join(folder, 'project/node_modules', manifest.name, 'dist/THIRD-PARTY-NOTICES.txt'),
      'utf8',
    );
    for (const name of ['ajv', 'commander', 'fastify', 'libphonenumber-js', 'yaml']) {
      expect(notices).toMatch(new RegExp(`^--- ${name} \\d+\\.\\d+\\.\\d+\n\n.*(?:MIT|ISC|Copyright)`, 'm'));
    }
  });
});

describe('installed into an empty project', () => {
  it('runs by its name', () => {
    const command = join(folder, 'project/node_modules/.bin', manifest.name);
    expect(run(command, ['--version'])).toBe(`${manifest.version}\n`);
    expect(run(command, ['demo'])).toMatch(/^CONFORMS/m);
  });

  it('has an executable command', async () => {
    const { mode } = await stat(join(folder, 'project/node_modules', manifest.name, 'dist/bin.cjs'));
    expect((mode & 0o777).toString(8)).toBe('755');
  });

  it.each([
    ['an ES module', 'user.mjs', "import { checkUserinfo, UsageError } from 'closer-conformance';"],
    [
      'CommonJS',
      'user.cjs',
      "(async () => { const { checkUserinfo, UsageError } = await import('closer-conformance');",
    ],
  ])('is imported by %s', async (_what, name, head) => {
    const tail = name.endsWith('.cjs') ? '})();' : '';
    const code = `${head}
      checkUserinfo({ url: 'ftp://127.0.0.1/', token: 'a' }).catch((error) => {
        console.log(error instanceof UsageError, error.code, error.message);
      });${tail}`;
    await writeFile(join(folder, 'project', name), code);
    expect(run(process.execPath, [name])).toMatch(/^true invalid-url .*ftp:/);
  });

  it('gives its documents away by name', async () => {
    await writeFile(
      join(folder, 'project', 'document.mjs'),
      "import { readFileSync } from 'node:fs'; console.log(readFileSync(new URL(import.meta.resolve('closer-conformance/openapi/widget-oauth.yaml')), 'utf8'));",
    );
    expect(run(process.execPath, ['document.mjs'])).toMatch(/^openapi: 3\.1\.0$/m);
  });

  it('has types that hold in a strict project', async () => {
    const compile = async (code: string): Promise<string> => {
      await writeFile(join(folder, 'project', 'user.ts'), code);
      const options = {
        module: 'nodenext',
        target: 'es2023',
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
      };
      const config = { compilerOptions: { ...options, skipLibCheck: false, types: [] }, files: ['user.ts'] };
      await writeFile(join(folder, 'project', 'tsconfig.json'), JSON.stringify(config));
      try {
        return run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.']);
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
      }
    };
    const head = "import { checkUserinfo, type Report } from 'closer-conformance';\n";
    const good = `${head}export const verdict = async (): Promise<Report['verdict']> =>
      (await checkUserinfo({ url: 'https://acme.example/userinfo', token: 'a', profile: 'strict' })).verdict;`;
    expect(await compile(good)).toBe('');
    expect(await compile(good.replace("'strict'", "'lenient'"))).toMatch(/TS2322.*lenient/);
  }, 60_000);
});
