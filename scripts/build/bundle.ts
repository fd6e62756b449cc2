import { type OutputAsset, type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { withoutUnused } from './builtins.ts';

/** Packages that whoever uses an entry has, or does without. */
export const optionalPeers: readonly RegExp[] = [/^vitest$/];

export interface BundleOptions {
  /** Path of each entry's source, by its name; it becomes `<name>.js`, or `<name>.cjs` in CommonJS. What entries of one bundle share is in it once. */
  readonly entries: Readonly<Record<string, string>>;
  readonly format: 'esm' | 'cjs';
  /** Folder for what is loaded later; its files are named without a hash of their text, which would be one of their paths too. */
  readonly chunks: string;
  /** What goes, with all that it imports, into one file: a start costs little if what it needs is in few files. */
  readonly together?: RegExp;
  readonly plugins?: readonly Plugin[];
  /** Texts of expressions by the names that stand for them in the sources. */
  readonly define?: Readonly<Record<string, string>>;
}

/** Of the command. Names of functions and classes stay: they are what the stack trace of a fault of ours can tell. */
const small = { compress: true, mangle: { keepNames: true }, codegen: { asciiOnly: true } } as const;
/** Of the library. Node.js shows the line of an error that nobody caught, which would be all there is. */
const readable = { compress: true, mangle: false, codegen: { removeWhitespace: false } } as const;

/** Bundles entries: what each needs at once, and chunks for what it loads later. */
export async function bundle(options: BundleOptions): Promise<readonly (OutputChunk | OutputAsset)[]> {
  const { entries, format, chunks, together, plugins = [], define = {} } = options;
  const build = await rolldown({
    input: entries,
    external: [...optionalPeers],
    platform: 'node',
    transform: { target: 'node20.19', define: { ...define } },
    // jsonc-parser's CommonJS build hides its imports from bundlers; its ES module build does not.
    resolve: { mainFields: ['module', 'main'], symlinks: false },
    // What its formatter prepares when it is loaded has no effect on its parser, which is all that is used.
    treeshake: { moduleSideEffects: [{ test: /\/jsonc-parser\//, sideEffects: false }] },
    plugins: [withoutUnused, ...plugins],
    // An entry may be the one file that all goes into.
    ...(together === undefined ? {} : { preserveEntrySignatures: 'allow-extension' }),
    // How long it took is no fault of the code.
    checks: { bundlerTimings: false },
    onLog(level, log, handler) {
      // That a module is loaded here when it is used and there at once is what we want.
      if (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT') return;
      if (level === 'warn') throw new Error(`${Object.keys(entries).join(', ')}: ${log.message}`);
      handler(level, log);
    },
  });
  const extension = format === 'cjs' ? 'cjs' : 'js';
  const { output } = await build.generate({
    format,
    // Code that is run from what V8 made of it before cannot import.
    dynamicImportInCjs: false,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `${chunks}/[name].${extension}`,
    minify: format === 'cjs' ? small : readable,
    comments: false,
    ...(together === undefined ? {} : { codeSplitting: { groups: [{ name: 'start', test: together }] } }),
  });
  await build.close();
  return output;
}
