import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkConfig } from '../../src/edge/check-config.ts';
import { checkFlow } from '../../src/edge/check-flow.ts';
import type { CheckOptions } from '../../src/edge/check-options.ts';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { toHar } from '../../src/edge/har/write.ts';
import type { Header } from '../../src/model/probe.ts';
import type { Report } from '../../src/model/report.ts';
import type { RecordedRun } from '../../src/model/run.ts';
import { demo } from '../../src/reference/demo-values.ts';
import type { ReferenceProvider } from '../../src/reference/provider.ts';

/** A report and the recording of its run, as --record writes it. */
export interface Recorded {
  readonly report: Report;
  readonly har: string;
}

export type Run = (origin: string, provider: ReferenceProvider, headers: readonly Header[]) => Promise<Recorded>;

const [tyler, marla] = demo.people;
const redirectUri = 'https://spinner.closer.app/oauth/callback';

/** A run of each subject against a reference provider. */
export const subjects = {
  userinfo: (origin, _provider, headers) =>
    recorded(headers, (options) =>
      checkUserinfo({
        url: `${origin}/userinfo`,
        token: tyler.accessToken,
        secondToken: marla.accessToken,
        ...options,
      }),
    ),
  config: (origin, _provider, headers) => recorded(headers, (options) => writeConfig(origin, demo.apiKey, options)),
  flow: (origin, provider, headers) =>
    recorded(headers, (options) =>
      checkFlow({
        tokenEndpoint: `${origin}/token`,
        userInfoEndpoint: `${origin}/userinfo`,
        client: { clientId: demo.client.id, clientSecret: demo.client.secret },
        grant: {
          type: 'authorization_code',
          code: provider.issueAuthorizationCode({ person: tyler, redirectUri }),
          redirectUri,
        },
        secondToken: marla.accessToken,
        ...options,
      }),
    ),
} satisfies Record<string, Run>;

/** `check config --write`. */
export async function writeConfig(origin: string, apiKey: string, options: CheckOptions): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  const patience = { retryMs: [0], settleMs: 0 };
  try {
    const write = { folder, signal: new AbortController().signal, patience };
    const { report } = await checkConfig({ origin, apiKey, write, ...options });
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes the recording of a run. */
export async function recorded(
  headers: readonly Header[],
  check: (options: CheckOptions) => Promise<Report>,
): Promise<Recorded> {
  let run: RecordedRun | undefined;
  const report = await check({
    headers,
    timeoutMs: 5000,
    onRecorded(recording) {
      run = recording;
    },
  });
  if (run === undefined) throw new Error('nothing was recorded');
  return { report, har: JSON.stringify(toHar(run)) };
}
