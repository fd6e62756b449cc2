import { type OutputChunk, rolldown } from 'rolldown';
import { builtinsByRequire } from './builtins.ts';
import { phoneMetadataByCountry } from './phone-metadata.ts';

export interface BundleOptions {
  readonly entry: string;
  /** Name of the bundle; its entry becomes `<name>.js`. */
  readonly name: string;
  /** Modules whose code, with all that it imports, goes into one file. A start costs little if what it needs is in few files. */
  readonly together?: RegExp;
}

/** Bundles an entry: what it needs at once, and chunks for what it loads later. */
export async function bundle({ entry, name, together }: BundleOptions): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    input: { [name]: entry },
    platform: 'node',
    transform: { target: 'node20.19' },
    // jsonc-parser's CommonJS build hides its imports from bundlers; its ES module build does not.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [builtinsByRequire, phoneMetadataByCountry],
    onLog(level, log, handler) {
      // That a module is loaded here when it is used and there at once is what we want.
      if (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT') return;
      if (level === 'warn') throw new Error(`${entry}: ${log.message}`);
      handler(level, log);
    },
  });
  const { output } = await build.generate({
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Names of functions and classes stay: they are what the stack trace of a fault of ours can tell.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { asciiOnly: true } },
    comments: false,
    ...(together === undefined ? {} : { codeSplitting: { groups: [{ name: `${name}-start`, test: together }] } }),
  });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}
