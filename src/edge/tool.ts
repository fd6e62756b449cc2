import manifest from '../../package.json' with { type: 'json' };

/** Who made a report or sent a request. */
export const tool: { readonly name: string; readonly version: string } = {
  name: manifest.name,
  version: manifest.version,
};
