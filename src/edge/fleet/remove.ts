import type { Fleet } from './fleet.ts';

/** Removes a fleet with all that it holds from Redis; workers that check targets of it lose their results. */
export async function removeFleet({ index, queue }: Fleet): Promise<void> {
  await queue.obliterate({ force: true });
  // Last: where it is interrupted, the fleet is still known and can be removed again.
  await index.remove();
}
