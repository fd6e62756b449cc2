/** Builds dist/: the command and the public API, each with chunks for what it loads when it needs it, and the types. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { Module } from 'node:module';
import { dirname, join } from 'node:path';
import { builtinsByRequire } from './build/builtins.ts';
import { bundle } from './build/bundle.ts';
import { helpersIn } from './build/helpers.ts';
import { thirdPartyNotices } from './build/notices.ts';
import { phoneMetadataByCountry } from './build/phone-metadata.ts';
import { bundleTypes } from './build/types.ts';

/** What `check userinfo` loads when it runs: it is the command that people start most, and loading many files takes time. */
const usualStart = /\/src\/cli\/start\.ts$|^\0/;

/** What people import: the public API, and its matchers for test runners. */
const entries = { index: 'src/index.ts', matchers: 'src/matchers.ts', vitest: 'src/vitest.ts' };

// CommonJS starts 4 ms sooner, and only its code can be loaded with what V8 has made of it before.
const command = bundle({
  entries: { 'command/start': 'src/cli/start.ts' },
  format: 'cjs',
  chunks: 'command',
  together: usualStart,
  plugins: [phoneMetadataByCountry({ file: 'command/phone-metadata.txt' }), helpersIn('command/start.cjs')],
});
const launcher = bundle({
  entries: { bin: 'src/cli/bin.ts' },
  format: 'cjs',
  chunks: 'command',
  define: { STAMP_OF_COMMAND: JSON.stringify(await stampOf('command/start.cjs')) },
});
const api = bundle({
  entries,
  format: 'esm',
  chunks: 'api',
  plugins: [builtinsByRequire, phoneMetadataByCountry('code')],
});
const [types, ...bundles] = await Promise.all([bundleTypes(entries), command, launcher, api]);
const outputs = bundles.flat();
const files = new Map([
  ...outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const),
  ...types,
]);
// As `require` wraps it: src/cli/bin.ts runs it by itself.
files.set('command/start.cjs', Module.wrap(String(files.get('command/start.cjs'))));
files.set('THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(outputs.filter((file) => file.type === 'chunk')));

// Nothing is removed before all is made: a build that fails leaves the one before it.
await rm('dist', { recursive: true, force: true });
for (const [name, text] of files) {
  const path = join('dist', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
await chmod('dist/bin.cjs', 0o755);

/** Tells one text of a file of the command from another. */
async function stampOf(fileName: string): Promise<string> {
  const file = (await command).find((output) => output.fileName === fileName);
  if (file?.type !== 'chunk') throw new Error(`the command has no ${fileName}`);
  return createHash('sha256').update(file.code).digest('hex').slice(0, 16);
}
