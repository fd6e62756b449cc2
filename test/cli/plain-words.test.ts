import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-plain-words-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the system says in capitals. */
const codes = /\bE[A-Z]{4,}\b|ERR_/;

describe('a file that cannot be used is told in words', () => {
  it.each([
    ['contract diff FOLDER/none.yaml FOLDER/none.yaml', 'none.yaml cannot be read: there is no such file.'],
    ['contract diff FOLDER FOLDER', 'cannot be read: it is a directory.'],
    ['contract check --openapi FOLDER/none.yaml', 'none.yaml cannot be read: there is no such file.'],
    ['contract check FOLDER/none.json', '(there is no such file)'],
    ['check --config FOLDER/none.yaml', 'cannot be read: there is no such file. `closer-conformance init` writes one.'],
    ['check --config FOLDER', 'cannot be read: it is a directory.'],
    ['validate userinfo FOLDER/none.json', 'none.json cannot be read: there is no such file.'],
    ['replay FOLDER/none.har', 'none.har cannot be read: there is no such file.'],
    ['restore FOLDER', 'cannot be read: it is a directory.'],
  ])('%s', async (line, message) => {
    const { status, stdout, stderr } = await runCli(line.replaceAll('FOLDER', folder).split(' '), {
      XDG_STATE_HOME: folder,
      CLOSER_API_KEY: 'a-key-0123456789',
    });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(codes);
    expect([status, stdout]).toEqual([2, '']);
  });
});

it('contract diff with one document says which the other is', async () => {
  expect((await runCli(['contract', 'diff', 'one.yaml'])).stderr).toBe(
    'error: contract diff needs <old> (the OpenAPI document as it was, YAML or JSON) and <new> (the OpenAPI document as it is now, YAML or JSON).\n',
  );
});
