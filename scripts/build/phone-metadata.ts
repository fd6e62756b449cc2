import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rolldown';

/** Where a bundle keeps the metadata: in its code, or in a file of this name beside it. */
export type PhoneMetadataPlace = 'code' | { readonly file: string };

/**
 * Has a bundle parse the metadata of the countries that a run asks for. They are a third of all code, and a run needs one
 * country or none.
 */
export function phoneMetadataByCountry(place: PhoneMetadataPlace): Plugin {
  return {
    name: 'phone-metadata-by-country',
    load: {
      filter: { id: /\/libphonenumber-js\/metadata\.max\.json\.js$/ },
      async handler(id) {
        const text = await readFile(id.replace(/\.js$/, ''), 'utf8');
        const { countries, ...others }: { countries: Record<string, unknown> } = JSON.parse(text);
        const texts = Object.values(countries).map((country) => JSON.stringify(country));
        if (place !== 'code') this.emitFile({ type: 'asset', fileName: place.file, source: texts.join('') });
        return `
        ${place === 'code' ? `const texts = ${JSON.stringify(texts)}; const textOf = (index) => texts[index];` : textInFile(texts, place.file)}
        let metadata;
        function load() {
          const codes = ${JSON.stringify(Object.keys(countries).join(' '))}.split(' ');
          const known = Object.fromEntries(codes.map((code) => [code, undefined]));
          const parsed = new Proxy(known, {
            get(_, code) {
              if (known[code] === undefined && Object.hasOwn(known, code)) known[code] = JSON.parse(textOf(codes.indexOf(code)));
              return known[code];
            },
          });
          return { ...JSON.parse(${JSON.stringify(JSON.stringify(others))}), countries: parsed };
        }
        export default new Proxy({}, { get: (_, name) => (metadata ??= load())[name] });`;
      },
    },
  };
}

/** Reads a country's part of the file. Lengths are bytes. */
function textInFile(texts: readonly string[], file: string): string {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  return `
        import { closeSync, openSync, readSync } from 'node:fs';
        import { join } from 'node:path';
        const lengths = '${lengths.join(' ')}';
        function textOf(index) {
          const all = lengths.split(' ').map(Number);
          const start = all.slice(0, index).reduce((sum, length) => sum + length, 0);
          const file = openSync(join(import.meta.dirname, ${JSON.stringify(file.replace(/.*\//, ''))}));
          try {
            const bytes = Buffer.alloc(all[index]);
            readSync(file, bytes, 0, bytes.length, start);
            return bytes.toString();
          } finally {
            closeSync(file);
          }
        }`;
}
