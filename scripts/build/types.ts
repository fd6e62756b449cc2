import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The declarations of the public API as one file; what the API does not reach is left out. */
export async function bundleTypes(entry: string): Promise<string> {
  const build = await rollup({
    input: entry,
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
    external: /^node:/,
    onwarn: ({ message }) => {
      throw new Error(`${entry}: ${message}`);
    },
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}
