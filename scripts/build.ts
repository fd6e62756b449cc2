/** Builds dist/: the command and the public API, each with chunks for what it loads when it needs it, and the types. */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle } from './build/bundle.ts';
import { thirdPartyNotices } from './build/notices.ts';
import { bundleTypes } from './build/types.ts';

/** What `check userinfo` loads when it runs: it is the command that people start most, and loading many files takes time. */
const usualStart = /\/src\/cli\/main\.ts$|^\0/;

/** What people import: the public API, and its matchers for test runners. */
const entries = { index: 'src/index.ts', matchers: 'src/matchers.ts', vitest: 'src/vitest.ts' };

const [command, api, types] = await Promise.all([
  bundle({ entries: { bin: 'src/cli/bin.ts' }, chunks: 'command', together: usualStart }),
  bundle({ entries, chunks: 'api' }),
  bundleTypes(entries),
]);
const chunks = [...command, ...api];
const files = new Map([...chunks.map(({ fileName, code }) => [fileName, code] as const), ...types]);
files.set('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(chunks));

// Nothing is removed before all is made: a build that fails leaves the one before it.
await rm('dist', { recursive: true, force: true });
for (const [name, text] of files) {
  const path = join('dist', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
await chmod('dist/bin.js', 0o755);
