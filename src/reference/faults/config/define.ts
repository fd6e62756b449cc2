import type { CheckId } from '../../../generated/requirements.ts';
import type { ConfigEffect } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';

export interface FindingPlace {
  /** JSON Pointer of the finding; without it the finding has no place in a body. */
  readonly at?: string;
  /** The other checks that find something wrong, since the one defect breaks what they judge too. */
  readonly also?: readonly CheckId[];
}

/** A fault of the config API: what it does, how, the check that must find it and where. */
export function fault(
  does: string,
  effect: ConfigEffect,
  trips: CheckId,
  { at = '', also = [] }: FindingPlace = {},
): ConfigFault {
  return { subject: 'config', does, trips, pointer: at, also, effect };
}
