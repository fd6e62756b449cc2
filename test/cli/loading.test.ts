import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBin } from '../support/run-bin.ts';
import { goodBody } from '../support/sample-report.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let server: SampleServer;
let folder: string;

beforeAll(async () => {
  server = await startServer(userinfoOf());
  folder = mkdtempSync(join(tmpdir(), 'closer-loading-'));
  writeFileSync(join(folder, 'good.json'), JSON.stringify(goodBody));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Paths of our own files that a run loads, as V8's coverage has them. */
async function loadedBy(argv: readonly string[]): Promise<readonly string[]> {
  const coverage = mkdtempSync(join(folder, 'coverage-'));
  const { status } = await runBin(argv, { env: { CLOSER_USERINFO_TOKEN: sampleToken, NODE_V8_COVERAGE: coverage } });
  expect(status).toBe(0);
  const [file = ''] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8'));
  return result
    .map(({ url }: { url: string }) => url)
    .filter((url: string) => url.startsWith('file:') && url.includes('/dist/'))
    .map((url: string) => fileURLToPath(url));
}

const contentsOf = (paths: readonly string[]): string => paths.map((path) => readFileSync(path, 'utf8')).join('\n');

/** A phrase of each part that most runs have no use for; it stands in no other. */
const parts = {
  validate: 'and cannot be judged',
  explain: 'list shows them all',
  mistakes: 'an argument with spaces goes in quotes',
  reportFiles: 'give one of them another file',
  provider: 'The reference provider is at',
  junit: '<testsuites',
  targets: 'put the URL on a line of the file',
  fleet: 'fleet keeps its queue by BullMQ',
} as const;
type Part = keyof typeof parts;

describe.each<readonly [argv: string, used: readonly Part[]]>([
  ['check userinfo URL', []],
  ['check userinfo URL --reporter json=FOLDER/report.json', ['reportFiles']],
  ['validate userinfo FOLDER/good.json', ['validate']],
  ['explain userinfo/uses-https', ['explain']],
  ['--help', []],
])('%s', (argv, used) => {
  test('loads what it uses, and nothing else', async () => {
    const words = argv.replace('URL', `${server.origin}/userinfo`).replace('FOLDER', folder).split(' ');
    const contents = contentsOf(await loadedBy(words));
    expect(Object.entries(parts).flatMap(([part, phrase]) => (contents.includes(phrase) ? [part] : []))).toEqual(used);
  });
});

test('each phrase is in the command', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('js'));
  const all = contentsOf(files.map((name) => join('dist', name)));
  expect(Object.values(parts).filter((phrase) => !all.includes(phrase))).toEqual([]);
});
