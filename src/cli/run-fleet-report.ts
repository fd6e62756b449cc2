import { assertFleet, type Fleet } from '../edge/fleet/fleet.ts';
import { stateOf, targetsOf } from '../edge/fleet/results.ts';
import { waitForResults } from '../edge/fleet/wait-for-results.ts';
import { Tally } from '../engine/tally.ts';
import { UsageError } from '../model/errors.ts';
import { escapeLine } from '../reporters/escape.ts';
import { ndjson } from '../reporters/ndjson.ts';
import { targetsSummary } from '../reporters/targets-summary.ts';
import { count } from '../wire/describe.ts';
import type { FleetReportFlags } from './commands/fleet.ts';
import { exitStatus } from './exit.ts';
import { onFleet } from './fleet-session.ts';
import { parseReporter } from './reporter-choice.ts';
import { writeStdout } from './stdout.ts';
import { linesFile } from './targets-options.ts';
import { assertNoResults, openTargetsOutput, type TargetsOutput } from './targets-output.ts';
import { showTargetsProgress } from './targets-progress.ts';

/** Runs `fleet report`; resolves to the exit status. */
export async function runFleetReport(flags: FleetReportFlags): Promise<number> {
  const { reporter, wait, timeout } = flags;
  if (timeout !== undefined && wait === undefined) {
    throw new UsageError('nothing-to-wait-for', '--timeout says how long --wait waits: give both, or neither.');
  }
  const chosen = reporter === undefined ? undefined : { file: linesFile([parseReporter(reporter)]) };
  await assertNoResults(chosen?.file);
  return onFleet(flags, async (fleet) => {
    await assertFleet(fleet);
    if (wait === true) await waitFor(fleet, timeout);
    const output = chosen === undefined ? undefined : await openTargetsOutput(chosen.file);
    const found = await collect(fleet, output).finally(() => output?.close());
    const summary = [targetsSummary(found.tally), missingText(found, fleet.name)].join('');
    if (chosen !== undefined && chosen.file === undefined) process.stderr.write(summary);
    else await writeStdout(summary);
    return found.pending + found.unqueued > 0 ? exitStatus.inconclusive : found.tally.exitStatus();
  });
}

async function waitFor(fleet: Fleet, timeoutMs: number | undefined): Promise<void> {
  const { total, done: before } = await stateOf(fleet);
  const progress = showTargetsProgress({ total, before, now: () => performance.now() });
  try {
    await waitForResults(fleet, {
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      onProgress: (done) => progress.update({ done }),
    });
  } finally {
    progress.clear();
  }
}

interface Found {
  readonly tally: Tally;
  /** Targets that wait or are being checked. */
  pending: number;
  /** Targets that did not get into the queue. */
  unqueued: number;
}

async function collect(fleet: Fleet, output: TargetsOutput | undefined): Promise<Found> {
  const found: Found = { tally: new Tally(), pending: 0, unqueued: 0 };
  let isRead = true;
  for await (const { result, isQueued } of targetsOf(fleet)) {
    if (result !== undefined) {
      found.tally.add(result);
      if (output !== undefined && isRead) isRead = await output.append(ndjson(result));
    } else if (isQueued) found.pending += 1;
    else found.unqueued += 1;
  }
  return found;
}

function missingText({ pending, unqueued }: Found, name: string): string {
  const lines = [
    ...(pending > 0 ? [`${count(pending, 'target')} ${pending === 1 ? 'has' : 'have'} no result yet.`] : []),
    ...(unqueued > 0
      ? [
          `${count(unqueued, 'target')} did not get into the queue, since enqueuing was interrupted: run fleet enqueue for the fleet ${name} again, with the same file.`,
        ]
      : []),
  ];
  return lines.map((line) => `${escapeLine(line)}\n`).join('');
}
