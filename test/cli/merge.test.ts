import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TargetResult } from '../../src/model/target.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { runCli } from '../support/run-cli.ts';
import { sampleResult } from '../support/sample-result.ts';
import { idsOf, parseLines } from '../support/target-results.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);

function file(name: string, ...content: readonly (TargetResult | string)[]): string {
  writeFileSync(path(name), content.map((line) => (typeof line === 'string' ? line : ndjson(line))).join(''));
  return path(name);
}

function targets(...ids: readonly string[]): string {
  const lines = ids.map((id) => JSON.stringify({ id, url: sampleResult(id).target, tokenVariable: 'NOT_SET_HERE' }));
  return file('targets.ndjson', `${lines.join('\n')}\n`);
}

const merge = (...argv: readonly string[]) => runCli(['merge', ...argv]);

describe('merge', () => {
  test('says what the results of several files come to', async () => {
    const first = file('1', sampleResult('a'), sampleResult('b', 'violates'), sampleResult('c', 'violates'));
    const second = file('2', sampleResult('d', 'inconclusive'), sampleResult('e'));
    const { status, stdout, stderr } = await merge(first, second);
    expect(stderr).toBe('');
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('5 targets: 2 conform, 2 violate, 1 inconclusive.');
    expect(stdout).toMatch(/What most of them violate:\n {2}2 {2}userinfo\/has-required-members: /);
    expect(stdout).toContain('Targets that fail the run:\n  b\n  c\n');
    expect(status).toBe(1);
  });

  test.each<readonly [status: number, results: readonly TargetResult[]]>([
    [0, [sampleResult('a'), sampleResult('b')]],
    [1, [sampleResult('a', 'inconclusive'), sampleResult('b', 'conforms', { exitStatus: 1 })]],
    [3, [sampleResult('a'), sampleResult('b', 'inconclusive')]],
    [70, [sampleResult('a', 'inconclusive', { exitStatus: 70 }), sampleResult('b', 'inconclusive')]],
    [1, [sampleResult('a', 'violates'), sampleResult('b', 'inconclusive', { exitStatus: 70 })]],
    [3, []],
  ])('exits with %i', async (status, results) => {
    expect((await merge(file('statuses', ...results))).status).toBe(status);
  });

  test('writes each target once, to a file or to stdout', async () => {
    const first = file('1', sampleResult('a'), sampleResult('b', 'violates'));
    const second = file('2', sampleResult('b', 'violates'), '\n', sampleResult('c'));
    const toStdout = await merge(first, second, first, '--reporter', 'ndjson');
    expect(idsOf(parseLines(toStdout.stdout))).toEqual(['a', 'b', 'c']);
    expect(toStdout.stderr).toMatch(/^3 targets: 2 conform, 1 violate, 0 inconclusive\.\n/);
    const all = path('all.ndjson');
    rmSync(all, { force: true });
    const toFile = await merge(first, second, '--reporter', `ndjson=${all}`);
    expect(toFile.stdout).toMatch(/^3 targets: /);
    expect(readFileSync(all, 'utf8')).toBe(toStdout.stdout);
    expect(await merge(first, '--reporter', `ndjson=${all}`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds something already'),
    });
  });

  test('refuses results that were judged by different options, and takes those of before that say none', async () => {
    const [closer, older] = [sampleResult('a', 'conforms', { profile: 'closer' }), sampleResult('b')];
    const strict = sampleResult('c', 'conforms', { profile: 'strict' });
    const limited = sampleResult('d', 'conforms', { profile: 'closer', maxWarnings: 0 });
    expect(
      (await merge(file('older', older, closer, sampleResult('e', 'conforms', { profile: 'closer' })))).status,
    ).toBe(0);
    for (const [other, terms] of [
      [strict, '--profile strict without --max-warnings'],
      [limited, '--profile closer --max-warnings 0'],
    ] as const) {
      const run = await merge(file('closer', older, closer), file('other', other));
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toContain('The result of "a" is by --profile closer without --max-warnings, and that of ');
      expect(run.stderr).toContain(` by ${terms}: `);
    }
  });

  test('names targets without a result, and results of no target', async () => {
    const results = file('some', sampleResult('a'), sampleResult('x\u001b'));
    const { status, stdout } = await merge(results, '--targets', targets('a', 'b', 'c'));
    expect(stdout).toBe(
      '2 targets: 2 conform, 0 violate, 0 inconclusive.\n2 targets have no result:\n  b\n  c\n1 target has a result and is no target:\n  x\\u{1b}\n',
    );
    expect(status).toBe(3);
    expect((await merge(results, '--targets', targets('a', 'x\u001b'))).status).toBe(0);
    expect((await merge(results, '--targets', targets('a'))).status).toBe(0);
    expect((await merge(file('bad', sampleResult('b', 'violates')), '--targets', targets('a', 'b'))).status).toBe(1);
  });

  test.each<readonly [what: string, content: readonly (TargetResult | string)[], message: RegExp]>([
    ['a torn line', [sampleResult('b'), ndjson(sampleResult('c')).slice(0, 50)], /second, line 2, is torn: .*--resume/],
    ['what is no result', ['{"id":"c"}\n'], /second, line 1, this is no result of a target/],
    ['no JSON', [sampleResult('b'), 'x\n', sampleResult('c')], /second, line 2, column 1: /],
    [
      'another result of the same target',
      [sampleResult('b'), sampleResult('a', 'violates')],
      /The target "a" has different results in .*first, line 1, and .*second, line 2; leave one of the two out\./,
    ],
  ])('refuses %s, and writes nothing', async (_, content, message) => {
    const first = file('first', sampleResult('a'));
    const second = file('second', ...content);
    const { status, stdout, stderr } = await merge(first, second, '--reporter', 'ndjson');
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('takes a last line that is whole but for its line break', async () => {
    const results = file('unended', sampleResult('a'), ndjson(sampleResult('b')).trimEnd());
    expect((await merge(results)).stdout).toMatch(/^2 targets: /);
  });

  test.each([
    ['a file that is not there', ['nowhere.ndjson'], /nowhere\.ndjson cannot be read: there is no such file/],
    ['another reporter', ['x', '--reporter', 'json'], /The reporter json reports on one target/],
    ['no file', [], /merge needs <results\.ndjson/],
  ])('refuses %s', async (_, argv, message) => {
    const { status, stderr } = await merge(...argv);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
