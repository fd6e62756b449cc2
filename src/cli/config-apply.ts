import { type ConfigPlan, newlyUsedUserInfoEndpoint, notAsPlanned, planConfig } from '../edge/config-changes.ts';
import type { ConfigClient } from '../edge/config-client.ts';
import { readWantedConfig } from '../edge/config-file.ts';
import { userinfoGate } from '../edge/config-gate.ts';
import type { ApplyFlags } from './commands/config.ts';
import { changeLines, complain, failureText, gateText, planText, valueText } from './config-text.ts';
import { environment } from './environment.ts';
import { exitStatus } from './exit.ts';
import { type Connection, readTextFile } from './options.ts';
import { readStdin } from './read-file.ts';
import { writeStdout } from './stdout.ts';

/**
 * Makes the config be as a file says: reads it, shows what differs, checks an endpoint that OAuth is turned on for, writes,
 * and reads back.
 */
export async function applyConfig(client: ConfigClient, flags: ApplyFlags, connection: Connection): Promise<number> {
  const name = flags.file === '-' ? 'stdin' : flags.file;
  const text = flags.file === '-' ? await readStdin() : await readTextFile(flags.file, '--file');
  const { form, notes } = await readWantedConfig(name, text, environment('CLOSER_CLIENT_SECRET'));
  for (const note of notes) process.stderr.write(`note: ${note}\n`);

  const current = await client.get();
  if (current.outcome !== 'found' && current.outcome !== 'absent') {
    return complain(failureText(current, `GET ${client.url}`), 'Nothing was written.');
  }
  const plan = planConfig(current, form, `the file ${name}`);
  await writeStdout(planText(plan, client.url));
  if (plan.action === 'none') return exitStatus.conforms;

  const gate = await mayTurnOn(plan, flags, connection);
  if (gate !== exitStatus.conforms) return gate;
  if (flags.dryRun === true) {
    await writeStdout('Nothing was written: this is a dry run.\n');
    return exitStatus.conforms;
  }
  return write(client, plan);
}

/** Checks the userInfoEndpoint that people are newly sent to. Anything but conforms keeps the plan from being carried out. */
async function mayTurnOn(plan: ConfigPlan, { force }: ApplyFlags, connection: Connection): Promise<number> {
  const url = newlyUsedUserInfoEndpoint(plan);
  if (url === undefined) return exitStatus.conforms;
  if (force === true) {
    process.stderr.write(`note: OAuth is turned on for ${valueText(url)} unchecked (--force).\n`);
    return exitStatus.conforms;
  }
  // A header may be a credential, and it was given for the config API.
  const { headers: _, ...withoutHeaders } = connection;
  const gate = await userinfoGate(url, environment('CLOSER_USERINFO_TOKEN'), withoutHeaders);
  const withForce = 'With --force the config is written all the same.';
  switch (gate.outcome) {
    case 'conforms':
      await writeStdout(`check userinfo ${valueText(url)}: conforms.\n`);
      return exitStatus.conforms;
    case 'no-token':
      return complain(
        {
          text: `This turns OAuth on, and whether ${valueText(url)} answers as Closer needs could not be checked: there is no access token. Set the environment variable CLOSER_USERINFO_TOKEN to one that the endpoint accepts.`,
          status: exitStatus.usage,
        },
        `Nothing was written. ${withForce}`,
      );
    case 'violates':
      return complain(
        {
          text: `This turns OAuth on, and signing in would fail, for ${valueText(url)} violates the contract:\n${gateText(gate.report)}`,
          status: exitStatus.violates,
        },
        `Nothing was written. closer-conformance check userinfo gives the whole report. ${withForce}`,
      );
    case 'inconclusive':
      return complain(
        {
          text: `This turns OAuth on, and ${valueText(url)} could not be judged:\n${gateText(gate.report)}`,
          status: exitStatus.inconclusive,
        },
        `Nothing was written. ${withForce}`,
      );
  }
}

async function write(client: ConfigClient, plan: Exclude<ConfigPlan, { action: 'none' }>): Promise<number> {
  const method = plan.action === 'create' ? 'POST' : 'PATCH';
  const written = plan.action === 'create' ? await client.create(plan.form) : await client.patch(plan.form);
  if (written.outcome !== 'done') {
    return complain(failureText(written, `${method} ${client.url}`), 'Run config get to see what the config is now.');
  }
  const after = await client.get();
  const answered = `${method} was answered with the status ${written.status}`;
  if (after.outcome === 'absent') {
    return complain({ text: `${answered}, and yet GET returns no config.`, status: exitStatus.violates });
  }
  if (after.outcome !== 'found')
    return complain(failureText(after, `GET ${client.url}`), `${answered}; what it wrote is unknown.`);
  const wrong = notAsPlanned(plan, after.config);
  if (wrong.length > 0) {
    return complain({
      text: `${answered}, and yet GET returns other values. Written and returned:\n${changeLines(wrong)}`,
      status: exitStatus.violates,
    });
  }
  await writeStdout(
    plan.form.clientSecret === undefined
      ? 'The config is as the file says; GET returned it so.\n'
      : `GET returned the config as the file says, but for the clientSecret, which it masks: that one was sent, and ${answered}.\n`,
  );
  return exitStatus.conforms;
}
