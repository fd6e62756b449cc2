import { checkFlow } from '../edge/check-flow.ts';
import { grantOf } from '../edge/flow-grant.ts';
import { defaultLongestSeconds } from '../edge/flow-options.ts';
import type { Grant } from '../edge/token-request.ts';
import type { CheckFlowFlags } from './commands/check-flow.ts';
import { environment } from './environment.ts';
import { flowTarget } from './flow-target.ts';
import { checkOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { recordTo } from './record.ts';
import { secretIn } from './secret-file.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `check flow`; resolves to the exit status. */
export function runCheckFlow(flags: CheckFlowFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const grant = await grantIn(flags);
    const secondToken = environment('CLOSER_USERINFO_SECOND_TOKEN');
    const options = await checkOptions(flags);
    const recorder = await recordTo(flags.record);
    const { tokenEndpoint, userInfoEndpoint, client, headerOrigins } = await flowTarget(flags, options);
    const progress = showProgress();
    try {
      const report = await checkFlow({
        ...options,
        ...recorder.options,
        tokenEndpoint,
        userInfoEndpoint,
        client,
        headerOrigins,
        grant,
        ...(secondToken === undefined ? {} : { secondToken }),
        ...waiting(flags),
        onProgress: progress.update,
      });
      progress.clear();
      await recorder.save();
      return report;
    } finally {
      progress.clear();
    }
  });
}

async function grantIn(flags: CheckFlowFlags): Promise<Grant> {
  return grantOf(
    {
      type: flags.grant,
      redirectUri: flags.redirectUri,
      scope: flags.scope,
      username: flags.username ?? environment('CLOSER_USERNAME'),
    },
    {
      code: flags.code ?? environment('CLOSER_AUTHORIZATION_CODE'),
      codeVerifier: flags.codeVerifier ?? environment('CLOSER_CODE_VERIFIER'),
      refreshToken:
        (await secretIn(flags.refreshTokenFile, '--refresh-token-file')) ?? environment('CLOSER_REFRESH_TOKEN'),
      password: (await secretIn(flags.passwordFile, '--password-file')) ?? environment('CLOSER_PASSWORD'),
    },
  );
}

function waiting({ waitExpiry }: CheckFlowFlags): { waitExpiry?: { longestSeconds: number } } {
  if (waitExpiry === undefined) return {};
  return { waitExpiry: { longestSeconds: waitExpiry === true ? defaultLongestSeconds : waitExpiry } };
}
