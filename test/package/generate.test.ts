import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfSources } from './copy.ts';

let copy: Awaited<ReturnType<typeof copyOfSources>>;

beforeAll(async () => {
  copy = await copyOfSources();
});

afterAll(() => copy.remove());

function generate(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
  });
}

describe('generate', () => {
  it('finds nothing to write in another folder, byte for byte', () => {
    expect(generate('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails on what a document changed, and with --check it writes nothing', async () => {
    const document = join(copy.folder, 'openapi/widget-oauth.yaml');
    const validators = join(copy.folder, 'src/generated/validators.js');
    const before = await readFile(validators, 'utf8');
    const text = await readFile(document, 'utf8');
    await writeFile(document, text.replace('required: [region, number]', 'required: [region]'));

    const { status, stderr } = generate('--check');
    expect(status).toBe(1);
    expect(stderr).toMatch(/validators\.js.*npm run generate/);
    expect(await readFile(validators, 'utf8')).toBe(before);

    expect(generate().status).toBe(0);
    expect(await readFile(validators, 'utf8')).not.toBe(before);
    expect(generate('--check').status).toBe(0);

    // Written from what it was written from before, it is what it was before.
    await writeFile(document, text);
    expect(generate().status).toBe(0);
    expect(await readFile(validators, 'utf8')).toBe(before);
  }, 120_000);

  it('refuses a keyword that its shapes do not know', async () => {
    const document = join(copy.folder, 'openapi/widget-oauth.yaml');
    const text = await readFile(document, 'utf8');
    await writeFile(
      document,
      text.replace('required: [region, number]', 'required: [region, number]\n      maxProperties: 2'),
    );
    const { status, stderr } = generate('--check');
    await writeFile(document, text);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/Phone\/maxProperties is a keyword that the generator does not know/);
  }, 60_000);
});
