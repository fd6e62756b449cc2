import { assertFleet } from '../edge/fleet/fleet.ts';
import { removeFleet } from '../edge/fleet/remove.ts';
import { stateOf } from '../edge/fleet/results.ts';
import { count } from '../wire/describe.ts';
import type { FleetRemoveFlags } from './commands/fleet.ts';
import { exitStatus } from './exit.ts';
import { onFleet } from './fleet-session.ts';
import { writeStdout } from './stdout.ts';

/** Runs `fleet remove`; resolves to the exit status. */
export function runFleetRemove(flags: FleetRemoveFlags): Promise<number> {
  return onFleet(flags, async (fleet) => {
    await assertFleet(fleet);
    const { total, done } = await stateOf(fleet);
    const what = `the fleet ${fleet.name} with ${count(total, 'target')} and ${count(done, 'result')}`;
    if (flags.yes !== true) {
      await writeStdout(`Would remove ${what}. Nothing was removed; --yes removes it.\n`);
      return exitStatus.conforms;
    }
    await removeFleet(fleet);
    await writeStdout(`Removed ${what}.\n`);
    return exitStatus.conforms;
  });
}
