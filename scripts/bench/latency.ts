import { checkUserinfo } from '../../src/index.ts';
import { startAnswering } from './answering-server.ts';
import { bodyWith, typicalItem } from './bodies.ts';
import { checkUserinfoOf, timeOf, token } from './processes.ts';
import { milliseconds, type Result } from './result.ts';
import { seriesOf, sideBySide } from './side-by-side.ts';
import { roundTrips, spreadOf } from './statistics.ts';

/** Any tool needs one request, and waits once for its answer. */
const bar = { atMost: 1 + 3 };

/** The time of `check userinfo` as every answer takes longer, and that in round trips: answers waited for in a row. */
export async function benchLatency(runs: number): Promise<readonly Result[]> {
  const body = JSON.stringify(bodyWith([typicalItem]));
  const servers = await Promise.all(
    [0, 10, 100].map(async (latencyMs) => ({ latencyMs, ...(await startAnswering({ body, latencyMs })) })),
  );
  try {
    const measured = servers.map(({ latencyMs, url }) => ({
      latencyMs,
      whole: seriesOf(() => timeOf(checkUserinfoOf(url))),
      inProcess: seriesOf(() => timeInProcess(url)),
    }));
    // One kind after the other: a process that has just ended still keeps the machine busy.
    await sideBySide(
      runs,
      measured.map(({ whole }) => whole),
    );
    await sideBySide(
      runs,
      measured.map(({ inProcess }) => inProcess),
    );
    const [prompt, ...late] = measured;
    return [
      {
        what: `check userinfo as the latency of every answer grows; ${runs} runs of each`,
        details: measured.map(
          ({ latencyMs, whole, inProcess }) =>
            `${latencyMs} ms: whole process ${milliseconds(spreadOf(whole.values))}; in process ${milliseconds(spreadOf(inProcess.values))}`,
        ),
        figures: late.flatMap(({ latencyMs, whole, inProcess }) => [
          {
            what: `round trips at ${latencyMs} ms, in process`,
            spread: roundTrips(inProcess.values, prompt?.inProcess.values ?? [], latencyMs),
            bar,
          },
          {
            what: `round trips at ${latencyMs} ms, whole process`,
            spread: roundTrips(whole.values, prompt?.whole.values ?? [], latencyMs),
            // The start of a process varies by as much as a few short round trips.
            ...(latencyMs < 100 ? {} : { bar }),
          },
        ]),
      },
    ];
  } finally {
    for (const { stop } of servers) stop();
  }
}

async function timeInProcess(url: string): Promise<number> {
  const start = performance.now();
  const { verdict } = await checkUserinfo({ url, token });
  const time = performance.now() - start;
  if (verdict !== 'conforms') throw new Error(`the server with the latency has the verdict ${verdict}`);
  return time;
}
