/** Builds dist/: one bundled file per entry, chunks for what commands load when they need it, and the types. */
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { builtinsByRequire } from './build/builtins.ts';
import { thirdPartyNotices } from './build/notices.ts';
import { writeTypes } from './build/types.ts';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { bin: 'src/cli/bin.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's CommonJS build hides its imports from bundlers; its ES module build does not.
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [builtinsByRequire],
  // What requires Node's own modules in the bundles.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
await writeTypes('src/index.ts', 'dist/index.d.ts');
await writeFile('dist/THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(metafile));
