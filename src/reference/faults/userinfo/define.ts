import type { CheckId } from '../../../generated/requirements.ts';
import type { UserinfoEffect } from '../../userinfo/effect.ts';
import type { UserinfoFault } from '../behaviour.ts';
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

/** A fault of anything else, which has no place in the body. */
export function fault(
  does: string,
  effect: UserinfoEffect,
  trips: CheckId,
  also: readonly CheckId[] = [],
  pointer = '',
): UserinfoFault {
  return { subject: 'userinfo', does, trips, pointer, also, effect };
}
