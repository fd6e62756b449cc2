import { configReadProbes } from '../../src/probes/config.ts';
import { lifecycleSteps } from '../../src/probes/config-lifecycle.ts';
import { isOccasional } from './config-base.ts';

const creations = [lifecycleSteps.create, lifecycleSteps.createOther];
const deletions = [lifecycleSteps.delete, lifecycleSteps.deleteOther];
const patches = lifecycleSteps.patch.map(({ step }) => step);

/** Checks of what is refused, and the right requests of which one that is accepted is proof enough. */
const proofs: Readonly<Record<string, readonly { readonly probe: { readonly name: string } }[]>> = {
  'config/post-requires-the-key': creations,
  'config/patch-requires-the-key': patches,
  'config/delete-requires-the-key': deletions,
  'config/refuses-incomplete-create': creations,
  'config/refuses-wrong-types-in-create': creations,
  'config/refuses-malformed-json': creations,
  'config/refuses-wrong-types-in-patch': patches,
  'config/patches-several-members': patches,
};

/** Whether a check of the config API can do without one answer where it has the others. */
export function isDispensable(check: string, probe: string): boolean {
  return isOccasional(probe) || proofs[check]?.some((proof) => proof.probe.name === probe) === true;
}

/** Checks that judge all there is. */
const judgingAll: readonly string[] = [
  'config/get-answers',
  'config/declares-json',
  'config/body-is-an-object',
  'config/member-names-are-unique',
  'config/has-all-members',
  'config/members-have-their-types',
  'config/secret-is-masked',
  'config/never-shows-the-secret',
  'config/error-bodies-have-a-reason',
  'config/get-requires-the-key',
  'config/creates',
  'config/deletes',
];

/** Whether it can do without one that there was no reason to send, as in a run without --write. */
export function mayBeLeftOut(check: string, probe: string): boolean {
  // That the key is accepted is what it means something by that others are not.
  if (check === 'config/get-requires-the-key' && probe === configReadProbes.read.name) return false;
  return judgingAll.includes(check) || isDispensable(check, probe);
}
