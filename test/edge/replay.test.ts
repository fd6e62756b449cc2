import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/edge/check-config.ts';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { toHar } from '../../src/edge/har/write.ts';
import { replay } from '../../src/edge/replay.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import { withProvider } from '../provider/reference.ts';
import { harErrors } from '../support/har-schema.ts';

const [first, second] = demo.people;

interface Recording {
  readonly report: Awaited<ReturnType<typeof checkUserinfo>>;
  readonly har: string;
}

/** Runs `check userinfo` on a reference provider and records it. */
function recorded(behaviour?: string): Promise<Recording> {
  const faults = behaviour === undefined ? [] : parseBehaviours([behaviour]);
  return withProvider({ faults }, async (origin) => {
    let run: RecordedRun | undefined;
    const report = await checkUserinfo({
      url: `${origin}/userinfo`,
      token: first.accessToken,
      secondToken: second.accessToken,
      onRecorded: (recording) => {
        run = recording;
      },
    });
    if (run === undefined) throw new Error('nothing was recorded');
    return { report, har: JSON.stringify(toHar(run), null, 2) };
  });
}

describe('a recorded run', () => {
  it.each([undefined, 'no-external-user-id', 'latin-1', 'serves-without-token', 'id-changes', 'bom', 'gzip'])(
    'gives the same report when it is replayed: %s',
    async (behaviour) => {
      const { report, har } = await recorded(behaviour);
      expect(replay(har, { name: 'run.har' })).toEqual(report);
    },
  );

  it('says what it waited for, and so does its replay', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(503, { 'Retry-After': '0' }).end();
      else response.writeHead(401).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    let run: RecordedRun | undefined;
    const report = await checkUserinfo({
      url: `http://127.0.0.1:${address.port}/userinfo`,
      token: first.accessToken,
      onRecorded: (recording) => {
        run = recording;
      },
    }).finally(() => server.close());
    if (run === undefined) throw new Error('nothing was recorded');
    const waits = report.exchanges.filter(({ retryAfter }) => retryAfter !== undefined);
    expect(waits.map(({ retryAfter }) => retryAfter)).toEqual([{ times: 1, waitedMs: 250 }]);
    const har = toHar(run);
    expect(harErrors(har)).toEqual([]);
    expect(replay(JSON.stringify(har), { name: 'run.har' })).toEqual(report);
    const broken = JSON.stringify(har).replace('"waitedMs":250', '"waitedMs":"long"');
    expect(() => replay(broken, { name: 'run.har' })).toThrow(/--subject userinfo/);
  });

  it('is HAR 1.2 by its schema', async () => {
    const { har } = await recorded('latin-1');
    expect(harErrors(JSON.parse(har))).toEqual([]);
  });

  it('has no credential in it', async () => {
    const { har } = await recorded();
    for (const { accessToken } of demo.people) expect(har).not.toContain(accessToken);
    expect(har).toContain('Bearer {{token}}');
    expect(har).toContain('Bearer {{alteredToken}}');
  });

  it('holds what was never answered', async () => {
    let run: RecordedRun | undefined;
    const report = await checkUserinfo({
      url: 'http://127.0.0.1:1/userinfo',
      token: first.accessToken,
      onRecorded: (recording) => {
        run = recording;
      },
    });
    if (run === undefined) throw new Error('nothing was recorded');
    const har = toHar(run);
    expect(harErrors(har)).toEqual([]);
    expect(report.verdict).toBe('inconclusive');
    expect(replay(JSON.stringify(har), { name: 'run.har' })).toEqual(report);
  });

  it('of the config API gives the same report too', async () => {
    let run: RecordedRun | undefined;
    const { report } = await withProvider({}, (origin) =>
      checkConfig({
        origin,
        apiKey: demo.apiKey,
        onRecorded: (recording) => {
          run = recording;
        },
      }),
    );
    if (run === undefined) throw new Error('nothing was recorded');
    expect(replay(JSON.stringify(toHar(run)), { name: 'run.har' })).toEqual(report);
  });

  it('can be judged by the other profile', async () => {
    const { har } = await recorded('no-challenge');
    const outcome = (profile: 'closer' | 'strict') => replay(har, { name: 'run.har', profile }).verdict;
    expect([outcome('closer'), outcome('strict')]).toEqual(['conforms', 'violates']);
  });
});

describe('a HAR of somebody else', () => {
  const entry = (url: string, token: string | undefined, response: { status: number; body?: unknown }) => ({
    startedDateTime: '2026-01-02T03:04:05.000Z',
    time: 12,
    request: {
      method: 'GET',
      url,
      httpVersion: 'HTTP/2',
      cookies: [],
      headers: [
        { name: 'cookie', value: 'session=a-secret-session' },
        ...(token === undefined ? [] : [{ name: 'authorization', value: `Bearer ${token}` }]),
      ],
      queryString: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/2',
      cookies: [],
      headers: [
        { name: 'content-type', value: 'application/json' },
        { name: 'set-cookie', value: 'session=another-secret' },
      ],
      content: {
        size: 0,
        mimeType: 'application/json',
        ...(response.body === undefined ? {} : { text: JSON.stringify(response.body) }),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { blocked: 1, dns: -1, connect: -1, ssl: -1, send: 1, wait: 9, receive: 1 },
  });
  const har = (...entries: readonly object[]): string =>
    JSON.stringify({ log: { version: '1.2', creator: { name: 'browser', version: '1' }, entries } });
  const url = 'https://customer.example/api/userinfo';
  const token = 'a-token-of-a-browser-session';
  const person = { externalUserId: 'e1', userData: { id: 'e1', backOfficeData: [] } };
  const options = { name: 'browser.har', subject: 'userinfo' } as const;

  it('is judged by the request with the token', () => {
    const report = replay(
      har(
        entry('https://customer.example/', undefined, { status: 200 }),
        entry(url, token, { status: 200, body: person }),
      ),
      options,
    );
    const outcomes = Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]));
    expect(report.target).toBe(url);
    expect(report.verdict).toBe('conforms');
    expect(outcomes).toMatchObject({
      'userinfo/has-required-members': 'conforms',
      'userinfo/uses-https': 'conforms',
      'userinfo/rejects-missing-token': 'not-applicable',
      'userinfo/same-token-same-id': 'not-applicable',
    });
  });

  it('shows what is wrong in it', () => {
    const report = replay(
      har(entry(url, token, { status: 200, body: { externalUserId: 'e1', userData: { id: 'e1' } } })),
      options,
    );
    const violated = report.checks.filter(({ outcome, gates }) => outcome === 'violates' && gates);
    expect(violated.map(({ id, findings }) => [id, findings[0]?.pointer])).toEqual([
      ['userinfo/has-required-members', '/userData'],
    ]);
  });

  it('shows that the endpoint answers without a token', () => {
    const report = replay(
      har(entry(url, token, { status: 200, body: person }), entry(url, undefined, { status: 200, body: person })),
      options,
    );
    expect(report.checks.find(({ id }) => id === 'userinfo/rejects-missing-token')?.outcome).toBe('violates');
  });

  it('leaves no credential of the recording in the report', () => {
    const text = JSON.stringify(
      replay(har(entry(`${url}?key=query-secret`, token, { status: 200, body: { ...person, [token]: token } })), {
        ...options,
        showValues: true,
      }),
    );
    for (const secret of [token, 'a-secret-session', 'another-secret', 'query-secret'])
      expect(text).not.toContain(secret);
  });

  it('is refused where it is not plain what to judge', () => {
    const one = entry('https://a.example/userinfo', token, { status: 200, body: person });
    const other = entry('https://b.example/userinfo', token, { status: 200, body: person });
    expect(() => replay(har(one, other), options)).toThrow(
      /--url: https:\/\/a\.example\/userinfo, https:\/\/b\.example\/userinfo/,
    );
    expect(replay(har(one, other), { ...options, url: 'https://b.example/userinfo' }).target).toBe(
      'https://b.example/userinfo',
    );
    expect(() => replay(har(), options)).toThrow(/no GET with a Bearer token/);
    expect(() => replay(har(one), { name: 'browser.har' })).toThrow(/--subject userinfo/);
  });

  it.each(['', '{}', '[]', '{"log":{"entries":[{}]}}', '{"log":{"entries":[{"request":{"method":"GET","url":"x"}}]}}'])(
    'is refused where it is no HAR: %s',
    (text) => {
      expect(() => replay(text, options)).toThrow(/browser\.har is not a HAR file/);
    },
  );
});
