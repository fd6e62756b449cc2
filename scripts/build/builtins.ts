import type { Plugin } from 'rolldown';

const prefix = '\0builtin:';

/** What packages load for that which we do not use: commander for subcommands that are executables, whatwg-mimetype for sniffing. */
const unused: readonly (readonly [loaded: string, by: string])[] = [
  ['node:child_process', '/node_modules/commander/'],
  ['./sniff.js', '/node_modules/whatwg-mimetype/'],
];

/** Has a bundle leave that out: whatever is read at each start takes time, used or not. */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  resolveId(source, importer) {
    const isUnused = unused.some(([loaded, by]) => source === loaded && importer?.includes(by) === true);
    return isUnused ? `${prefix}nothing` : null;
  },
  load(id) {
    return id === `${prefix}nothing` ? 'module.exports = {};' : null;
  },
};

/**
 * Has ES modules load Node's own modules by `require`. An ESM import of one reads its every export, getters too, and those of
 * node:http load the whole of undici: 20 ms more at each start on Node 22 and 24, and 40 with NODE_EXTRA_CA_CERTS.
 */
export const builtinsByRequire: Plugin = {
  name: 'builtins-by-require',
  resolveId(source, _importer, { kind }) {
    if (!source.startsWith('node:') || kind === 'require-call') return null;
    // The bundler itself imports node:module, to make `require`.
    return source === 'node:module' ? null : prefix + source;
  },
  load(id) {
    return id.startsWith(`${prefix}node:`)
      ? `module.exports = require(${JSON.stringify(id.slice(prefix.length))});`
      : null;
  },
};
