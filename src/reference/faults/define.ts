import type { CheckId } from '../../generated/requirements.ts';
import type { Effects, Fault, Subject } from './behaviour.ts';

export interface FindingPlace {
  /** JSON Pointer of the finding; without it the finding has no place in a body. */
  readonly at?: string;
  /** The other checks that find something wrong, since the one defect breaks what they judge too. */
  readonly also?: readonly CheckId[];
}

/** What makes the faults of a subject: what one does, how, the check that must find it and where. */
export function faultsOf<S extends Subject>(subject: S) {
  return (does: string, effect: Effects[S], trips: CheckId, { at = '', also = [] }: FindingPlace = {}): Fault<S> => ({
    subject,
    does,
    trips,
    pointer: at,
    also,
    effect,
  });
}
