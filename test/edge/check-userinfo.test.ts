import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { userinfoChecks } from '../../src/checks/index.ts';
import { type CheckUserinfoOptions, checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { alterToken } from '../../src/edge/credentials.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Report } from '../../src/model/report.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { listen } from '../support/raw-server.ts';

const token = 'mF_9.B5f-4.1JqM+first/token==';
const secondToken = 'mF_9.B5f-4.1JqM+second/token==';

const person = (id: string) => ({
  externalUserId: id,
  userData: { id, email: 'tyler@example.com', firstName: 'Tyler', backOfficeData: [{ key: 'vip', value: true }] },
});
const people = new Map([
  [`Bearer ${token}`, person('person-1')],
  [`Bearer ${secondToken}`, person('person-2')],
]);

/** A right answer to each request. */
function conforming({ headers }: IncomingMessage, response: ServerResponse): void {
  const found = people.get(headers.authorization ?? '');
  if (found === undefined) response.writeHead(401, { 'WWW-Authenticate': 'Bearer realm="userinfo"' }).end();
  else
    response
      .setHeader('Cache-Control', 'no-store')
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify(found));
}

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Served {
  readonly url: string;
  readonly requests: IncomingMessage[];
  readonly connections: () => number;
}

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served> {
  const requests: IncomingMessage[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  const port = await listen(server);
  // Waits for connections that are in use: a run that kept one would keep the test.
  open.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${port}/userinfo`, requests, connections: () => connections };
}

async function check(served: Served, over: Partial<CheckUserinfoOptions> = {}): Promise<Report> {
  return checkUserinfo({ url: served.url, token, ...over });
}

const outcome = (report: Report, id: string) => report.checks.find((one) => one.id === id)?.outcome;

describe('a conforming endpoint', () => {
  it('conforms, with a second token in every check that applies to it', async () => {
    const report = await check(await serve(conforming), { secondToken });
    expect(report).toMatchObject({ verdict: 'conforms', subject: 'userinfo', profile: 'closer' });
    const others = report.checks
      .filter(({ outcome }) => outcome !== 'conforms')
      .map(({ id, outcome }) => [id, outcome]);
    expect(others).toEqual(
      [
        ['userinfo/uses-https', 'not-applicable'],
        ['userinfo/certificate-lasts', 'not-applicable'],
        ['userinfo/phone-is-complete', 'not-applicable'],
        ['userinfo/phone-region-is-iso-3166', 'not-applicable'],
        ['userinfo/phone-number-is-valid', 'not-applicable'],
        ['userinfo/back-office-keys-are-unique', 'not-applicable'],
      ].sort((a, b) => order(a[0]) - order(b[0])),
    );
  });

  it('is asked by GET alone, once per probe, over as few connections as may be', async () => {
    const served = await serve(conforming);
    await check(served, { secondToken, concurrency: 1 });
    expect(served.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(served.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${token}`,
      `Bearer ${token}`,
      `Bearer ${secondToken}`,
      undefined,
      'Bearer closer-conformance-never-issued',
      `Bearer ${alterToken(token)}`,
    ]);
    expect(served.connections()).toBe(1);
  });

  it('is not asked about another person without a second token', async () => {
    const served = await serve(conforming);
    const report = await check(served);
    expect(outcome(report, 'userinfo/other-token-other-id')).toBe('not-applicable');
    expect(served.requests).toHaveLength(5);
  });

  it.each(['true', 'vip', 'email', 'userData', '1234', 'Tyler'])(
    'still conforms where an added header has the value %s',
    async (value) => {
      const report = await check(await serve(conforming), { secondToken, headers: [['X-Debug', value]] });
      expect(report.verdict).toBe('conforms');
      expect(report.summary.warnings).toBe(0);
    },
  );
});

function order(id: string | undefined): number {
  return userinfoChecks.findIndex((one) => one.id === id);
}

describe('secrets', () => {
  const header = 's3cret-of-the-gateway';
  const secrets = [token, secondToken, alterToken(token), header];

  /** Repeats what it was sent wherever it can. */
  function echoing({ headers }: IncomingMessage, response: ServerResponse): void {
    const sent = `${headers.authorization} ${headers['x-gateway']}`;
    response.writeHead(200, sent, {
      'X-Echo': sent,
      Location: `/?${sent}`,
      'Content-Type': sent,
      'Cache-Control': sent,
    });
    const escaped = encodeURIComponent(sent);
    response.end(
      JSON.stringify({ externalUserId: sent, [sent]: escaped, userData: { id: [sent], email: sent, [escaped]: sent } }),
    );
  }

  it('are in no part of a report or a recording, whatever the endpoint repeats', async () => {
    let recorded: RecordedRun | undefined;
    const report = await check(await serve(echoing), {
      secondToken,
      headers: [['X-Gateway', header]],
      showValues: true,
      onRecorded: (run) => {
        recorded = run;
      },
    });
    const bodies = recorded?.results.map((result) =>
      'response' in result && result.response !== undefined ? Buffer.from(result.response.body).toString() : '',
    );
    const written = JSON.stringify([report, recorded, bodies]);
    for (const secret of secrets) {
      expect(written).not.toContain(secret);
      expect(written).not.toContain(encodeURIComponent(secret));
    }
    expect(written).toContain('{{token}}');
    expect(written).toContain('{{HEADER_X_GATEWAY}}');
  });

  it('of people are in a report only where the user asked for them', async () => {
    const wrong = (_request: IncomingMessage, response: ServerResponse): void => {
      const flat = {
        id: 'person-1',
        email: 'no address, Tyler',
        firstName: 'Tyler',
        phone: { region: 'Poland', number: '1' },
      };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(flat));
    };
    const served = await serve(wrong);
    const discreet = JSON.stringify(await check(served));
    for (const value of ['person-1', 'no address', 'Tyler', 'Poland']) expect(discreet).not.toContain(value);
    expect(JSON.stringify(await check(served, { showValues: true }))).toContain('Tyler');
  });
});

describe('an endpoint that cannot be reached', () => {
  it('is asked once, and nothing is said of it but why', async () => {
    const served = await serve(conforming);
    await open.splice(0)[0]?.();
    const report = await check(served);
    expect(report.verdict).toBe('inconclusive');
    expect(new Set(report.checks.map(({ outcome }) => outcome))).toEqual(new Set(['inconclusive', 'not-applicable']));
    expect(report.exchanges).toMatchObject([{ name: 'with-token', error: { code: 'refused' } }]);
    expect(report.checks.find(({ id }) => id === 'userinfo/answers-200')?.because).toContain('refused the connection');
  });

  it('in the middle of a run leaves inconclusive what rested on it, and judges the rest', async () => {
    const report = await check(
      await serve((request, response) => {
        if (request.headers.authorization === undefined) request.socket.destroy();
        else conforming(request, response);
      }),
    );
    expect(outcome(report, 'userinfo/rejects-missing-token')).toBe('inconclusive');
    expect(outcome(report, 'userinfo/rejects-unknown-token')).toBe('conforms');
    expect(report.verdict).toBe('inconclusive');
  });
});

describe('mistakes of the caller', () => {
  it.each<[string, Partial<CheckUserinfoOptions>, string]>([
    ['no URL', { url: 'userinfo' }, 'invalid-url'],
    ['an empty token', { token: '' }, 'empty-credential'],
    ['a token of two words', { token: 'a b' }, 'unusable-credential'],
    ['an empty second token', { secondToken: '' }, 'empty-credential'],
    ['a header of ours', { headers: [['Authorization', 'x']] }, 'reserved-header'],
  ])('%s is refused before anything is sent', async (_what, over, code) => {
    const served = await serve(conforming);
    const error: unknown = await check(served, over).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ code });
    expect(served.requests).toEqual([]);
  });
});
