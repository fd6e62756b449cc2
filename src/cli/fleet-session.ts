import { type Fleet, type FleetOptions, withFleet } from '../edge/fleet/fleet.ts';
import { parseRedisUrl } from '../edge/fleet/redis-address.ts';
import { UsageError } from '../model/errors.ts';
import type { FleetFlags } from './commands/fleet.ts';
import { environment } from './environment.ts';
import { secretIn } from './secret-file.ts';

/**
 * Runs an action on the fleet that the flags name.
 *
 * @returns the exit status of the action
 * @throws {RedisUnavailable} as withFleet does
 */
export async function onFleet(
  flags: FleetFlags,
  action: (fleet: Fleet) => Promise<number>,
  patience?: FleetOptions['patience'],
): Promise<number> {
  const name = fleetName(flags.fleet);
  const address = parseRedisUrl(await readRedisUrl(flags));
  return withFleet({ address, name, ...(patience === undefined ? {} : { patience }) }, action);
}

async function readRedisUrl({ redisUrlFile }: FleetFlags): Promise<string> {
  const url = (await secretIn(redisUrlFile, '--redis-url-file')) ?? environment('CLOSER_REDIS_URL');
  if (url !== undefined) return url;
  throw new UsageError(
    'no-redis-url',
    'The address of Redis was not given. Set the environment variable CLOSER_REDIS_URL, such as to redis://localhost:6379, or name a file with --redis-url-file.',
  );
}

function fleetName(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name)) return name;
  throw new UsageError(
    'invalid-fleet',
    `--fleet takes a name of at most 64 letters, digits, ".", "_" and "-", not "${name}".`,
  );
}
