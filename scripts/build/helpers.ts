import type { Plugin } from 'rolldown';

/**
 * Has a file hold the bundler's own helpers, which are in a file of their own otherwise: to find one more file takes half a
 * millisecond of each start. They keep no state, so that the other files may load theirs.
 */
export function helpersIn(fileName: string): Plugin {
  return {
    name: 'helpers-inlined',
    generateBundle(_options, files) {
      const file = files[fileName];
      const helpers = Object.values(files).find((other) => /\brolldown-runtime\.cjs$/.test(other.fileName));
      if (file?.type !== 'chunk' || helpers?.type !== 'chunk')
        throw new Error(`${fileName} or its helpers are not there`);
      const load = 'require("./rolldown-runtime.cjs")';
      if (!file.code.includes(load)) throw new Error(`${fileName} does not load its helpers`);
      const inlined = `(exports => { ${helpers.code}\nreturn exports; })({})`;
      file.code = file.code.replace(load, () => inlined);
    },
  };
}
