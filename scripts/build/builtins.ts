import type { Plugin } from 'esbuild';

/**
 * Has the bundles load Node's own modules by `require`. An ESM import of one reads its every export, getters too, and those of
 * node:http load Node's whole fetch implementation: 40 ms more at each start on Node 22 and 24.
 */
export const builtinsByRequire: Plugin = {
  name: 'builtins-by-require',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'builtin' },
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};
