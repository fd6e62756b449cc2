import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectUsageError, runBin } from '../support/run-bin.ts';
import { goodBody } from '../support/sample-report.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-validate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('a document that conforms: exit 0, and the report names the file', async () => {
  const path = file('good.json', JSON.stringify(goodBody));
  const { status, stdout, stderr } = await runBin(['validate', 'userinfo', path]);
  expect(stdout.split('\n')[0]).toBe(`CONFORMS: ${path} (profile closer, contract 2.0.0)`);
  expect(stdout).not.toContain('curl');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('one that does not: exit 1, with the place and the fix', async () => {
  const path = file('bad.json', JSON.stringify({ ...goodBody, externalUserId: 5 }));
  const { status, stdout } = await runBin(['validate', 'userinfo', path]);
  expect(stdout.split('\n')[0]).toBe(`DOES NOT CONFORM: ${path} (profile closer, contract 2.0.0)`);
  expect(stdout).toContain('\n    at          $.externalUserId (JSON Pointer /externalUserId)\n');
  expect(stdout).toContain('Convert the value of $.externalUserId to a string');
  expect(status).toBe(1);
});

test.each([[['-']], [[]]])('stdin, named as %j', async (argv) => {
  const { status, stdout } = await runBin(['validate', 'config-patch', ...argv], { stdin: '{"clientId": 1}' });
  expect(stdout.split('\n')[0]).toBe('DOES NOT CONFORM: <stdin> (profile closer, contract 2.0.0)');
  expect(stdout).toContain('$.clientId is a number, not a string');
  expect(status).toBe(1);
});

test.each([
  ['userinfo', 'userinfo'],
  ['config', 'config'],
  ['config-create', 'config'],
  ['config-patch', 'config'],
  ['token', 'flow'],
])('%s as JSON has the subject %s', async (kind, subject) => {
  const { status, stdout } = await runBin(['validate', kind, '--reporter', 'json'], { stdin: '[]' });
  expect(JSON.parse(stdout)).toMatchObject({ subject, target: '<stdin>', verdict: 'violates', exchanges: [] });
  expect(status).toBe(1);
});

test('a token answer is judged strictly, unless the user says otherwise', async () => {
  const token = ['validate', 'token', '--reporter', 'json'];
  const strict = await runBin(token, { stdin: '{}' });
  expect(JSON.parse(strict.stdout)).toMatchObject({ profile: 'strict', verdict: 'violates' });
  const closer = await runBin([...token, '--profile', 'closer'], { stdin: '{}' });
  expect(JSON.parse(closer.stdout)).toMatchObject({ profile: 'closer', verdict: 'conforms' });
});

test('text that is not JSON: exit 2, with line and column', async () => {
  const path = file('broken.json', '{\n  "externalUserId": "u1",\n  userData: {}\n}\n');
  expectUsageError(
    await runBin(['validate', 'userinfo', path]),
    `${path} is not JSON: this is not a JSON value, in line 3, column 3.`,
  );
  expectUsageError(
    await runBin(['validate', 'token'], { stdin: '' }),
    '<stdin> is not JSON: there is no text, in line 1, column 1.',
  );
});

test('bytes that are not UTF-8: exit 2, with the offset', async () => {
  expectUsageError(
    await runBin(['validate', 'userinfo'], { stdin: Buffer.from('{"a":"\u00e9"}', 'latin1') }),
    '<stdin> is not text in UTF-8: the byte at offset 6 is no part of it.',
  );
});

test('a document without an end: exit 2', async () => {
  expectUsageError(await runBin(['validate', 'userinfo', '/dev/zero']), '/dev/zero is larger than 64 MiB.');
});

test('values are shown where the user asks for them, and a secret never', async () => {
  const stdin = JSON.stringify({ ...goodBody, externalUserId: ['Tyler'] });
  expect((await runBin(['validate', 'userinfo'], { stdin })).stdout).not.toContain('Tyler');
  expect((await runBin(['validate', 'userinfo', '--show-values'], { stdin })).stdout).toContain('["Tyler"]');
  const config = JSON.stringify({ clientSecret: ['hunter2'] });
  expect((await runBin(['validate', 'config-patch', '--show-values'], { stdin: config })).stdout).not.toContain(
    'hunter2',
  );
});
