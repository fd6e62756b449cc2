import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const { version }: { version: string } = createRequire(import.meta.url)(
  '../../node_modules/@sparticuz/chromium/package.json',
);

/**
 * Starts the Chromium that @sparticuz/chromium ships, which is for Linux on x64; on other machines CHROMIUM_PATH names
 * another one.
 */
export async function launchChromium(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? (await unpacked()), args });
  } catch (cause) {
    throw new Error(
      'Chromium does not start here. It needs Linux on x64 with the libraries of NSS (Debian: libnss3); or set CHROMIUM_PATH to a Chromium of your own.',
      { cause },
    );
  }
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Unpacks Chromium once per version and machine; all at once, so that nobody meets a half of it. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `closer-conformance-chromium-${version}`);
  if (existsSync(folder)) return join(folder, 'chromium');
  const draft = await mkdtemp(`${folder}-`);
  const before = process.env.TMPDIR;
  try {
    // The package unpacks into the folder for temporary files, under names that have no version.
    process.env.TMPDIR = draft;
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return join(folder, 'chromium');
}
