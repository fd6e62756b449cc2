import { benchBodySize } from './body-size.ts';
import { benchLatency } from './latency.ts';
import { benchPeers } from './peers.ts';
import type { Result } from './result.ts';
import { benchStartUps } from './start-up.ts';
import { benchTargets } from './targets.ts';
import { benchValidators } from './validators.ts';

export interface Measurement {
  /** How often each of its parts is measured, unless --runs says otherwise. */
  readonly runs: number;
  readonly measure: (runs: number) => Promise<readonly Result[]>;
}

/** By the name that --only knows each by, in the order in which they are taken. */
export const measurements: Readonly<Record<string, Measurement>> = {
  'start-up': { runs: 60, measure: benchStartUps },
  peers: { runs: 10, measure: benchPeers },
  validators: { runs: 61, measure: benchValidators },
  latency: { runs: 10, measure: benchLatency },
  'body-size': { runs: 10, measure: benchBodySize },
  targets: { runs: 1, measure: benchTargets },
};
