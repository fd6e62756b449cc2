import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { OutputChunk } from 'rolldown';

/** Its runtime stands in src/generated/validators.js, where the bundler does not see it. */
const inGeneratedCode = [resolve('node_modules/ajv')];

/** The licences of the packages whose code is in the bundles; each asks that its text goes with copies. */
export async function thirdPartyNotices(chunks: readonly OutputChunk[]): Promise<string> {
  const bundled = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : [])),
  );
  const folders = new Set([...inGeneratedCode, ...bundled.flatMap((path) => packageFolder(path) ?? [])]);
  const notices = await Promise.all([...folders].map(notice));
  return `closer-conformance contains code of these packages.\n\n${[...new Set(notices)].sort().join('\n')}`;
}

function packageFolder(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

async function notice(folder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  if (texts.length === 0) texts.push(declaration(manifest));
  return `--- ${manifest.name} ${manifest.version}\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
}

/** What a package without a licence file says of its licence. */
function declaration({ name, license, author, homepage }: Manifest): string {
  if (license === undefined) throw new Error(`${name} is bundled but declares no licence`);
  const holder = typeof author === 'string' ? author : author?.name;
  return [
    `License: ${license}`,
    ...(holder === undefined ? [] : [`Author: ${holder}`]),
    ...(homepage === undefined ? [] : [homepage]),
  ].join('\n');
}
