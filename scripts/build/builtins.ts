import type { Plugin } from 'rolldown';

const prefix = '\0builtin:';

/** Has a bundle leave out what commander loads for subcommands that are executables of their own; there is none here. */
export const noExecutableSubcommands: Plugin = {
  name: 'no-executable-subcommands',
  resolveId(source, importer) {
    const unused = source === 'node:child_process' && importer?.includes('/node_modules/commander/') === true;
    return unused ? `${prefix}nothing` : null;
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
