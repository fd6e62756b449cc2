import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { makeCertificate } from '../support/certificates.ts';
import { listen } from '../support/raw-server.ts';
import { type BinRun, expectUsageError, runBin } from '../support/run-bin.ts';
import { goodBody } from '../support/sample-report.ts';

const token = 'token-of-the-connection-tests';
const own = makeCertificate({ commonName: 'localhost' });
const client = makeCertificate({ commonName: 'client' });
const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
const ending = makeCertificate({ commonName: 'localhost', from: '20240101000000Z', to: soon });

const answer: RequestListener = (request, response) => {
  if (request.headers.authorization === `Bearer ${token}`) {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(goodBody));
  } else response.writeHead(401, { 'www-authenticate': 'Bearer realm="userinfo"' }).end();
};

let folder: string;
const file = (name: string): string => join(folder, name);
const open: Server[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-connection-'));
  const texts = {
    'ca.pem': own.cert,
    'ending.pem': ending.cert,
    'client.pem': client.cert,
    'client.key': client.key,
    'other.key': own.key,
    'text.pem': 'no certificate',
    'broken.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(file(name), text);
});
afterAll(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});

async function https(options: Parameters<typeof createHttpsServer>[0]): Promise<string> {
  const server = createHttpsServer(options, answer);
  open.push(server);
  return `https://localhost:${await listen(server)}/userinfo`;
}

function check(url: string, ...args: readonly string[]): Promise<BinRun> {
  return runBin(['check', 'userinfo', url, '--reporter', 'json', ...args], { env: { CLOSER_USERINFO_TOKEN: token } });
}

function reportOf({ stdout }: BinRun): Report {
  return JSON.parse(stdout);
}

describe('--ca, --cert and --key', () => {
  it('reach an endpoint that has a private authority and asks for a certificate of the client', async () => {
    const url = await https({ ...own, ca: client.cert, requestCert: true, rejectUnauthorized: true });
    const trust = ['--ca', file('ca.pem')];
    const run = await check(url, ...trust, '--cert', file('client.pem'), '--key', file('client.key'));
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(reportOf(run).exchanges[0]?.tls).toMatchObject({
      protocol: 'TLSv1.3',
      subject: 'localhost',
      issuer: 'localhost',
      validTo: expect.stringMatching(/^20\d\d-/),
    });
    const without = await check(url, ...trust);
    expect(without.status).toBe(3);
    for (const { error } of reportOf(without).exchanges) {
      expect(error).toMatchObject({
        code: 'tls',
        message: expect.stringContaining('wants a client certificate that it accepts'),
        hint: 'Give one, and its key: --cert FILE --key FILE.',
      });
    }
    const words = `--cacert '${file('ca.pem')}' --cert '${file('client.pem')}' --key '${file('client.key')}'`;
    for (const { curl } of reportOf(run).exchanges) expect(curl).toContain(`curl -i ${words} `);
  });

  it.each([
    ['a CA that is text', ['--ca', 'text.pem'], /--ca is not PEM/],
    [
      'a CA that is broken',
      ['--ca', 'broken.pem'],
      /--ca holds a certificate that cannot be read: the text between .* is cut short/,
    ],
    [
      'a key of another certificate',
      ['--cert', 'client.pem', '--key', 'other.key'],
      /--cert and --key cannot be used together \(the key is not that of the certificate\)/,
    ],
    [
      'a certificate in place of the key',
      ['--cert', 'client.pem', '--key', 'ca.pem'],
      /--cert and --key cannot be used together \((?:the key is none|one of them holds something else)/,
    ],
  ])('are refused before anything is sent: %s', async (_what, args, message) => {
    const paths = args.map((arg) => (arg.startsWith('--') ? arg : file(arg)));
    expectUsageError(await check('https://localhost:9/userinfo', ...paths), message);
  });
});

describe('--insecure', () => {
  it('is in the command lines of the report and of its replay', async () => {
    const har = join(folder, 'insecure.har');
    const run = await check(await https(own), '--insecure', '--record', har);
    for (const { curl } of reportOf(run).exchanges) expect(curl).toMatch(/^curl -i -k /);
    expect((await runBin(['replay', har, '--reporter', 'json'])).stdout).toBe(run.stdout);
  });

  it('accepts any certificate, and says loudly what that means', async () => {
    const run = await check(await https(own), '--insecure');
    expect(run.status).toBe(0);
    expect(run.stderr).toBe(
      'warning: --insecure accepts any TLS certificate: whoever is on the way can read the credentials and the answers.\n',
    );
  });
});

it('warns of a certificate that ends in five days', async () => {
  const run = await check(await https(ending), '--ca', file('ending.pem'));
  const found = reportOf(run).checks.find(({ id }) => id === 'userinfo/certificate-lasts');
  expect(found).toMatchObject({ outcome: 'violates', gates: false });
  expect(found?.findings[0]?.message).toMatch(/ends on 20.*nobody can sign in/);
  expect(run.status).toBe(0);
});

const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));

describe('an endpoint of one address family alone', () => {
  async function http(host: string): Promise<number> {
    const server = createServer(answer);
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return (server.address() as AddressInfo).port;
  }

  it('is reached by IPv4 where the name has IPv6 as well', async () => {
    expect((await check(`http://localhost:${await http('127.0.0.1')}/userinfo`)).status).toBe(0);
  });

  it.skipIf(!hasIpv6)('is reached by its IPv6 address', async () => {
    expect((await check(`http://[::1]:${await http('::1')}/userinfo`)).status).toBe(0);
  });
});
