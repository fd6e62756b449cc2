import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reporterNames } from '../../src/cli/reporter-choice.ts';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { toHar } from '../../src/edge/har/write.ts';
import { replay } from '../../src/edge/replay.ts';
import type { Report } from '../../src/model/report.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { github } from '../../src/reporters/github.ts';
import { html } from '../../src/reporters/html.ts';
import { json } from '../../src/reporters/json.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { hostileTexts } from '../support/hostile-reports.ts';
import { type RawServer, rawServer } from '../support/raw-server.ts';
import { token } from '../support/sender.ts';
import { bounded } from './settings.ts';

const reporters: Readonly<Record<string, (report: Report) => string>> = {
  pretty: (report) => pretty(report, { color: false }),
  json,
  junit,
  sarif,
  github,
  markdown,
  html,
};

/** Texts that an endpoint may send: anything, what is hostile, the token in several forms, names of the contract. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(...Object.values(hostileTexts)),
  fc.constantFrom(
    token,
    encodeURIComponent(token),
    JSON.stringify(token),
    Buffer.from(token).toString('base64'),
    `x${token}y`,
    token.slice(0, 12),
  ),
  fc.constantFrom('externalUserId', 'userData', 'id', 'email', 'backOfficeData', 'key', 'value', 'PL', '__proto__'),
);

const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, 0, 1e300, ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** Bodies near the contract, so that what is deep within it is judged too. */
const nearBody = fc.record(
  {
    externalUserId: fc.oneof(fc.constant('1'), value),
    userData: fc.oneof(
      fc.record(
        {
          id: fc.oneof(fc.constant('1'), value),
          email: value,
          phone: fc.oneof(fc.record({ region: text, number: text }), value),
          firstName: value,
          backOfficeData: fc.oneof(fc.array(fc.record({ key: text, value, displayName: value })), value),
        },
        { requiredKeys: [] },
      ),
      value,
    ),
  },
  { requiredKeys: [] },
);

const body = fc.oneof(
  { weight: 4, arbitrary: nearBody.map((near) => Buffer.from(JSON.stringify(near))) },
  { weight: 2, arbitrary: value.map((any) => Buffer.from(JSON.stringify(any) ?? '')) },
  { weight: 1, arbitrary: text.map((any) => Buffer.from(any)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

/** What a header line may hold; where Node takes it for no HTTP that is an answer to report as well. */
const line = text.map((any) =>
  Buffer.from(any)
    .toString('latin1')
    .replaceAll(/[\r\n\0]/g, ' '),
);
const fieldName = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('Content-Type', 'WWW-Authenticate', 'Cache-Control', 'Location', 'X-A') },
  { weight: 1, arbitrary: line.map((any) => any.replaceAll(/[^\w-]/g, '') || 'X') },
);

const answer = fc.record({
  status: fc.oneof(fc.constant(200), fc.constantFrom(201, 204, 302, 401, 403, 429, 500, 503, 599)),
  reason: line,
  fields: fc.array(fc.tuple(fieldName, fc.oneof(fc.constant('application/json'), line)), { maxLength: 4 }),
  body,
});

type Answer = typeof answer extends fc.Arbitrary<infer A> ? A : never;

function written({ status, reason, fields, body: content }: Answer): Buffer {
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    ...fields.map(([name, field]: readonly [string, string]) => `${name}: ${field}`),
    `Content-Length: ${content.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), content]);
}

/** What a reader cannot see for what it is, or a terminal acts upon. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}]/u;

let server: RawServer;
let answers: readonly Buffer[] = [];
beforeAll(async () => {
  server = await rawServer((socket, { overall }) => socket.write(answers[overall % answers.length] ?? ''));
});
afterAll(() => server.close());

it('every reporter of the command is tried', () => {
  expect(Object.keys(reporters).sort()).toEqual([...reporterNames].sort());
});

it('whatever an endpoint answers, every check judges, every reporter writes, and nothing leaks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 5 }), fc.boolean(), async (given, showValues) => {
      answers = given.map(written);
      let run: RecordedRun | undefined;
      const report = await checkUserinfo({
        url: `${server.origin}/userinfo`,
        token,
        timeoutMs: 2000,
        showValues,
        onRecorded(recorded) {
          run = recorded;
        },
      });
      expect(report.checks.filter(({ outcome }) => outcome === 'crashed')).toEqual([]);
      if (run === undefined) throw new Error('nothing was recorded');
      const har = JSON.stringify(toHar(run));
      expect(har).not.toContain(token);
      expect(json(replay(har, { name: 'run.har', showValues }))).toBe(json(report));
      for (const [name, write] of Object.entries(reporters)) {
        const output = write(report);
        expect(output, name).not.toContain(token);
        expect(output, name).not.toContain(encodeURIComponent(token));
        expect(output, name).not.toContain(Buffer.from(token).toString('base64'));
        expect(unseen.exec(output.replaceAll('\n', ''))?.[0], name).toBeUndefined();
      }
    }),
    bounded(100),
  );
}, 60_000);
