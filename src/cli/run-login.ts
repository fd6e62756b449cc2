import { checkFlow } from '../edge/check-flow.ts';
import type { CheckOptions } from '../edge/check-options.ts';
import { type Login, type LoginSession, signIn } from '../edge/login.ts';
import type { Report } from '../model/report.ts';
import { escapeLine } from '../reporters/escape.ts';
import type { LoginFlags } from './commands/login.ts';
import { environment } from './environment.ts';
import { exitStatus, exitStatusOf } from './exit.ts';
import { type FlowTarget, flowTarget } from './flow-target.ts';
import { ignoredPage, issuedPage, noTokenPage, refusedPage } from './login-page.ts';
import { openBrowser } from './open-browser.ts';
import { checkOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { recordTo } from './record.ts';
import { prepareReports, writeReports } from './write-reports.ts';

/** Runs `login`; resolves to the exit status. */
export async function runLogin(flags: LoginFlags): Promise<number> {
  await prepareReports(flags);
  if (flags.saveToken !== undefined) await (await import('./report-files.ts')).prepareFile(flags.saveToken);
  const recorder = await recordTo(flags.record);
  const options = { ...(await checkOptions(flags)), ...recorder.options };
  const target = await flowTarget(flags, options);
  const session = await signIn({
    authorizationEndpoint: flags.authorizationEndpoint,
    clientId: target.clientId,
    redirectUri: flags.redirectUri,
    ...(flags.scope === undefined ? {} : { scope: flags.scope }),
    timeoutMs: flags.loginTimeout * 1000,
    onUrl(url) {
      say(`Sign in by the browser at this address; it waits for ${flags.loginTimeout} seconds:\n${escapeLine(url)}`);
      if (flags.browser) openBrowser(url, say);
    },
    onIgnored: (because) => say(escapeLine(`The browser brought an answer that was not taken, since ${because}.`)),
    pageOfIgnored: ignoredPage,
  });
  try {
    const { login } = session;
    if (login.outcome !== 'code') return complain(login, session);
    const report = await checkWith(login, target, { flags, options, session });
    session.finish(noTokenPage);
    await recorder.save();
    await writeReports(report, flags);
    return exitStatusOf(report, flags.maxWarnings);
  } finally {
    await session.close();
  }
}

async function checkWith(
  { code, redirectUri, codeVerifier }: Extract<Login, { outcome: 'code' }>,
  { tokenEndpoint, userInfoEndpoint, client, headerOrigins }: FlowTarget,
  { flags, options, session }: { flags: LoginFlags; options: CheckOptions; session: LoginSession },
): Promise<Report> {
  const secondToken = environment('CLOSER_USERINFO_SECOND_TOKEN');
  const progress = showProgress();
  try {
    return await checkFlow({
      ...options,
      tokenEndpoint,
      userInfoEndpoint,
      client,
      headerOrigins,
      grant: { type: 'authorization_code', code, redirectUri, codeVerifier },
      ...(secondToken === undefined ? {} : { secondToken }),
      keepToken: flags.saveToken !== undefined,
      async onToken(accessToken) {
        session.finish(issuedPage);
        if (flags.saveToken === undefined) return;
        const { writePrivateFile } = await import('./report-files.ts');
        await writePrivateFile(flags.saveToken, `${accessToken}\n`);
        say(escapeLine(`The access token is in ${flags.saveToken}, which only you can read.`));
      },
      onProgress: progress.update,
    });
  } finally {
    progress.clear();
  }
}

/** Nobody was signed in, so that there is nothing to judge. */
function complain(login: Exclude<Login, { outcome: 'code' }>, session: LoginSession): number {
  if (login.outcome === 'refused') {
    session.finish(refusedPage(login.error, login.description));
    const description = login.description === undefined ? '' : ` It says: ${login.description}`;
    say(
      escapeLine(`Nobody was signed in: the authorization server refused with the error ${login.error}.${description}`),
    );
  } else {
    say(
      escapeLine(
        `Nobody was signed in in time. If the browser showed that the redirect URI is not allowed, register ${login.redirectUri} for the client and run again with --redirect-uri ${login.redirectUri}.`,
      ),
    );
  }
  return exitStatus.inconclusive;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
