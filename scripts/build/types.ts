import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { optionalPeers } from './bundle.ts';

/** The declarations of each entry as one file, `<name>.d.ts`; what the entry does not reach is left out. */
export async function bundleTypes(entries: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries(entries).map(
    async ([name, entry]) => [`${name}.d.ts`, await declarationsOf(entry)] as const,
  );
  return new Map(await Promise.all(files));
}

async function declarationsOf(entry: string): Promise<string> {
  const build = await rollup({
    input: entry,
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
    external: [/^node:/, ...optionalPeers],
    onwarn: ({ message }) => {
      throw new Error(`${entry}: ${message}`);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}
