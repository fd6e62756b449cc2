import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runBin } from '../support/run-bin.ts';
import { sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';
import { copyOfSources } from './copy.ts';

/** Every file below a folder, as text by its path. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

describe('a build', () => {
  it('is as new as what it was made of', async () => {
    const newest = async (...folders: string[]): Promise<number> => {
      const paths = await Promise.all(folders.map(async (folder) => Object.keys(await textsIn(resolve(folder)))));
      const files = folders.flatMap((folder, index) => (paths[index] ?? []).map((path) => resolve(folder, path)));
      return Math.max(...(await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))));
    };
    // What the other tests say of an old one would be of no use: `npm run build` makes a new one.
    expect(await newest('dist')).toBeGreaterThanOrEqual(await newest('src', 'scripts/build'));
  });

  it('is the same, byte for byte, in another folder', async () => {
    const { folder, remove } = await copyOfSources();
    try {
      execFileSync('npm', ['run', 'build'], { cwd: folder });
      const elsewhere = await textsIn(join(folder, 'dist'));
      const here = await textsIn(resolve('dist'));
      expect(Object.keys(elsewhere)).toEqual(Object.keys(here));
      for (const [path, text] of Object.entries(here)) expect(elsewhere[path] === text, path).toBe(true);
    } finally {
      await remove();
    }
  }, 120_000);

  it('says nowhere where it was made', async () => {
    for (const [path, text] of Object.entries(await textsIn(resolve('dist')))) {
      expect(text.includes(process.cwd()), path).toBe(false);
    }
  });

  it('has the library in lines that an uncaught error can show', () => {
    const library = JSON.stringify(pathToFileURL(resolve('dist/index.js')).href);
    const code = `import { validateUserinfo } from ${library};\nvalidateUserinfo('{');\n`;
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(stderr).toContain('\nUsageError: the body is not JSON: ');
    expect(Math.max(...stderr.split('\n').map(({ length }) => length))).toBeLessThan(300);
    expect(status).toBe(1);
  });

  it('has all that check userinfo needs in two files', async () => {
    const coverage = await mkdtemp(join(tmpdir(), 'closer-conformance-coverage-'));
    const server = await startServer(userinfoOf());
    try {
      const { status } = await runBin(['check', 'userinfo', `${server.origin}/userinfo`], {
        env: { CLOSER_USERINFO_TOKEN: sampleToken, NODE_V8_COVERAGE: coverage },
      });
      expect(status).toBe(0);
      const [file = ''] = await readdir(coverage);
      const scripts: { result: { url: string }[] } = JSON.parse(await readFile(join(coverage, file), 'utf8'));
      const dist = `${pathToFileURL(resolve('dist')).href}/`;
      const loaded = scripts.result.map(({ url }) => url).filter((url) => url.startsWith(dist));
      expect(loaded.map((url) => url.slice(dist.length)).sort()).toEqual(['bin.cjs', 'command/start.cjs']);
    } finally {
      server.close();
      await rm(coverage, { recursive: true, force: true });
    }
  });
});
