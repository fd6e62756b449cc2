import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** Writes the declarations of the public API as one file; what the API does not reach is left out. */
export async function writeTypes(entry: string, file: string): Promise<void> {
  const bundle = await rollup({
    input: entry,
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
    external: /^node:/,
    onwarn: ({ message }) => {
      throw new Error(`${entry}: ${message}`);
    },
  });
  await bundle.write({ file, format: 'es' });
  await bundle.close();
}
