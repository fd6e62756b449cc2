import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rolldown';

/**
 * Has the bundles parse the metadata of the countries that a run asks for. They are a third of all code, and a run needs one
 * country or none.
 */
export const phoneMetadataByCountry: Plugin = {
  name: 'phone-metadata-by-country',
  load: {
    filter: { id: /\/libphonenumber-js\/metadata\.max\.json\.js$/ },
    async handler(id) {
      const text = await readFile(id.replace(/\.js$/, ''), 'utf8');
      const { countries, ...others }: { countries: Record<string, unknown> } = JSON.parse(text);
      const texts = Object.fromEntries(
        Object.entries(countries).map(([code, country]) => [code, JSON.stringify(country)]),
      );
      return `
      const texts = ${JSON.stringify(texts)};
      const countries = {};
      for (const code of Object.keys(texts)) {
        let country;
        Object.defineProperty(countries, code, { enumerable: true, get: () => (country ??= JSON.parse(texts[code])) });
      }
      export default { ...${JSON.stringify(others)}, countries };`;
    },
  },
};
