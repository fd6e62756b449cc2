import type { ConfigClient } from '../edge/config-client.ts';
import { escapeJson } from '../reporters/escape.ts';
import type { DeleteFlags } from './commands/config.ts';
import { complain, failureText } from './config-text.ts';
import { exitStatus } from './exit.ts';
import { writeStdout } from './stdout.ts';

/**
 * Deletes the config, having shown it, and reads back that it is gone. Without --yes it shows what it would delete and sends
 * no DELETE. That there is no config is fine: it is what was asked for.
 */
export async function deleteConfig(client: ConfigClient, { yes }: DeleteFlags): Promise<number> {
  const before = await client.get();
  if (before.outcome === 'absent') {
    await writeStdout(`${client.url}: there is no config, so nothing was deleted.\n`);
    return exitStatus.conforms;
  }
  if (before.outcome !== 'found') return complain(failureText(before, `GET ${client.url}`), 'Nothing was deleted.');
  const shown = escapeJson(JSON.stringify(before.config, null, 2));
  if (yes === undefined) {
    await writeStdout(`${client.url}: this config would be deleted.\n${shown}\n`);
    const text = 'Nothing was deleted. Repeat the command with --yes to delete the config.';
    return complain({ text, status: exitStatus.usage });
  }
  await writeStdout(`${client.url}: DELETE of this config. Its clientSecret is not known here.\n${shown}\n`);
  const deleted = await client.delete();
  if (deleted.outcome !== 'done') {
    return complain(
      failureText(deleted, `DELETE ${client.url}`),
      'Run config get to see whether the config is still there.',
    );
  }
  const after = await client.get();
  if (after.outcome === 'absent') {
    await writeStdout('The config is deleted.\n');
    return exitStatus.conforms;
  }
  if (after.outcome !== 'found') {
    return complain(failureText(after, `GET ${client.url}`), `DELETE was answered with the status ${deleted.status}.`);
  }
  const text = `DELETE was answered with the status ${deleted.status}, and yet GET still returns a config.`;
  return complain({ text, status: exitStatus.violates });
}
