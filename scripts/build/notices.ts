import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licences of the packages whose code is in the bundles; each asks that its text goes with copies. */
export async function thirdPartyNotices(metafile: Metafile): Promise<string> {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap(
      (input) => /^(?:.*node_modules\/(?:@[^/]+\/)?[^/]+)(?=\/)/.exec(input)?.[0] ?? [],
    ),
  );
  const notices = await Promise.all([...folders].sort().map(notice));
  return `closer-conformance contains code of these packages.\n\n${notices.join('\n')}`;
}

async function notice(folder: string): Promise<string> {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  const text =
    file === undefined
      ? `License: ${manifest.license ?? 'see the package'}`
      : await readFile(join(folder, file), 'utf8');
  return `--- ${manifest.name} ${manifest.version}\n\n${text.trim()}\n`;
}
