import type { CheckId } from '../../../generated/requirements.ts';
import type { UserinfoFault } from '../behaviour.ts';
import { faultsOf } from '../define.ts';
import type { Edit } from '../edit.ts';

/** A fault of the JSON value: what it does, how, the check that must find it and where. */
export function bodyFault(
  does: string,
  body: Edit,
  trips: CheckId,
  pointer: string,
  also: readonly CheckId[] = [],
): UserinfoFault {
  return { subject: 'userinfo', does, trips, pointer, also, effect: { body } };
}

/** A fault of anything else. */
export const fault = faultsOf('userinfo');
