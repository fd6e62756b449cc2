import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HostServers, startHosts, targetsEnvironment, targetsOf } from '../support/host-servers.ts';
import { expectUsageError, runBin } from '../support/run-bin.ts';
import { sampleToken } from '../support/sample-server.ts';
import { idsOf, parseLines } from '../support/target-results.ts';

let folder: string;
let hosts: HostServers;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-many-'));
});
beforeEach(async () => {
  hosts = await startHosts(4);
  rmSync(path('results.ndjson'), { force: true });
});
afterEach(() => hosts.close());
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const results = (): string => readFileSync(path('results.ndjson'), 'utf8');
const wholeLines = (): number => {
  try {
    return results().split('\n').length - 1;
  } catch {
    return 0;
  }
};

/** Resolves when the results have so many lines; fails where they do not in time. */
const written = (lines: number): Promise<void> =>
  expect.poll(wholeLines, { interval: 2, timeout: 20_000 }).toBeGreaterThanOrEqual(lines);

function targetsFile(targets: readonly object[]): string {
  writeFileSync(path('targets.ndjson'), targets.map((target) => `${JSON.stringify(target)}\n`).join(''));
  return path('targets.ndjson');
}

const check = (argv: readonly string[], during?: NonNullable<Parameters<typeof runBin>[1]>['during']) =>
  runBin(['check', 'userinfo', ...argv], { env: targetsEnvironment, ...(during === undefined ? {} : { during }) });

const toFile = (targets: readonly object[], ...more: readonly string[]): readonly string[] => [
  ...['--targets', targetsFile(targets), '--reporter', `ndjson=${path('results.ndjson')}`],
  ...more,
];

describe('check userinfo --targets', () => {
  test('writes a line for each target, and what they come to; no token is in either', async () => {
    const wrong = { id: 'wrong', url: hosts.urls[0], tokenVariable: 'WRONG_TOKEN' };
    const bad = { url: 'nope', tokenVariable: 'ACME_TOKEN' };
    const targets = [...targetsOf(hosts.urls, 9), wrong, bad];
    const { status, stdout, stderr } = await check(['--targets', targetsFile(targets), '--reporter', 'ndjson']);
    const lines = parseLines(stdout);
    expect(idsOf(lines)).toEqual(['nope', ...idsOf([...targetsOf(hosts.urls, 9), wrong])]);
    const verdicts = Object.fromEntries(lines.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toMatchObject({ t0: 'conforms', t8: 'conforms', wrong: 'violates', nope: 'inconclusive' });
    expect(stderr).toContain('11 targets: 9 conform, 1 violate, 1 inconclusive.');
    expect(stderr).toContain('Targets that fail the run:\n  wrong\n');
    for (const secret of [sampleToken, targetsEnvironment.WRONG_TOKEN]) expect(stdout + stderr).not.toContain(secret);
    expect(status).toBe(1);
  });

  test.each([
    [0, targetsOf(['URL'], 1)],
    [3, [...targetsOf(['URL'], 1), { id: 'gone', url: 'http://127.0.0.1:1/', tokenVariable: 'ACME_TOKEN' }]],
  ])('exits with %i', async (status, targets) => {
    const known = targets.map((target) => ({ ...target, url: target.url.replace('URL', hosts.urls[0] ?? '') }));
    const run = await check(['--targets', targetsFile(known), '--reporter', 'ndjson']);
    expect(run.status).toBe(status);
    const unjudged = /\nTargets that could not be judged:\n {2}gone: 127\.0\.0\.1:1 refused the connection\.\n/;
    expect(unjudged.test(run.stderr)).toBe(status === 3);
  });

  test('writes a line before the last target has ended', async () => {
    hosts.hold(1);
    const run = await check(toFile(targetsOf(hosts.urls, 2)), async () => {
      await hosts.held(1, 1);
      await written(1);
      expect(idsOf(parseLines(results()))).toEqual(['t0']);
      hosts.release(1);
    });
    expect(run.status).toBe(0);
    expect(idsOf(parseLines(results()))).toEqual(['t0', 't1']);
  });

  test('killed in the middle and resumed reports every target exactly once', async () => {
    const targets = targetsOf(hosts.urls, 60);
    const killed = await check(toFile(targets), async (child) => {
      await written(12);
      hosts.hold(0);
      child.kill('SIGKILL');
    });
    hosts.release(0);
    expect(killed.status).toBeNull();
    const before = wholeLines();
    expect(before).toBeLessThan(60);
    // As if it had been killed in the middle of a line.
    writeFileSync(
      path('results.ndjson'),
      `${results().slice(0, results().lastIndexOf('\n') + 1)}{"schemaVersion":1,"id":"t`,
    );
    const resumed = await check(toFile(targets, '--resume'));
    expect(resumed.status).toBe(0);
    expect(idsOf(parseLines(results()))).toEqual(idsOf(targets));
    expect(resumed.stderr).toContain('60 targets: 60 conform, 0 violate, 0 inconclusive.');
  });

  test('resumed counts what was found before, and sends nothing where nothing is left', async () => {
    const targets = [...targetsOf(hosts.urls, 3), { id: 'wrong', url: hosts.urls[3], tokenVariable: 'WRONG_TOKEN' }];
    expect((await check(toFile(targets, '--resume'))).status).toBe(1);
    const sent = [...hosts.requests];
    const first = results();
    const again = await check(toFile(targets, '--resume'));
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('4 targets: 3 conform, 1 violate, 0 inconclusive.');
    expect(hosts.requests).toEqual(sent);
    expect(results()).toBe(first);
    expectUsageError(await check(toFile(targets)), /holds something already\. --resume goes on with the run/);
    const fewer = await check(toFile(targetsOf(hosts.urls, 2), '--resume'));
    expect(fewer.status).toBe(0);
    expect(fewer.stderr).toContain('has 2 results of no target of this run, such as');
    for (const [argv, terms] of [
      [['--profile', 'strict'], '--profile strict without --max-warnings'],
      [['--max-warnings', '0'], '--profile closer --max-warnings 0'],
    ] as const) {
      const other = await check(toFile(targets, '--resume', ...argv));
      expectUsageError(other, new RegExp(`by --profile closer without --max-warnings, .* this run is by ${terms}\\.`));
    }
    expect(results()).toBe(first);
    const moved = targets.map((target) => (target.id === 't0' ? { ...target, url: `${target.url}?moved` } : target));
    const refusal = /has a result of the target "t0" for another URL than .* has now\. Take its line out of/;
    expectUsageError(await check(toFile(moved, '--resume')), refusal);
    const merged = await runBin(['merge', path('results.ndjson'), '--targets', targetsFile(moved)]);
    expectUsageError(merged, /The result of the target "t0" is for another URL than/);
    expect((await runBin(['merge', path('results.ndjson'), '--targets', targetsFile(targets)])).status).toBe(1);
  });

  test('interrupted finishes what is on its way, says how to go on, and exits 130', async () => {
    for (const host of [0, 1, 2, 3]) hosts.hold(host);
    const targets = targetsOf(hosts.urls, 40);
    const run = await check(toFile(targets, '--concurrency', '4'), async (child) => {
      for (const host of [0, 1, 2, 3]) await hosts.held(host, 1);
      const said = new Promise<void>((resolve) => child.stderr?.once('data', () => resolve()));
      child.kill('SIGINT');
      await said;
      for (const host of [0, 1, 2, 3]) hosts.release(host);
    });
    expect(run.status).toBe(130);
    expect(run.stderr).toContain(
      'Interrupted: 4 of 40 targets have a result; the same command with --resume checks the others.',
    );
    expect(idsOf(parseLines(results()))).toEqual(['t0', 't1', 't2', 't3']);
    expect((await check(toFile(targets, '--resume'))).status).toBe(0);
    expect(idsOf(parseLines(results()))).toEqual(idsOf(targets));
  });

  test('in shards checks each target once', async () => {
    const targets = targetsOf(hosts.urls, 12);
    const ids: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const { stdout } = await check(['--targets', targetsFile(targets), '--reporter', 'ndjson', '--shard', shard]);
      ids.push(...idsOf(parseLines(stdout)));
    }
    expect(ids.sort()).toEqual(idsOf(targets));
  });
});

describe('what does not go together', () => {
  test.each<readonly [argv: string, message: RegExp]>([
    ['https://a.example/ --targets FILE --reporter ndjson', /exclude each other/],
    ['--targets FILE', /give --reporter ndjson or --reporter ndjson=FILE/],
    ['--targets FILE --reporter json', /The reporter json reports on one target/],
    ['--targets FILE --reporter ndjson --reporter junit=x', /The reporter junit reports on one target/],
    ['--targets FILE --reporter ndjson --resume', /--resume goes on with a file of results/],
    ['--targets FILE --reporter ndjson --token secret-token', /--token is the token of one target/],
    ['--targets FILE --reporter ndjson --token-file x', /--token-file is the token of one target/],
    ['--targets FILE --reporter ndjson --record x.har', /--record writes the exchanges of one target/],
    ['--targets FILE --reporter ndjson --shard 0/2', /--shard takes i\/n/],
    ['--targets FILE --reporter ndjson --shard 3/2', /--shard takes i\/n/],
    ['https://a.example/ --resume', /--resume is for many targets/],
    ['https://a.example/ --shard 1/2', /--shard is for many targets/],
    ['https://a.example/ --reporter ndjson', /give it to check userinfo --targets, or to merge/],
    ['--targets nowhere.ndjson --reporter ndjson', /nowhere\.ndjson cannot be read/],
  ])('%s', async (argv, message) => {
    const file = targetsFile(targetsOf(hosts.urls, 1));
    const run = await runBin(['check', 'userinfo', ...argv.split(' ').map((word) => word.replace('FILE', file))], {
      env: { ...targetsEnvironment, CLOSER_USERINFO_TOKEN: sampleToken },
    });
    expectUsageError(run, message);
    expect(hosts.requests).toEqual([0, 0, 0, 0]);
  });

  test('a wrong line keeps every target from being asked', async () => {
    const run = await check(toFile([...targetsOf(hosts.urls, 3), { url: 'https://a', tokenVariable: 'UNSET' }]));
    expectUsageError(run, /targets\.ndjson, line 4, tokenVariable: the environment variable UNSET is not set\.\n$/);
    expect(hosts.requests).toEqual([0, 0, 0, 0]);
  });
});
