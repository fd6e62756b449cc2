import { startAnswering } from './answering-server.ts';
import { bodyWith, typicalItem } from './bodies.ts';
import { checkUserinfoOf, timeOf } from './processes.ts';
import { milliseconds, type Result } from './result.ts';
import { seriesOf, sideBySide } from './side-by-side.ts';
import { roundTrips, spreadOf } from './statistics.ts';

/** Any tool needs one request, and waits once for its answer. */
const atMost = 1 + 3;

/** The time of a whole `check userinfo` as the server takes longer to answer, in round trips: answers waited for in a row. */
export async function benchLatency(runs: number): Promise<readonly Result[]> {
  const body = JSON.stringify(bodyWith([typicalItem]));
  const servers = await Promise.all(
    [0, 10, 100].map(async (latencyMs) => ({ latencyMs, ...(await startAnswering({ body, latencyMs })) })),
  );
  try {
    const measured = servers.map(({ latencyMs, url }) => ({
      latencyMs,
      series: seriesOf(() => timeOf(checkUserinfoOf(url))),
    }));
    await sideBySide(
      runs,
      measured.map(({ series }) => series),
    );
    const [prompt, ...late] = measured;
    return [
      {
        what: `check userinfo as the latency of every answer grows, the whole process; ${runs} runs of each`,
        details: measured.map(
          ({ latencyMs, series }) => `${String(latencyMs).padStart(3)} ms: ${milliseconds(spreadOf(series.values))}`,
        ),
        figures: late.map(({ latencyMs, series }) => ({
          what: `round trips at ${latencyMs} ms`,
          spread: roundTrips(series.values, prompt?.series.values ?? [], latencyMs),
          bar: { atMost },
        })),
      },
    ];
  } finally {
    for (const { stop } of servers) stop();
  }
}
