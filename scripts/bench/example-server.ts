import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inRepository, token } from './processes.ts';

export interface ExampleServer {
  /** Of its /userinfo endpoint. */
  readonly url: string;
  /** The answers that it has given so far, as `GET /userinfo 200`. */
  readonly answers: () => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** Starts examples/node-http, which takes the token of the benchmark, in a process of its own on a free loopback port. */
export async function startExample(): Promise<ExampleServer> {
  const child = fork(inRepository('examples/node-http/server.mjs'), {
    execArgv: ['--import', pathToFileURL(inRepository('scripts/bench/note-answers.mjs')).href],
    env: { PATH: process.env.PATH, PORT: '0', EXAMPLE_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('the example has no stdout');
  const [url] = await once(createInterface(child.stdout), 'line');
  return {
    url,
    async answers() {
      const replied = once(child, 'message');
      child.send('answers');
      const [answers] = await replied;
      return answers;
    },
    stop: () => child.kill(),
  };
}
