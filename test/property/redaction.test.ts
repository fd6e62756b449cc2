import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { replay } from '../../src/edge/replay.ts';
import type { Header } from '../../src/model/probe.ts';
import type { Report } from '../../src/model/report.ts';
import { json } from '../../src/reporters/json.ts';
import { withProvider } from '../provider/reference.ts';
import { type RawServer, rawServer } from '../support/raw-server.ts';
import { type Recorded, type Run, recorded, subjects, writeConfig } from '../support/recorded-subjects.ts';
import { goodBody } from '../support/sample-report.ts';
import { bounded } from './settings.ts';

/** Words that right answers have of their own, and values that gateways are given by headers. */
const words = [
  'application/json',
  'application/json; charset=utf-8',
  'application',
  'json',
  'charset',
  'utf-8',
  'Content-Type',
  'content',
  'type',
  'cache',
  'control',
  'no-store',
  'store',
  'private',
  'Bearer',
  'BEARER',
  'Basic',
  'realm',
  'error',
  'invalid',
  'invalid_token',
  'invalid_client',
  'unsupported_grant_type',
  'Token',
  'access_token',
  'token_type',
  'expires_in',
  'client',
  'clientId',
  'clientSecret',
  'userInfoEndpoint',
  'allowAnonymousSignUp',
  'externalUserId',
  'backOfficeData',
  'userData',
  'userinfo',
  '/userinfo',
  'oauth-config',
  'OAuth2',
  'tenant',
  'closer',
  'probe',
  'closer-conformance-probe',
  'Other',
  'https',
  'http',
  '127.0.0.1',
  'localhost',
  'true',
  'false',
  'null',
  '**',
  'PL',
  '0',
  '1',
  '200',
  '2026',
  'status',
  'GET',
];

const outcomes = ({ checks }: Report): readonly string[] => checks.map(({ id, outcome }) => `${id}: ${outcome}`);

function runWith(run: Run, headers: readonly Header[]): Promise<Recorded> {
  return withProvider({}, (origin, provider) => run(origin, provider, headers));
}

describe.each<[string, Run]>(Object.entries(subjects))(
  'check %s with a header whose value is a common word',
  (_, run) => {
    let expected: readonly string[];
    beforeAll(async () => {
      expected = outcomes((await runWith(run, [])).report);
    });

    it('comes to what it comes to without, live and replayed', async () => {
      const name = fc.constantFrom('X-Tenant', 'X-Format', 'Accept', 'X-Forwarded-Host', 'Cache-Control');
      await fc.assert(
        fc.asyncProperty(name, fc.constantFrom(...words), async (field, value) => {
          const { report, har } = await runWith(run, [[field, value]]);
          expect(outcomes(report)).toEqual(expected);
          expect(json(replay(har, { name: 'run.har' }))).toBe(json(report));
        }),
        bounded(25),
      );
    }, 60_000);

    it('and with all of them at once', async () => {
      const { report, har } = await runWith(
        run,
        words.map((word, index) => [`X-Word-${index}`, word]),
      );
      expect(outcomes(report)).toEqual(expected);
      expect(json(replay(har, { name: 'run.har' }))).toBe(json(report));
    }, 30_000);
  },
);

it.each(['closer', 'Token', 'invalid', 'https', 'tenant', '**'])(
  'an API key that is %s accuses nobody',
  async (apiKey) => {
    const { report, har } = await withProvider({ apiKey }, (origin) =>
      recorded([], (options) => writeConfig(origin, apiKey, options)),
    );
    expect(outcomes(report)).toEqual(outcomes((await runWith(subjects.config, [])).report));
    expect(json(replay(har, { name: 'run.har' }))).toBe(json(report));
  },
);

describe('a random secret', () => {
  let server: RawServer;
  let secrets: readonly string[] = [];
  beforeAll(async () => {
    // Everything that a server can say, it says with the secrets in it.
    server = await rawServer((socket, { overall }) => {
      const said = secrets.join(' ');
      const person = {
        ...goodBody,
        [said]: secrets,
        firstName: `x ${said}`,
        user: Buffer.from(said).toString('base64'),
      };
      const body = overall % 2 === 0 ? JSON.stringify(person) : `<p>${encodeURIComponent(said)}</p>${said}`;
      socket.write(
        [
          `HTTP/1.1 ${overall % 3 === 0 ? 401 : 200} ${said}`,
          `Content-Type: application/json; x="${said}"`,
          `Cache-Control: ${secrets.join(', ')}`,
          `WWW-Authenticate: Bearer realm="${said}", ${secrets[0]}, error=${secrets[1]}`,
          `Location: /${said}`,
          `Set-Cookie: a=${said}`,
          `Content-Length: ${Buffer.byteLength(body)}`,
          '',
          body,
        ].join('\r\n'),
      );
    });
  });
  afterAll(() => server.close());

  const secret = fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'), {
      minLength: 8,
      maxLength: 40,
    })
    .map((characters) => characters.join(''));

  it('is in no report, no recording and no error, wherever the answers repeat it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(secret, { minLength: 5, maxLength: 5 }), fc.boolean(), async (given, showValues) => {
        secrets = given;
        const [token = '', second = '', header = '', cookie = '', proxy = ''] = given;
        const headers: readonly Header[] = [
          ['X-Gateway', header],
          ['Cookie', `session=${cookie}`],
          ['Proxy-Authorization', `Bearer ${proxy}`],
          // Fields that are shown are not where they have a secret in them.
          ['User-Agent', `agent ${token}`],
        ];
        const { report, har } = await recorded(headers, (options) =>
          checkUserinfo({
            url: `${server.origin}/userinfo?key=${header}`,
            token,
            secondToken: second,
            showValues,
            ...options,
          }),
        );
        for (const one of secrets) {
          expect(har).not.toContain(one);
          expect(json(report)).not.toContain(one);
        }
        expect(json(replay(har, { name: 'run.har', showValues }))).toBe(json(report));
      }),
      bounded(60),
    );
  }, 60_000);
});
