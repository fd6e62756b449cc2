import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { namedPacts } from '../../../src/edge/pact/shipped-pacts.ts';
import { verifyPacts } from '../../../src/edge/pact/verify.ts';
import { type OpenIdProvider, startOpenIdProvider } from '../../provider/oidc-provider.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const people: Readonly<Record<string, object>> = {
  'all-members': {
    externalUserId: 'all-members',
    userData: {
      id: 'all-members',
      email: 'somebody@example.org',
      phone: { region: 'DE', number: '3012345678' },
      firstName: 'Somebody',
      lastName: 'Else',
      backOfficeData: [{ key: 'plan', value: 'gold', displayName: 'Plan' }],
    },
  },
  'required-members': { externalUserId: 'required-members', userData: { id: 'required-members', backOfficeData: [] } },
};

/** oidc-provider, with two people whose claims are as the contract has them; its /userinfo is at /me. */
async function start(): Promise<OpenIdProvider & { readonly provider: string; readonly paths: Map<string, string> }> {
  const oidc = await startOpenIdProvider({
    claims: { openid: ['sub', 'externalUserId', 'userData'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  });
  closers.push(oidc.close);
  const { origin, pathname } = new URL(oidc.userinfoUrl);
  return { ...oidc, provider: origin, paths: new Map([['/userinfo', pathname]]) };
}

/** Issues the token that a state asks for, and gives it as the value of the state's parameter. */
async function stateServer(oidc: OpenIdProvider): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { state }: { state: string } = JSON.parse(Buffer.concat(chunks).toString());
    const person = state === 'a person with all members' ? 'all-members' : 'required-members';
    const accessToken = await oidc.issueToken(person, 'openid');
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ accessToken }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

test('oidc-provider, whose tokens nobody can choose, answers the pact of /userinfo', async () => {
  const oidc = await start();
  const report = await verifyPacts({
    provider: oidc.provider,
    paths: oidc.paths,
    stateUrl: await stateServer(oidc),
    pacts: namedPacts(['customer-userinfo']),
  });
  expect(report.checks.map(({ id, outcome, findings }) => [id.split('/').at(-1), outcome, findings])).toEqual([
    ['a-request-for-a-person-with-all-members', 'conforms', []],
    ['a-request-for-a-person-with-the-required-members-alone', 'conforms', []],
    ['a-request-with-an-unknown-token', 'conforms', []],
    ['a-request-without-a-token', 'conforms', []],
  ]);
});

test('with the token of a person that oidc-provider issued, and no states', async () => {
  const oidc = await start();
  const accessToken = await oidc.issueToken('required-members', 'openid');
  const report = await verifyPacts({
    provider: oidc.provider,
    paths: oidc.paths,
    pacts: namedPacts(['customer-userinfo']),
    given: new Map([['accessToken', accessToken]]),
  });
  expect(report.verdict).toBe('conforms');
  expect(report.checks.map(({ outcome }) => outcome)).toEqual(['not-applicable', 'conforms', 'conforms', 'conforms']);
  expect(JSON.stringify(report)).not.toContain(accessToken);
});
