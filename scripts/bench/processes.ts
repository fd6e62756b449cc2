import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

export const token = 'token-of-the-benchmark';

/** A path from the root of the repository, in full. */
export const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The arguments of `node` that check a /userinfo endpoint; the token comes from `environment`. */
export const checkUserinfoOf = (url: string): readonly string[] => [
  inRepository(manifest.bin['closer-conformance']),
  'check',
  'userinfo',
  url,
];

/**
 * Certificates that Node.js 20 reads at every start, whatever runs: 35 ms for a system's whole bundle. They make both times
 * of a ratio longer and so the ratio smaller, and few people have the variable set.
 */
export const certificates = 'NODE_EXTRA_CA_CERTS';

/** The environment of the processes that are measured. */
export const environment: Readonly<NodeJS.ProcessEnv> = (() => {
  const { [certificates]: _, ...others } = process.env;
  return { ...others, CLOSER_USERINFO_TOKEN: token };
})();

export interface ProcessOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/**
 * The time from the start of a `node` to its end, in milliseconds. What it writes to stdout is dropped.
 *
 * @throws Error where it fails: the time of a run that failed would say nothing
 */
export async function timeOf(argv: readonly string[], options: ProcessOptions = {}): Promise<number> {
  const { env = environment, cwd = process.cwd() } = options;
  const start = performance.now();
  const child = spawn(process.execPath, argv, { env, cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const closed = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject).once('close', (status, signal) => resolve(status ?? signal));
  });
  const [status, stderr] = await Promise.all([closed, text(child.stderr)]);
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${argv.join(' ')} (in ${cwd}) ended with ${status}: ${stderr}`);
  return time;
}
