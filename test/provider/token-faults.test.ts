import { describe, expect, test } from 'vitest';
import { flowChecks, userinfoChecks } from '../../src/checks/index.ts';
import { exitStatus, exitStatusOf } from '../../src/cli/exit.ts';
import { checkFlow } from '../../src/edge/check-flow.ts';
import type { WaitExpiry } from '../../src/edge/flow-options.ts';
import type { ClientAuthentication, Grant } from '../../src/edge/token-request.ts';
import type { Report } from '../../src/model/report.ts';
import { demo } from '../../src/reference/demo-values.ts';
import type { TokenFault, TokenVariant } from '../../src/reference/faults/behaviour.ts';
import {
  type BehaviourName,
  parseBehaviours,
  tokenEndpointFaults,
  tokenVariants,
} from '../../src/reference/faults/index.ts';
import { checkOf } from '../support/check-of.ts';
import { onlyWarns } from '../support/warnings.ts';
import { checksWith, withProvider } from './reference.ts';

const redirectUri = 'https://spinner.closer.app/oauth/callback';
const [tyler, marla] = demo.people;

interface Way {
  readonly faults?: readonly BehaviourName[];
  readonly grant?: Grant;
  readonly authentication?: ClientAuthentication;
  readonly profile?: Report['profile'];
  /** Waits by the provider's clock alone. */
  readonly waits?: boolean;
}

/** Runs `check flow` over HTTP on a reference provider. */
function checkFlowOf({ faults = [], grant, authentication, profile = 'closer', waits = false }: Way): Promise<Report> {
  let skippedMs = 0;
  const waitExpiry: WaitExpiry = {
    longestSeconds: 7200,
    sleep: async (ms) => {
      skippedMs += ms;
    },
  };
  return withProvider({ faults, now: () => Date.now() + skippedMs }, (origin, provider) => {
    const code = provider.issueAuthorizationCode({ person: tyler, redirectUri });
    return checkFlow({
      tokenEndpoint: `${origin}/token?tenant=a`,
      userInfoEndpoint: `${origin}/userinfo`,
      client: {
        clientId: demo.client.id,
        clientSecret: demo.client.secret,
        ...(authentication === undefined ? {} : { authentication }),
      },
      grant: grant ?? { type: 'authorization_code', code, redirectUri },
      secondToken: marla.accessToken,
      profile,
      ...(waits ? { waitExpiry } : {}),
    });
  });
}

const faults = Object.entries<TokenFault>(tokenEndpointFaults);
const variants = Object.entries<TokenVariant>(tokenVariants);
const needsWaiting = (name: string): boolean => name === 'token-never-expires';

describe.each(faults)('%s', (name, { does, trips, pointer, also }) => {
  test(does, async () => {
    const report = await checkFlowOf({ faults: parseBehaviours([name]), waits: needsWaiting(name) });
    expect(checksWith(report, 'violates')).toEqual([trips, ...also].sort());
    expect(new Set(checkOf(report, trips).findings.map((finding) => finding.pointer))).toEqual(new Set([pointer]));
    expect(checksWith(report, 'crashed')).toEqual([]);
    expect(checksWith(report, 'inconclusive')).toEqual([]);
    expect(exitStatusOf(report)).toBe([trips, ...also].every(onlyWarns) ? exitStatus.conforms : exitStatus.violates);
  });
});

describe.each(variants)('%s', (name, { does }) => {
  test(does, async () => {
    const report = await checkFlowOf({ faults: parseBehaviours([name]), profile: 'strict' });
    expect(checksWith(report, 'violates')).toEqual([]);
    expect(report.verdict).toBe('conforms');
  });
});

/** Loopback alone keeps them from being judged. */
const onLoopback = ['flow/token-endpoint-uses-https', 'userinfo/certificate-lasts', 'userinfo/uses-https'];
const notOfThePerson = ['userinfo/back-office-keys-are-unique'];

describe('the provider without a fault', () => {
  const ids = [...flowChecks, ...userinfoChecks].map(({ id }) => id);
  const withoutCode = ['flow/rejects-used-code'];
  const withoutWait = ['flow/rejects-expired-token'];

  const conforming = (report: Report, ...notJudged: readonly (readonly string[])[]): void => {
    const left = new Set([...onLoopback, ...notOfThePerson, ...notJudged.flat()]);
    expect(checksWith(report, 'conforms')).toEqual(ids.filter((id) => !left.has(id)).sort());
    expect(checksWith(report, 'not-applicable')).toEqual([...left].sort());
  };

  test.each(['client_secret_basic', 'client_secret_post'] as const)('conforms by a code and %s', async (how) => {
    const report = await checkFlowOf({ authentication: how, profile: 'strict' });
    conforming(report, withoutWait, how === 'client_secret_post' ? ['flow/challenges-wrong-secret'] : []);
    expect(report.subject).toBe('flow');
  });

  test('conforms by a password, and by the expiry of its token', async () => {
    const grant: Grant = { type: 'password', username: tyler.username, password: tyler.password };
    conforming(await checkFlowOf({ grant, profile: 'strict', waits: true }), withoutCode);
  });

  test('conforms by its own credentials', async () => {
    conforming(
      await checkFlowOf({ grant: { type: 'client_credentials' }, profile: 'strict' }),
      withoutCode,
      withoutWait,
    );
  });

  test('conforms by a refresh token', async () => {
    const report = await withProvider({}, async (origin) => {
      const options = {
        tokenEndpoint: `${origin}/token`,
        userInfoEndpoint: `${origin}/userinfo`,
        client: { clientId: demo.client.id, clientSecret: demo.client.secret },
        secondToken: marla.accessToken,
      };
      const response = await fetch(options.tokenEndpoint, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'password',
          username: tyler.username,
          password: tyler.password,
          client_id: demo.client.id,
          client_secret: demo.client.secret,
        }),
      });
      const { refresh_token: refreshToken } = Object(await response.json());
      return checkFlow({ ...options, grant: { type: 'refresh_token', refreshToken: String(refreshToken) } });
    });
    conforming(report, withoutCode, withoutWait);
  });

  test('has a code refused that has expired together with the token, and says that this shows nothing', async () => {
    const report = await checkFlowOf({ waits: true });
    expect(checkOf(report, 'flow/rejects-expired-token').outcome).toBe('conforms');
    expect(checkOf(report, 'flow/rejects-used-code')).toMatchObject({
      outcome: 'not-applicable',
      because: expect.stringContaining('may have expired'),
    });
  });
});

test('every check of the token endpoint is tripped by a fault', () => {
  const tripped = new Set<string>(faults.map(([, { trips }]) => trips));
  const untripped = flowChecks.map(({ id }) => id).filter((id) => !tripped.has(id));
  expect(untripped, 'add a fault that trips it in src/reference/faults/token/').toEqual([
    'flow/token-endpoint-uses-https',
  ]);
});

test.each(['token-cacheable', 'token-for-used-code', 'token-type-mac', 'wrong-secret-400'])(
  '%s fails the run in the profile strict',
  async (name) => {
    const report = await checkFlowOf({ faults: parseBehaviours([name]), profile: 'strict' });
    expect(exitStatusOf(report)).toBe(exitStatus.violates);
  },
);
