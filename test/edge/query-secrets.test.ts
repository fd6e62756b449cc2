import { describe, expect, it } from 'vitest';
import { checkFlow } from '../../src/edge/check-flow.ts';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { toHar } from '../../src/edge/har/write.ts';
import { querySecrets } from '../../src/edge/query-secrets.ts';
import { replay } from '../../src/edge/replay.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { withProvider } from '../provider/reference.ts';

describe('querySecrets', () => {
  it.each([
    ['https://a.example/userinfo?api_key=Zsecret99&tenant=7', { QUERY_API_KEY: 'Zsecret99' }],
    ['https://a.example/userinfo?X-Token=abc', { QUERY_X_TOKEN: 'abc' }],
    ['https://a.example/userinfo?sig=s1g&code=c0de', { QUERY_SIG: 's1g', QUERY_CODE: 'c0de' }],
    ['https://a.example/userinfo?design=blue&token=', {}],
    ['not a URL', {}],
  ])('of %s', (url, secrets) => {
    expect(Object.fromEntries(querySecrets([url]))).toEqual(secrets);
  });
});

describe('a secret in the query of the target', () => {
  it('is sent, and in no report and no recording', async () => {
    const [first] = demo.people;
    let run: RecordedRun | undefined;
    const { report, requests } = await withProvider({}, async (origin, provider) => ({
      report: await checkUserinfo({
        url: `${origin}/userinfo?api_key=Zsecret99&tenant=7`,
        token: first.accessToken,
        onRecorded: (recording) => {
          run = recording;
        },
      }),
      requests: [...provider.requests],
    }));
    if (run === undefined) throw new Error('nothing was recorded');
    const har = JSON.stringify(toHar(run));
    expect(requests.length).toBeGreaterThan(0);
    expect(report.verdict).toBe('conforms');
    expect(report.target).toMatch(/\/userinfo\?api_key=\{\{QUERY_API_KEY\}\}&tenant=7$/);
    expect(report.exchanges[0]?.curl).toContain('api_key=$QUERY_API_KEY');
    for (const text of [JSON.stringify(report), har]) expect(text).not.toContain('Zsecret99');
    expect(replay(har, { name: 'run.har' })).toEqual(report);
  });
});

it('a short secret, and one of the second endpoint of a flow, are in no report and no recording either', async () => {
  const [first] = demo.people;
  let run: RecordedRun | undefined;
  const report = await withProvider({}, (origin, provider) => {
    const redirectUri = 'https://spinner.closer.app/oauth/callback';
    return checkFlow({
      tokenEndpoint: `${origin}/token?sig=s1g`,
      userInfoEndpoint: `${origin}/userinfo?api_key=Zsecret99`,
      client: { clientId: demo.client.id, clientSecret: demo.client.secret },
      grant: {
        type: 'authorization_code',
        code: provider.issueAuthorizationCode({ person: first, redirectUri }),
        redirectUri,
      },
      onRecorded: (recording) => {
        run = recording;
      },
    });
  });
  if (run === undefined) throw new Error('nothing was recorded');
  const har = JSON.stringify(toHar(run));
  expect(report.verdict).toBe('conforms');
  for (const text of [JSON.stringify(report), har]) expect(text).not.toMatch(/Zsecret99|=s1g/);
  expect(replay(har, { name: 'run.har' })).toEqual(report);
});
