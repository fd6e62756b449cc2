import { enqueueTargets } from '../edge/fleet/enqueue.ts';
import { count } from '../wire/describe.ts';
import type { FleetEnqueueFlags } from './commands/fleet.ts';
import { exitStatus } from './exit.ts';
import { onFleet } from './fleet-session.ts';
import { writeStdout } from './stdout.ts';

/** Runs `fleet enqueue`; resolves to the exit status. */
export function runFleetEnqueue(flags: FleetEnqueueFlags): Promise<number> {
  return onFleet(flags, async (fleet) => {
    const { total, added } = await enqueueTargets(fleet, flags.targets);
    const known = total - added;
    const others = known === 0 ? '' : `; ${known} ${known === 1 ? 'was' : 'were'} in it already`;
    await writeStdout(`The fleet ${fleet.name} has ${count(added, 'new target')}${others}.\n`);
    return exitStatus.conforms;
  });
}
