import type { CheckId } from '../../../generated/requirements.ts';
import type { TokenEffect } from '../../token/effect.ts';
import type { TokenFault } from '../behaviour.ts';

export interface FindingPlace {
  /** JSON Pointer of the finding; without it the finding has no place in a body. */
  readonly at?: string;
  /** The other checks that find something wrong, since the one defect breaks what they judge too. */
  readonly also?: readonly CheckId[];
}

/** A fault of the token endpoint: what it does, how, the check that must find it and where. */
export function fault(
  does: string,
  effect: TokenEffect,
  trips: CheckId,
  { at = '', also = [] }: FindingPlace = {},
): TokenFault {
  return { subject: 'flow', does, trips, pointer: at, also, effect };
}
