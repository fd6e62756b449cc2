import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';
import type { Certificate } from './certificates.ts';

/** A Redis of its own for a test: on a free loopback port, with nothing on disk and a password. */
export interface TestRedis {
  /** Address with the password. */
  readonly url: string;
  readonly port: number;
  readonly password: string;
  /** All that it holds, as it would write it to disk: not compressed, so that texts can be looked for. */
  readonly dump: () => Promise<string>;
  /** Ends it at once, as a machine that fails does. */
  readonly kill: () => Promise<void>;
}

const isThere = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));
const isRequired = (process.env.REQUIRE_REDIS ?? '') !== '';
if (!isThere && !isRequired) {
  process.stderr.write(
    'Tests of fleet are skipped: there is no redis-server on the PATH. REQUIRE_REDIS=1 has them fail.\n',
  );
}

/** Tests that need a redis-server: skipped where there is none, but for CI, where they fail. */
export const describeWithRedis = describe.skipIf(!isThere && !isRequired);

/** The "/" and the "%" of a password have to be escaped in a URL. */
const password = 'pass/word%of-this-test-0123456789';

/** @param certificate has it take connections by TLS alone */
export async function startRedis(certificate?: Certificate): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'closer-redis-'));
  const port = await freePort();
  const settings = {
    ...(certificate === undefined ? { port } : tlsSettings(port, certificate, folder)),
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    rdbcompression: 'no',
    requirepass: password,
  };
  const child = spawn(
    'redis-server',
    Object.entries({ ...settings, dir: folder }).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  let log = '';
  for await (const chunk of child.stdout) {
    log += String(chunk);
    if (log.includes('Ready to accept connections')) break;
  }
  if (child.exitCode !== null) throw new Error(`redis-server has ended: ${log}`);
  child.stdout.resume();
  return {
    url: `${certificate === undefined ? 'redis' : 'rediss'}://:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    port,
    password,
    async dump() {
      await command(port, 'SAVE');
      return readFileSync(join(folder, 'dump.rdb'), 'latin1');
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tlsSettings(
  port: number,
  { cert, key }: Certificate,
  folder: string,
): Readonly<Record<string, string | number>> {
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  return {
    port: 0,
    'tls-port': port,
    'tls-cert-file': files.cert,
    'tls-key-file': files.key,
    'tls-auth-clients': 'no',
  };
}

async function command(port: number, text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`AUTH ${password}\r\n${text}\r\nQUIT\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  if (answer !== '+OK\r\n+OK\r\n+OK\r\n') throw new Error(`redis-server: ${answer}`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return address.port;
}
