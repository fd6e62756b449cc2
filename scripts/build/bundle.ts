import { type OutputChunk, rolldown } from 'rolldown';
import { builtinsByRequire } from './builtins.ts';
import { phoneMetadataByCountry } from './phone-metadata.ts';

/** Packages that whoever uses an entry has, or does without. */
export const optionalPeers: readonly RegExp[] = [/^vitest$/];

export interface BundleOptions {
  /** Path of each entry's source, by its name; it becomes `<name>.js`. What entries of one bundle share is in it once. */
  readonly entries: Readonly<Record<string, string>>;
  /** Folder for what is loaded later; its files are named without a hash of their text, which would be one of their paths too. */
  readonly chunks: string;
  /** Modules whose code, with all that it imports, goes into one file. A start costs little if what it needs is in few files. */
  readonly together?: RegExp;
}

/** Bundles entries: what each needs at once, and chunks for what it loads later. */
export async function bundle({ entries, chunks, together }: BundleOptions): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    input: entries,
    external: [...optionalPeers],
    platform: 'node',
    transform: { target: 'node20.19' },
    // jsonc-parser's CommonJS build hides its imports from bundlers; its ES module build does not.
    resolve: { mainFields: ['module', 'main'], symlinks: false },
    plugins: [builtinsByRequire, phoneMetadataByCountry],
    // How long it took is no fault of the code.
    checks: { bundlerTimings: false },
    onLog(level, log, handler) {
      // That a module is loaded here when it is used and there at once is what we want.
      if (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT') return;
      if (level === 'warn') throw new Error(`${Object.keys(entries).join(', ')}: ${log.message}`);
      handler(level, log);
    },
  });
  const { output } = await build.generate({
    format: 'esm',
    chunkFileNames: `${chunks}/[name].js`,
    // Names of functions and classes stay: they are what the stack trace of a fault of ours can tell.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { asciiOnly: true } },
    comments: false,
    ...(together === undefined ? {} : { codeSplitting: { groups: [{ name: 'start', test: together }] } }),
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}
