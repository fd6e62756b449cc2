import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CheckConfigResult, checkConfig } from '../../src/edge/check-config.ts';
import type { ConfigCreateForm } from '../../src/probes/config-contract.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import type { StoredConfig } from '../../src/reference/oauth-config/effect.ts';
import type { LoggedRequest } from '../../src/reference/request-log.ts';
import { withProvider } from './reference.ts';

/** A config that somebody's organisation has; all of its values are other ones than the probes'. */
export const customersConfig: ConfigCreateForm = {
  tokenEndpoint: 'https://oauth.customer.example/Token?tenant=A+b%20c',
  userInfoEndpoint: 'https://oauth.customer.example/userinfo/',
  clientId: 'Customer.Widget',
  clientSecret: 'kept-by-the-customer-0123456789',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};

export interface ConfigRun extends CheckConfigResult {
  /** What is stored afterwards, the secret too. */
  readonly stored: StoredConfig | undefined;
  readonly journals: readonly string[];
  readonly requests: readonly LoggedRequest[];
}

/** Runs `check config --write` on a reference provider that has a config, or none, and that behaves in some named ways. */
export async function runWrite(behaviours: readonly string[], oauthConfig?: ConfigCreateForm): Promise<ConfigRun> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  const provider = { faults: parseBehaviours(behaviours), ...(oauthConfig === undefined ? {} : { oauthConfig }) };
  try {
    return await withProvider(provider, async (origin, { oauthConfig: stored, requests }) => {
      const result = await checkConfig({
        origin,
        apiKey: demo.apiKey,
        write: {
          folder,
          signal: new AbortController().signal,
          patience: { retryMs: [0], settleMs: 0 },
          ...(oauthConfig === undefined ? {} : { clientSecret: oauthConfig.clientSecret }),
        },
      });
      return { ...result, stored: stored(), journals: await readdir(folder), requests };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** That the organisation has what it had, to the letter, and that nothing is left to be put back. */
export function expectAsBefore({ stored, journals, written }: ConfigRun, before: ConfigCreateForm | undefined): void {
  expect(stored).toEqual(before);
  expect(journals).toEqual([]);
  expect(written?.putBack.outcome ?? 'put-back').toBe('put-back');
}

/** That the run says it could not put the config back, and has kept what is needed to do so. */
export function expectToldThatItIsNotBack({ written, journals }: ConfigRun): void {
  expect(written?.putBack.outcome).toBe('failed');
  expect(journals).toHaveLength(1);
  expect(written?.journal).toContain(journals[0]);
}
