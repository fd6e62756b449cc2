import { UsageError } from '../../model/errors.ts';
import { nearest } from '../../wire/nearest.ts';
import type { ConfigEffect } from '../oauth-config/effect.ts';
import type { TokenEffect } from '../token/effect.ts';
import type { UserinfoEffect } from '../userinfo/effect.ts';
import { configVariants } from '../variants/config.ts';
import { tokenVariants } from '../variants/token.ts';
import { userinfoVariants } from '../variants/userinfo.ts';
import type { Behaviour } from './behaviour.ts';
import { createFaults } from './config/create.ts';
import { deleteAndErrorFaults } from './config/delete-and-errors.ts';
import { keyFaults } from './config/key.ts';
import { lenientFaults } from './config/lenient.ts';
import { madeUpFaults } from './config/made-up.ts';
import { patchFaults } from './config/patch.ts';
import { secretFaults } from './config/secret.ts';
import { shownMemberFaults } from './config/shown-members.ts';
import { issuedFaults } from './token/issued.ts';
import { refusedFaults } from './token/refused.ts';
import { backOfficeItemFaults } from './userinfo/back-office-items.ts';
import { optionalMemberFaults } from './userinfo/optional-members.ts';
import { requiredMemberFaults } from './userinfo/required-members.ts';
import { shapeFaults } from './userinfo/shape.ts';
import { statusAndHeaderFaults } from './userinfo/status-and-headers.ts';
import { textFaults } from './userinfo/text.ts';
import { tokenFaults } from './userinfo/tokens.ts';
import { valueFaults } from './userinfo/values.ts';

/** Every named way of /userinfo to be wrong. */
export const userinfoFaults = {
  ...requiredMemberFaults,
  ...optionalMemberFaults,
  ...backOfficeItemFaults,
  ...shapeFaults,
  ...textFaults,
  ...statusAndHeaderFaults,
  ...tokenFaults,
  ...valueFaults,
};

/** Every named way of the config API to be wrong. */
export const configFaults = {
  ...shownMemberFaults,
  ...secretFaults,
  ...keyFaults,
  ...createFaults,
  ...madeUpFaults,
  ...lenientFaults,
  ...patchFaults,
  ...deleteAndErrorFaults,
};

/** Every named way of the token endpoint to be wrong. */
export const tokenEndpointFaults = { ...issuedFaults, ...refusedFaults };

/** Every named way to be wrong. */
export const faults = { ...userinfoFaults, ...configFaults, ...tokenEndpointFaults };

/** Every named way to be odd and still conform. */
export const variants = { ...userinfoVariants, ...configVariants, ...tokenVariants };

export { configVariants, tokenVariants, userinfoVariants };

type FaultName = keyof typeof faults;
type VariantName = keyof typeof variants;
/** A name of a fault or of a variant. */
export type BehaviourName = FaultName | VariantName;

/** Every fault and variant by its name. */
export const behaviours: Readonly<Record<BehaviourName, Behaviour>> = { ...faults, ...variants };

/**
 * Reads the names of faults and variants.
 *
 * @throws {UsageError} for a name that there is not, with the nearest ones and where all are listed
 */
export function parseBehaviours(names: readonly string[]): readonly BehaviourName[] {
  return names.map((name) => {
    if (isBehaviourName(name)) return name;
    const near = nearest(name, Object.keys(behaviours)).map((one) => `"${one}"`);
    const hint = near.length === 0 ? '.' : `; did you mean ${near.join(' or ')}?`;
    throw new UsageError(
      'unknown-fault',
      `There is no fault "${name}"${hint} closer-conformance serve --list-faults lists them all.`,
    );
  });
}

function isBehaviourName(name: string): name is BehaviourName {
  return Object.hasOwn(behaviours, name);
}

/** What some faults and variants change, at each endpoint, in the order in which they are named. */
export function effectsOf(names: readonly BehaviourName[]): {
  readonly userinfo: readonly UserinfoEffect[];
  readonly config: readonly ConfigEffect[];
  readonly token: readonly TokenEffect[];
} {
  const chosen = names.map((name) => behaviours[name]);
  return {
    userinfo: chosen.flatMap((behaviour) => (behaviour.subject === 'userinfo' ? [behaviour.effect] : [])),
    config: chosen.flatMap((behaviour) => (behaviour.subject === 'config' ? [behaviour.effect] : [])),
    token: chosen.flatMap((behaviour) => (behaviour.subject === 'flow' ? [behaviour.effect] : [])),
  };
}
