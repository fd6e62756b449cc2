import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/edge/check-config.ts';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { isRunHar } from '../../src/edge/har/guard.ts';
import { parseHar, toRun } from '../../src/edge/har/read.ts';
import { toHar } from '../../src/edge/har/write.ts';
import { replay } from '../../src/edge/replay.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import { withProvider } from '../provider/reference.ts';
import { answered } from '../support/exchange.ts';
import { foreignEntry, foreignHar, foreignToken, foreignUrl } from '../support/foreign-har.ts';
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

  it('holds the fields of interim responses and trailers', () => {
    const fields = { interimHeaders: [['Link', '</x>']], trailers: [['X-Trace', '1']] } as const;
    const run: RecordedRun = {
      subject: 'config',
      target: 'https://api.customer.example',
      startedAt: new Date(0),
      durationMs: 1,
      results: [answered('read', fields)],
    };
    const har = JSON.stringify(toHar(run));
    expect(harErrors(JSON.parse(har))).toEqual([]);
    const read = parseHar(har, 'run.har');
    expect(isRunHar(read) && toRun(read).results[0]).toMatchObject({ response: fields });
    const broken = har.replace('"trailers":[', '"trailers":[7,');
    expect(isRunHar(parseHar(broken, 'run.har'))).toBe(false);
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
  const entry = (
    url: string,
    token: string | undefined,
    response: { status: number; body?: unknown; size?: number },
    headers: readonly { name: string; value: string }[] = token === undefined
      ? []
      : [{ name: 'cookie', value: 'session=a-secret-session' }],
  ) =>
    foreignEntry({
      url,
      token,
      status: response.status,
      request: {
        headers: [...headers, ...(token === undefined ? [] : [{ name: 'authorization', value: `Bearer ${token}` }])],
      },
      response: {
        headers: [
          { name: 'content-type', value: 'application/json' },
          { name: 'set-cookie', value: 'session=another-secret' },
        ],
        content: {
          size: response.size ?? 0,
          mimeType: 'application/json',
          ...(response.body === undefined ? {} : { text: JSON.stringify(response.body) }),
        },
      },
    });
  const [har, url, token] = [foreignHar, foreignUrl, foreignToken];
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

  const becauseOf = (id: string, ...entries: readonly object[]) => {
    const check = replay(har(...entries), options).checks.find((one) => one.id === `userinfo/${id}`);
    return [check?.outcome, check?.because];
  };

  it('judges no body that was left out of the recording', () => {
    const leftOut = entry(url, token, { status: 200, size: 321 });
    const notRecorded = expect.stringMatching(/body of the answer \(321 bytes\) was not recorded; record again/);
    for (const id of ['body-is-json', 'has-required-members', 'rejects-missing-token']) {
      expect(becauseOf(id, leftOut, entry(url, undefined, { status: 401 }))).toEqual(['inconclusive', notRecorded]);
    }
    expect(becauseOf('same-token-same-id', entry(url, token, { status: 200, body: person }), leftOut)).toEqual([
      'inconclusive',
      notRecorded,
    ]);
    expect(becauseOf('answers-200', leftOut)).toEqual(['conforms', undefined]);
    expect(replay(har(leftOut), options).exchanges[0]?.response?.bytes).toBe(321);
    expect(becauseOf('body-is-json', entry(url, token, { status: 200, size: 0 }))[0]).toBe('violates');
  });

  it('says of an answer without a token whose body was left out no more than its status', () => {
    const leftOut = entry(url, undefined, { status: 200, size: 321 });
    const report = replay(har(entry(url, token, { status: 200, body: person }), leftOut), options);
    expect(report.checks.find(({ id }) => id === 'userinfo/rejects-missing-token')).toMatchObject({
      outcome: 'violates',
      findings: [{ message: 'A request without a token was answered with status 200.', actual: 'status 200' }],
    });
  });

  it.each([
    ['a cookie', url, [{ name: 'Cookie', value: 'session=1' }]],
    ['another scheme', url, [{ name: 'Authorization', value: 'Basic YTpi' }]],
    ['a key', url, [{ name: 'X-Api-Key', value: 'k' }]],
    ['a token in its query', `${url}?access_token=in-the-query`, []],
  ])('takes no request for one without a token that has %s', (_what, address, headers) => {
    const query = new URL(address).search;
    expect(
      becauseOf(
        'rejects-missing-token',
        entry(`${url}${query}`, token, { status: 200, body: person }),
        entry(address, undefined, { status: 200, body: person }, headers),
      ),
    ).toEqual(['not-applicable', 'the recording has no such request']);
  });

  it('compares no answers to different queries', () => {
    const a = entry(`${url}?tenant=a`, token, { status: 200, body: person });
    const other = { externalUserId: 'e2', userData: { id: 'e2' } };
    const b = entry(`${url}?tenant=b`, token, { status: 200, body: other });
    const anonymous = entry(`${url}?tenant=b`, undefined, { status: 200, body: person });
    expect(becauseOf('same-token-same-id', a, b)[0]).toBe('not-applicable');
    expect(becauseOf('same-token-same-id', a, a)[0]).toBe('conforms');
    expect(becauseOf('rejects-missing-token', a, anonymous)[0]).toBe('not-applicable');
    const ofB = replay(har(a, b), { ...options, url: `${url}?tenant=b` });
    expect(ofB.checks.find(({ id }) => id === 'userinfo/has-required-members')?.outcome).toBe('violates');
  });

  it('judges no refusal of a request whose token was left out of the recording', () => {
    const refused = entry(url, undefined, { status: 401 });
    expect(becauseOf('answers-200', refused)).toEqual([
      'inconclusive',
      expect.stringMatching(/has an access token.*\(status 401\); browsers leave the header out: export .* sensitive/),
    ]);
    const elsewhere = entry('https://customer.example/api/orders', token, { status: 200 });
    expect(becauseOf('answers-200', elsewhere, refused)).toEqual([
      'inconclusive',
      expect.stringMatching(/; record a request with the token$/),
    ]);
    expect(replay(har(refused), options).verdict).toBe('inconclusive');
    // The answer of a person's session is there to be judged all the same.
    expect(becauseOf('answers-200', refused, entry(url, undefined, { status: 200, body: person }))[0]).toBe('conforms');
    expect(becauseOf('answers-200', entry(url, token, { status: 401 }))[0]).toBe('violates');
  });

  it('judges no 304 that the browser asked for', () => {
    const conditional = entry(url, token, { status: 304 }, [{ name: 'if-none-match', value: '"1"' }]);
    const asked = ['inconclusive', expect.stringContaining('had the header If-None-Match')];
    expect(becauseOf('answers-200', conditional)).toEqual(asked);
    expect(becauseOf('has-required-members', conditional)).toEqual(asked);
    expect(becauseOf('answers-200', entry(url, token, { status: 304 }))[0]).toBe('violates');
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

  it('leaves no token of a query in the report', () => {
    const inQuery = 'a-token-in-the-query-of-it';
    const body = { ...person, [inQuery]: 1 };
    const report = replay(har(entry(`${url}?access_token=${inQuery}`, undefined, { status: 200, body })), options);
    expect(JSON.stringify(report)).not.toContain(inQuery);
    expect(JSON.stringify(report)).toContain('{{token}}');
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

  it.each([null, undefined])('is refused where a response has no content, which HAR requires: %s', (content) => {
    const whole = entry(url, token, { status: 200, body: person });
    const text = har({ ...whole, response: { ...whole.response, content } });
    expect(() => replay(text, options)).toThrow(/browser\.har is not a HAR file.*a response with its content/);
  });
});
