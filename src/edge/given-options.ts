import { UsageError } from '../model/errors.ts';
import type { Profile } from '../model/report.ts';
import { nearMiss } from '../wire/near-miss.ts';
import type { CheckConfigOptions } from './check-config.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckUserinfoOptions } from './check-userinfo.ts';
import type { CheckFlowOptions } from './flow-options.ts';
import { originsOf } from './header-origins.ts';

/** Names of the options, to know a slip by. */
const names = {
  profile: true,
  timeoutMs: true,
  maxBodyBytes: true,
  concurrency: true,
  headers: true,
  headerOrigins: true,
  showValues: true,
  tls: true,
  tlsSetup: true,
  onProgress: true,
  onRecorded: true,
} satisfies Record<keyof CheckOptions, true>;

/** Those of one subject alone, which are told apart by their types. To look for what a name is near to takes time. */
const others = {
  url: true,
  token: true,
  secondToken: true,
  origin: true,
  apiKey: true,
  write: true,
  tokenEndpoint: true,
  userInfoEndpoint: true,
  client: true,
  grant: true,
  waitExpiry: true,
  onToken: true,
  keepToken: true,
} satisfies Record<
  Exclude<keyof CheckUserinfoOptions | keyof CheckConfigOptions | keyof CheckFlowOptions, keyof CheckOptions>,
  true
>;

export const profiles: readonly Profile[] = ['closer', 'strict'];

/**
 * Refuses options that their types forbid, which who writes JavaScript is not told otherwise.
 *
 * @throws {UsageError} naming the option and what it takes
 */
export function assertCheckOptions(options: CheckOptions): void {
  const { profile, timeoutMs, maxBodyBytes, concurrency, headers, headerOrigins } = options;
  // No slip: it is a name of the settings file, and what it accepts must not be taken for what is wrong.
  if (Object.hasOwn(options, 'waivers')) {
    throw new UsageError(
      'invalid-option',
      'A check takes no waivers: apply them to its report, with applyWaivers(report, waivers, today).',
    );
  }
  // Only slips: an object of options may well have more in it than is taken from it.
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(names, name) || Object.hasOwn(others, name)) continue;
    const meant = nearMiss(name, Object.keys(names));
    if (meant === undefined) continue;
    throw new UsageError('invalid-option', `There is no option ${name}; did you mean ${meant}?`);
  }
  assertProfile(profile);
  for (const [name, value] of Object.entries({ timeoutMs, maxBodyBytes, concurrency })) {
    if (value === undefined || (Number.isInteger(value) && value > 0)) continue;
    throw new UsageError('invalid-option', `${name} takes a whole number above 0, not ${JSON.stringify(value)}.`);
  }
  if (headers !== undefined && !Array.isArray(headers)) {
    throw new UsageError('invalid-option', 'headers takes a list of pairs, such as [["X-Tenant", "acme"]].');
  }
  if (headerOrigins !== undefined && !(Array.isArray(headerOrigins) && headerOrigins.every(isOrigin))) {
    throw new UsageError('invalid-option', 'headerOrigins takes a list of origins, such as ["https://acme.example"].');
  }
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && originsOf([value]).length > 0;
}

/** @throws {UsageError} for a profile that there is not, with those that there are */
export function assertProfile(profile: Profile | undefined): void {
  if (profile === undefined || profiles.includes(profile)) return;
  throw new UsageError('invalid-option', `profile takes ${profiles.join(' or ')}, not ${JSON.stringify(profile)}.`);
}
