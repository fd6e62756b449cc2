import type { UnsentProbe } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';

export interface Plan {
  /** In the order in which they are needed; the first is the one that all others presuppose. */
  readonly probes: readonly Probe[];
  readonly unsent: readonly UnsentProbe[];
}

/** Each probe once, less those whose credentials are not given. */
export function planProbes(needed: readonly Probe[], given: ReadonlySet<string>): Plan {
  const all = [...new Set(needed)];
  const probes = all.filter((probe) => missingCredential(probe, given) === undefined);
  const unsent = all.flatMap((probe): readonly UnsentProbe[] => {
    const missing = missingCredential(probe, given);
    if (missing === undefined) return [];
    return [{ name: probe.name, notSent: probe.whenNotGiven ?? `no ${missing} was given`, expected: true }];
  });
  return { probes, unsent };
}

function missingCredential(probe: Probe, given: ReadonlySet<string>): string | undefined {
  return placeholdersOf(probe).find((name) => name !== 'target' && !given.has(name));
}

/** Names of the placeholders in a probe. */
function placeholdersOf(probe: Probe): readonly string[] {
  const texts = [probe.url, ...probe.headers.flat(), probe.body ?? ''];
  return texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''));
}
