import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkConfig } from '../edge/check-config.ts';
import { checkFlow } from '../edge/check-flow.ts';
import type { CheckOptions } from '../edge/check-options.ts';
import { createConfigClient } from '../edge/config-client.ts';
import { mergeReports } from '../engine/merge-reports.ts';
import { UsageError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { demo } from '../reference/demo-values.ts';
import { parseBehaviours } from '../reference/faults/index.ts';
import type { ReferenceProvider } from '../reference/provider.ts';
import type { DemoFlags } from './commands/demo.ts';
import { showProgress } from './progress.ts';
import { judgeAndReport } from './write-reports.ts';

const redirectUri = 'https://spinner.closer.app/oauth/callback';

/** Runs `demo`; resolves to the exit status of the report. */
export function runDemo(flags: DemoFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const faults = parseBehaviours(flags.fault);
    process.stderr.write('The reference provider runs for this check alone; closer-conformance serve keeps one.\n');
    const { createReferenceProvider } = await import('../reference/provider.ts');
    const provider = createReferenceProvider({ faults });
    const progress = showProgress();
    const options: CheckOptions = {
      profile: flags.profile,
      showValues: flags.showValues ?? false,
      onProgress: progress.update,
    };
    try {
      const origin = await provider.listen();
      const flow = await signInByTheConfig(provider, origin, options);
      return mergeReports([flow, await checkTheConfig(provider, origin, options)]);
    } finally {
      progress.clear();
      await provider.close();
    }
  });
}

/** Creates the config, as an admin does, and signs the first person in by it, as Closer does. */
async function signInByTheConfig(provider: ReferenceProvider, origin: string, options: CheckOptions): Promise<Report> {
  const { client, people } = demo;
  const [first, second] = people;
  const config = { tokenEndpoint: `${origin}/token`, userInfoEndpoint: `${origin}/userinfo`, clientId: client.id };
  // Where a fault makes this fail, checking the config API finds it.
  await createConfigClient({ origin, apiKey: demo.apiKey }).create({
    ...config,
    clientSecret: client.secret,
    oauthConfigEnabled: true,
    allowAnonymousSignUp: true,
  });
  return checkFlow({
    ...options,
    ...config,
    client: { clientId: client.id, clientSecret: client.secret },
    grant: {
      type: 'authorization_code',
      code: provider.issueAuthorizationCode({ person: first, redirectUri }),
      redirectUri,
    },
    secondToken: second.accessToken,
  });
}

/** Checks the config API of an organisation without a config, its lifecycle too. */
async function checkTheConfig(provider: ReferenceProvider, origin: string, options: CheckOptions): Promise<Report> {
  provider.setOauthConfig(undefined);
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-demo-'));
  const read = { ...options, origin, apiKey: demo.apiKey };
  try {
    const write = { folder, signal: new AbortController().signal };
    return (await checkConfig({ ...read, write })).report;
  } catch (error) {
    // A provider that seems to have a config where it has none is not written to; reading finds what is wrong.
    if (!(error instanceof UsageError)) throw error;
    return (await checkConfig(read)).report;
  } finally {
    await rm(folder, { recursive: true });
  }
}
