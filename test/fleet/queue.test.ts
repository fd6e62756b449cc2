import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBullmq } from '../../src/edge/fleet/bullmq-library.ts';
import { keyPrefix } from '../../src/edge/fleet/fleet.ts';
import { parseRedisUrl } from '../../src/edge/fleet/redis-address.ts';
import { type FleetScene, fleetScene } from '../support/fleet.ts';
import { type HostServers, startHosts, targetsOf } from '../support/host-servers.ts';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.ts';
import { parseLines } from '../support/target-results.ts';

let redis: TestRedis;
let scene: FleetScene;
let hosts: HostServers;

describeWithRedis('fleet', () => {
  beforeAll(async () => {
    redis = await startRedis();
    scene = fleetScene(redis);
    hosts = await startHosts(2);
  });
  afterAll(async () => {
    await scene.close();
    await redis.kill();
    hosts.close();
  });

  test('enqueue adds what is not there yet, and nothing twice', async () => {
    const targets = targetsOf(hosts.urls, 3);
    await scene.enqueue(targets.slice(0, 2), 'twice');
    expect(await scene.enqueue(targets, 'twice')).toEqual({
      status: 0,
      signal: null,
      stdout: 'The fleet twice has 1 new target; 2 were in it already.\n',
      stderr: '',
    });
    expect((await scene.run(['report', '--fleet', 'twice'])).stdout).toContain('\n3 targets have no result yet.\n');
  });

  test('enqueue adds nothing where a line is wrong, or is another target by the same id', async () => {
    const [first, second] = targetsOf(hosts.urls, 2);
    const wrong = await scene.enqueue([first, { url: 'https://example.com/userinfo' }], 'wrong');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('line 2, tokenVariable: it is missing')]);
    expect((await scene.run(['report', '--fleet', 'wrong'])).stderr).toContain('Redis has no fleet wrong: ');

    await scene.enqueue([first], 'other');
    const other = await scene.enqueue([second, { ...first, tokenVariable: 'OTHER_TOKEN' }], 'other');
    expect(other).toMatchObject({ status: 2, stdout: '' });
    expect(other.stderr).toBe(
      'error: The fleet other has the target "t0" already, with another URL or another variable. Give it another id, or enqueue into another fleet (--fleet).\n',
    );
    expect((await scene.run(['report', '--fleet', 'other'])).stdout).toContain('\n1 target has no result yet.\n');
  });

  test('report says how many have no result, at once or when the time to wait is up', async () => {
    await scene.enqueue(targetsOf(hosts.urls, 5), 'early');
    const report = ['report', '--fleet', 'early'];
    const none = '0 targets: 0 conform, 0 violate, 0 inconclusive.\n5 targets have no result yet.\n';
    expect(await scene.run(report)).toEqual({ status: 3, signal: null, stdout: none, stderr: '' });
    expect(await scene.run([...report, '--wait', '--timeout', '50'])).toMatchObject({ status: 3, stdout: none });
  });

  test('report exits as merge does, and writes over no results', async () => {
    const [good, bad] = targetsOf(hosts.urls, 2);
    await scene.enqueue([good, { ...bad, tokenVariable: 'WRONG_TOKEN' }], 'judged');
    await scene.run(['worker', '--fleet', 'judged', '--until-empty']);
    const report = ['report', '--fleet', 'judged', '--reporter'];
    const { status, stdout, stderr } = await scene.run([...report, 'ndjson']);
    expect(parseLines(stdout)).toMatchObject([
      { id: 't0', verdict: 'conforms', exitStatus: 0 },
      { id: 't1', verdict: 'violates', exitStatus: 1 },
    ]);
    expect(stderr).toContain('2 targets: 1 conform, 1 violate, 0 inconclusive.\n');
    expect(status).toBe(1);
    const file = join(scene.folder, 'taken.ndjson');
    writeFileSync(file, 'mine');
    expect(await scene.run([...report, `ndjson=${file}`])).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('report has a target that every worker was lost with, and says so', async () => {
    const [target] = targetsOf(hosts.urls, 1);
    await scene.enqueue([target], 'lost');
    const { Worker } = loadBullmq();
    const connection = { ...parseRedisUrl(redis.url), maxRetriesPerRequest: null };
    // It takes the target and is not heard of again; the first such loss is one too many.
    const lost = new Worker('lost', null, { connection, prefix: keyPrefix, lockDuration: 1, autorun: false });
    expect((await lost.getNextJob('a worker'))?.data).toMatchObject({ id: 't0' });
    await lost.close();
    const last = new Worker('lost', async () => undefined, {
      connection,
      prefix: keyPrefix,
      stalledInterval: 20,
      maxStalledCount: 0,
    });
    await new Promise((resolve) => last.on('failed', resolve));
    await last.close();
    const { status, stdout } = await scene.run(['report', '--fleet', 'lost', '--wait', '--reporter', 'ndjson']);
    expect(parseLines(stdout)).toMatchObject([
      {
        id: 't0',
        verdict: 'inconclusive',
        exitStatus: 3,
        error: {
          code: 'workers-lost',
          message: expect.stringMatching(/^Every worker that began to check it was lost/),
        },
      },
    ]);
    expect(status).toBe(3);
  });

  test('report says of a target that did not get into the queue how to mend that', async () => {
    const targets = targetsOf(hosts.urls, 2);
    await scene.enqueue(targets, 'torn');
    // As where enqueuing is killed between the list and the queue.
    const queue = new (loadBullmq().Queue)('torn', { connection: parseRedisUrl(redis.url), prefix: keyPrefix });
    const [job] = await queue.getJobs(['wait'], 0, 0);
    await job?.remove();
    await queue.close();
    const report = ['report', '--fleet', 'torn', '--wait', '--timeout', '60000'];
    await scene.run(['worker', '--fleet', 'torn', '--until-empty']);
    expect(await scene.run(report)).toMatchObject({
      status: 3,
      stdout: expect.stringContaining(
        '1 target did not get into the queue, since enqueuing was interrupted: run fleet enqueue',
      ),
    });
    await scene.enqueue(targets, 'torn');
    await scene.run(['worker', '--fleet', 'torn', '--until-empty']);
    expect(await scene.run(report)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^2 targets: 2 conform/),
    });
  });

  test('remove removes all of a fleet and nothing of another, and only where it is told to', async () => {
    await scene.enqueue(targetsOf(hosts.urls, 2), 'removed');
    await scene.enqueue(targetsOf(hosts.urls, 2), 'kept');
    const remove = ['remove', '--fleet', 'removed'];
    expect((await scene.run(remove)).stdout).toBe(
      'Would remove the fleet removed with 2 targets and 0 results. Nothing was removed; --yes removes it.\n',
    );
    expect((await scene.run([...remove, '--yes'])).stdout).toBe(
      'Removed the fleet removed with 2 targets and 0 results.\n',
    );
    const again = await scene.run([...remove, '--yes']);
    expect([again.status, again.stderr]).toEqual([
      2,
      expect.stringMatching(/^error: Redis has no fleet removed: there are .*kept/),
    ]);
    const dump = await redis.dump();
    expect([dump.includes(`${keyPrefix}:removed`), dump.includes(`${keyPrefix}:kept`)]).toEqual([false, true]);
  });
});
