import type { ConfigClient } from '../edge/config-client.ts';
import { escapeJson } from '../reporters/escape.ts';
import { complain, failureText } from './config-text.ts';
import { exitStatus } from './exit.ts';
import { writeStdout } from './stdout.ts';

/** Prints the config as JSON. Exit status 1 where there is none. */
export async function getConfig(client: ConfigClient): Promise<number> {
  const result = await client.get();
  switch (result.outcome) {
    case 'found':
      await writeStdout(`${escapeJson(JSON.stringify(result.config, null, 2))}\n`);
      return exitStatus.conforms;
    case 'absent':
      return complain({
        text: `There is no config: ${client.url} answered with the status ${result.status}.`,
        status: exitStatus.violates,
      });
    default:
      return complain(failureText(result, `GET ${client.url}`));
  }
}
