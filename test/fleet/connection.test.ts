import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificate } from '../support/certificates.ts';
import { type FleetScene, fleetScene } from '../support/fleet.ts';
import { describeWithRedis, freePort, startRedis, type TestRedis } from '../support/redis.ts';
import { startServer } from '../support/sample-server.ts';

let redis: TestRedis;
let scene: FleetScene;

describeWithRedis('the connection of fleet', () => {
  beforeAll(async () => {
    redis = await startRedis();
    scene = fleetScene(redis);
  });
  afterAll(async () => {
    await scene.close();
    await redis.kill();
  });

  /** Expects one sentence on stderr, no stack and no password. */
  async function expectRefusal(url: string, sentence: string): Promise<void> {
    const { status, stdout, stderr } = await scene.run(['report'], { CLOSER_REDIS_URL: url });
    expect([status, stdout, stderr]).toEqual([3, '', `error: ${sentence}\n`]);
  }

  test('nobody listens', async () => {
    const port = await freePort();
    await expectRefusal(
      `redis://:${encodeURIComponent(redis.password)}@127.0.0.1:${port}`,
      `Nothing answers for Redis at 127.0.0.1:${port}: the connection is refused.`,
    );
  });

  test('a wrong password', async () => {
    await expectRefusal(
      `redis://:not-the-password@127.0.0.1:${redis.port}`,
      `Redis at 127.0.0.1:${redis.port} refuses the user name or the password.`,
    );
  });

  test('no password', async () => {
    const where = `127.0.0.1:${redis.port}`;
    await expectRefusal(
      `redis://${where}`,
      `Redis at ${where} asks for a password; it stands in the address, as in redis://:password@${where}.`,
    );
  });

  test('a database that there is not, which is not taken for another one', async () => {
    await expectRefusal(
      `${redis.url}/99`,
      `Redis at 127.0.0.1:${redis.port} cannot be used: ERR DB index is out of range.`,
    );
  });

  test('another server than a Redis', async () => {
    const server = await startServer((_, response) => response.end());
    const { host } = new URL(server.origin);
    await expectRefusal(`redis://${host}`, `What answers at ${host} is not Redis.`);
    server.close();
  });

  test('TLS, to a server whose authority is trusted and to no other', async () => {
    const certificate = makeCertificate();
    const authority = join(scene.folder, 'authority.pem');
    writeFileSync(authority, certificate.cert);
    const secure = await startRedis(certificate);
    try {
      const env = { CLOSER_REDIS_URL: secure.url, NODE_EXTRA_CA_CERTS: authority };
      expect((await scene.run(['report'], env)).stderr).toBe(
        'error: Redis has no fleet default: there is none. fleet enqueue makes one.\n',
      );
      const where = `127.0.0.1:${secure.port}`;
      await expectRefusal(
        secure.url,
        `Redis at ${where} shows a certificate that is not accepted: self-signed certificate. NODE_EXTRA_CA_CERTS names a file with an authority of your own.`,
      );
    } finally {
      await secure.kill();
    }
  });

  test('an address in a file, where others on the machine cannot read it', async () => {
    const file = join(scene.folder, 'redis-url');
    writeFileSync(file, `${redis.url}\n`);
    const { status, stderr } = await scene.run(['report', '--fleet', 'none', '--redis-url-file', file], {});
    expect([status, stderr]).toEqual([2, 'error: Redis has no fleet none: there is none. fleet enqueue makes one.\n']);
  });
});
