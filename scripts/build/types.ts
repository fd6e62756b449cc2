import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { optionalPeers } from './bundle.ts';

/** The declarations of entries, by file name; what no entry reaches is left out, what several share is in a file of its own. */
export async function bundleTypes(entries: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const build = await rollup({
    input: entries,
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
    external: [/^node:/, ...optionalPeers],
    onwarn: ({ message }) => {
      throw new Error(`${Object.keys(entries).join(', ')}: ${message}`);
    },
  });
  const { output } = await build.generate({
    format: 'es',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'types/[name]-[hash].d.ts',
  });
  await build.close();
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])));
}
