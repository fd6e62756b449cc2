import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ExampleServer, startExample } from './example-server.ts';
import { type Peer, peersOf } from './peer-commands.ts';
import { checkUserinfoOf, timeOf } from './processes.ts';
import { milliseconds, type Result } from './result.ts';
import { seriesOf, sideBySide } from './side-by-side.ts';
import { pairedRatios, spreadOf } from './statistics.ts';

/**
 * The time of other tools, each with its one request, by that of `check userinfo` with all of its requests, against the same server:
 * whole processes. The bar is on the fastest of them.
 */
export async function benchPeers(runs: number): Promise<readonly Result[]> {
  const server = await startExample();
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-bench-'));
  try {
    const peers = await peersOf(new URL(server.url).origin, folder);
    const measured = peers.map((peer) => ({ peer, series: seriesOf(() => timeOfPeer(peer, server, folder)) }));
    const check = seriesOf(() => timeOf(checkUserinfoOf(server.url)));
    await sideBySide(runs, [...measured.map(({ series }) => series), check]);
    const compared = measured
      .map(({ peer, series }) => ({ peer, series, spread: pairedRatios(series.values, check.values) }))
      .toSorted((a, b) => a.spread.median - b.spread.median);
    return [
      {
        what: `Other tools with one request to the same server, whole processes; ${runs} runs of each`,
        details: [
          ...compared.map(({ peer, series }) => `${peer.name}  ${milliseconds(spreadOf(series.values))}`),
          `check userinfo, with all of its requests  ${milliseconds(spreadOf(check.values))}`,
        ],
        figures: compared.map(({ peer, spread }, index) => ({
          what: `${peer.name}${index === 0 ? ', the fastest of them,' : ''} by check userinfo`,
          spread,
          ...(index === 0 ? { bar: { atLeast: 3 } } : {}),
        })),
      },
    ];
  } finally {
    server.stop();
    await rm(folder, { recursive: true });
  }
}

/** @throws Error where a peer fails, or did not make its one request: it would say that all is well then, too */
export async function timeOfPeer({ name, argv, env }: Peer, server: ExampleServer, folder: string): Promise<number> {
  const before = await server.answers();
  // A folder without settings of any of these tools.
  const time = await timeOf(argv, { env, cwd: folder });
  const answers = (await server.answers()).slice(before.length);
  if (!isDeepStrictEqual(answers, ['GET /userinfo 200'])) {
    throw new Error(`${name} should have made one request, and the server answered: ${answers.join(', ') || 'none'}`);
  }
  return time;
}
