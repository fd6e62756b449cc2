import { demo } from '../reference/demo-values.ts';
import { type BehaviourName, parseBehaviours } from '../reference/faults/index.ts';
import type { LoggedRequest } from '../reference/request-log.ts';
import { escapeLine } from '../reporters/escape.ts';
import type { ServeFlags } from './commands/serve.ts';
import { exitStatus } from './exit.ts';
import { behaviourLines, faultList } from './fault-text.ts';
import { writeStdout } from './stdout.ts';

/** Runs `serve` until a signal comes; resolves to the exit status. */
export async function runServe({ port, fault, listFaults }: ServeFlags): Promise<number> {
  if (listFaults) {
    await writeStdout(faultList());
    return exitStatus.conforms;
  }
  const faults = parseBehaviours(fault);
  const stopped = stopSignal();
  const { createReferenceProvider } = await import('../reference/provider.ts');
  const provider = createReferenceProvider({ faults, onAnswer: note });
  const origin = await provider.listen(port);
  await writeStdout(introduction(origin, faults));
  const signal = await stopped;
  await provider.close();
  return signal === 'SIGINT' ? exitStatus.interrupted : exitStatus.conforms;
}

/** SIGINT is a person who stops it, SIGTERM a program that has no use for it any longer. */
function stopSignal(): Promise<'SIGINT' | 'SIGTERM'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}

function note({ method, path, status, authorization, apiKey }: LoggedRequest): void {
  const credentials = [...(authorization === undefined ? [] : [`Authorization: ${authorization}`])];
  if (apiKey) credentials.push('X-Api-Key');
  const given = credentials.length === 0 ? 'no credentials' : credentials.join(', ');
  process.stderr.write(`${escapeLine(`${method} ${path} ${status ?? ''} (${given})`)}\n`);
}

/** What is served, and the demo's credentials, which open nothing else. */
function introduction(origin: string, faults: readonly BehaviourName[]): string {
  const [first, second] = demo.people;
  const wrong = behaviourLines(faults);
  return `The reference provider is at ${origin} until it is stopped (Ctrl+C).

  /userinfo       ${origin}/userinfo
    token         ${first.accessToken}
    second token  ${second.accessToken}
  authorization   ${origin}/authorize
  token endpoint  ${origin}/token
    client        ${demo.client.id}, secret ${demo.client.secret}
    user          ${first.username}, password ${first.password}
  config API      ${origin}/api/oauth-config
    X-Api-Key     ${demo.apiKey}
${wrong.length === 0 ? '' : `\nIt behaves in these ways:\n${wrong.join('\n')}\n`}
Check it from another terminal:

  CLOSER_USERINFO_TOKEN=${first.accessToken} \\
  CLOSER_USERINFO_SECOND_TOKEN=${second.accessToken} \\
    closer-conformance check userinfo ${origin}/userinfo
  CLOSER_CLIENT_SECRET=${demo.client.secret} \\
  CLOSER_USERNAME=${first.username} CLOSER_PASSWORD=${first.password} \\
    closer-conformance check flow --grant password \\
      --token-endpoint ${origin}/token \\
      --userinfo-endpoint ${origin}/userinfo --client-id ${demo.client.id}
  CLOSER_CLIENT_SECRET=${demo.client.secret} \\
    closer-conformance login --authorization-endpoint ${origin}/authorize \\
      --token-endpoint ${origin}/token \\
      --userinfo-endpoint ${origin}/userinfo --client-id ${demo.client.id}
  CLOSER_API_KEY=${demo.apiKey} \\
    closer-conformance check config ${origin} --write
`;
}
