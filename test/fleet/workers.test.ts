import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stderrHas } from '../kill/command.ts';
import { type FleetScene, fleetScene } from '../support/fleet.ts';
import { type HostServers, startHosts, targetsEnvironment, targetsOf } from '../support/host-servers.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';
import { idsOf, parseLines } from '../support/target-results.ts';

let redis: TestRedis;
let scene: FleetScene;
let hosts: HostServers;

/** Long enough for a machine that is busy, short enough to wait for. */
const lostAfter = ['--lost-after', '2000'];

describeWithRedis('fleet worker', () => {
  beforeAll(async () => {
    redis = await startRedis();
    scene = fleetScene(redis);
    hosts = await startHosts(4, 2);
  });
  afterAll(async () => {
    await scene.close();
    await redis.kill();
    hosts.close();
  });

  test('one of two that is killed in the middle loses nothing: the report has every target once', async () => {
    const targets = targetsOf(hosts.urls, 300);
    expect(await scene.enqueue(targets, 'killed')).toMatchObject({
      status: 0,
      stdout: 'The fleet killed has 300 new targets.\n',
    });
    const worker = ['worker', '--fleet', 'killed', '--until-empty', ...lostAfter];
    const killed = scene.start(worker);
    // Of a few targets it has all five answers by then, and their results are in.
    await vi.waitFor(() => expect(hosts.requests[0]).toBeGreaterThan(20), { timeout: 10_000 });
    hosts.hold(0);
    const other = scene.start(worker);
    // Each sends a host two requests at most: of three that are on their way one at least is of the worker that is killed.
    await hosts.held(0, 3);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    hosts.release(0);

    const file = join(scene.folder, 'results.ndjson');
    expect(await scene.run(['report', '--fleet', 'killed', '--wait', '--reporter', `ndjson=${file}`])).toMatchObject({
      status: 0,
      stdout: '300 targets: 300 conform, 0 violate, 0 inconclusive.\n',
    });
    const { status, stderr } = await other.ended;
    const checked = Number(/^Checked (\d+) targets\.$/m.exec(stderr)?.[1]);
    expect([status, checked > 0, checked < 300]).toEqual([0, true, true]);
    // In the order in which they were enqueued, each once.
    expect(parseLines(readFileSync(file, 'utf8')).map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
    // Two of each worker.
    expect(Math.max(...hosts.mostAtOnce)).toBeLessThanOrEqual(4);
  });

  test('one that was taken for lost and comes back changes nothing: the first result stands', async () => {
    await scene.enqueue(targetsOf(hosts.urls.slice(0, 1), 2), 'stalled');
    const worker = ['worker', '--fleet', 'stalled', '--until-empty', ...lostAfter];
    hosts.hold(0);
    const stalled = scene.start(worker);
    await hosts.held(0, 2);
    stalled.child.kill('SIGSTOP');
    hosts.release(0);
    expect(await scene.run(worker)).toMatchObject({ status: 0, stderr: expect.stringContaining('Checked 2 targets.') });
    const report = ['report', '--fleet', 'stalled', '--reporter', 'ndjson'];
    const before = await scene.run(report);
    expect(parseLines(before.stdout).map(({ verdict }) => verdict)).toEqual(['conforms', 'conforms']);
    stalled.child.kill('SIGCONT');
    const { status, stderr } = await stalled.ended;
    expect(stderr).toContain(
      'A result came too late: its target was given to another worker, whose result counts.\nChecked 0 targets.\n',
    );
    expect(status).toBe(0);
    expect(await scene.run(report)).toEqual(before);
  });

  test('SIGTERM finishes the targets that are on their way, and leaves the others', async () => {
    await scene.enqueue(targetsOf(hosts.urls.slice(0, 1), 40), 'stopped');
    hosts.hold(0);
    const worker = scene.start(['worker', '--fleet', 'stopped', '--concurrency', '3']);
    await hosts.held(0, 2);
    worker.child.kill('SIGTERM');
    await stderrHas(worker, 'Stopping.');
    hosts.release(0);
    const { status, stderr } = await worker.ended;
    const checked = Number(/^Checked (\d) targets?\.$/m.exec(stderr)?.[1]);
    expect([status, checked >= 1, checked <= 3]).toEqual([0, true, true]);
    const report = await scene.run(['report', '--fleet', 'stopped']);
    expect([report.status, report.stdout]).toEqual([
      3,
      `${checked} ${checked === 1 ? 'target' : 'targets'}: ${checked} conform, 0 violate, 0 inconclusive.\n${40 - checked} targets have no result yet.\n`,
    ]);
  });

  test('a second signal ends it at once', async () => {
    await scene.enqueue(targetsOf(hosts.urls.slice(0, 1), 3), 'hurried');
    hosts.hold(0);
    const worker = scene.start(['worker', '--fleet', 'hurried']);
    await hosts.held(0, 2);
    worker.child.kill('SIGINT');
    await stderrHas(worker, 'Stopping.');
    worker.child.kill('SIGINT');
    expect(await worker.ended).toMatchObject({ status: 130, stderr: expect.stringMatching(/\nStopped\. .*\n$/) });
    hosts.release(0);
  });

  test('leaves targets whose variable is not set here to workers that have it', async () => {
    const mine = targetsOf(hosts.urls, 3);
    const theirs = targetsOf(hosts.urls, 30, 'OTHER_TOKEN').map((target) => ({ ...target, id: `other-${target.id}` }));
    const half = { ...mine[0], id: 'half', secondTokenVariable: 'OTHER_TOKEN' };
    await scene.enqueue([...theirs, ...mine, half], 'shared');
    const worker = ['worker', '--fleet', 'shared', '--until-empty'];
    const first = await scene.run(worker);
    expect(first).toMatchObject({ status: 3, stdout: '' });
    expect(first.stderr.split('\n').slice(1)).toEqual([
      'OTHER_TOKEN is not set here: targets that name it are left to other workers.',
      'Checked 3 targets.',
      '31 targets are left to workers with other variables.',
      '',
    ]);
    expect(await scene.run(['report', '--fleet', 'shared'])).toMatchObject({
      status: 3,
      stdout: '3 targets: 3 conform, 0 violate, 0 inconclusive.\n31 targets have no result yet.\n',
    });
    const all = { ...targetsEnvironment, OTHER_TOKEN: targetsEnvironment.ACME_TOKEN };
    expect(await scene.run(worker, all)).toMatchObject({ status: 0, stderr: expect.stringContaining('Checked 31') });
    const { stdout } = await scene.run(['report', '--fleet', 'shared', '--reporter', 'ndjson']);
    expect(idsOf(parseLines(stdout))).toEqual([...theirs, ...mine, half].map(({ id }) => id).sort());
  });

  test('puts no token into Redis, nor into a result', async () => {
    const dump = await redis.dump();
    // What is looked for would be found.
    expect(dump).toContain('"tokenVariable":"ACME_TOKEN"');
    expect(dump).toContain('"verdict":"conforms"');
    expect(Object.values(targetsEnvironment).filter((token) => dump.includes(token))).toEqual([]);
  });

  test('ends where Redis is gone for good, and says so once', async () => {
    const own = await startRedis();
    const gone = fleetScene(own);
    const worker = gone.start(['worker', '--lost-after', '1000']);
    await stderrHas(worker, 'Worker of the fleet default');
    await own.kill();
    const { status, stderr } = await worker.ended;
    const refused = `Nothing answers for Redis at 127.0.0.1:${own.port}: the connection is refused.`;
    expect(stderr.split('\n').slice(-2)).toEqual([
      `error: The connection to Redis was lost and did not come back within 2 s. ${refused}`,
      '',
    ]);
    expect(stderr).not.toMatch(/Unhandled|\n +at /);
    expect(status).toBe(3);
    await gone.close();
  });
});
