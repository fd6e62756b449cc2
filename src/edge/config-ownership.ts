import { shapes } from '../generated/schemas.ts';
import { type ConfigCreateForm, visibleConfigMembers } from '../probes/config-contract.ts';
import { probeMark, wrongTypes } from '../probes/config-values.ts';
import type { JsonObject } from '../wire/json-object.ts';

/** What may be in a config that is ours to change. */
export interface OwnValues {
  /** The config that was there; null for none. */
  readonly before: ConfigCreateForm | null;
  /** What the probes write as secrets, as it may be shown. */
  readonly probeSecrets: readonly string[];
}

const textMembers = visibleConfigMembers.filter(
  (member) => shapes.OauthConfigCreateForm.members?.[member]?.type === 'string',
);

/**
 * Whether a config has a text that neither was there before nor may come of what the probes write, however a server cuts, folds,
 * swaps or converts it: somebody else has written it.
 */
export function isForeign(config: JsonObject, { before, probeSecrets }: OwnValues): boolean {
  const known = [...Object.values(before ?? {}), ...probeSecrets, ...Object.values(wrongTypes)].map((value) =>
    String(value).toLowerCase(),
  );
  return textMembers.some((member) => {
    const text = config[member];
    if (typeof text !== 'string' || text === '') return false;
    const folded = text.toLowerCase();
    return !folded.includes(probeMark) && !known.includes(folded);
  });
}

/** Whether a config has the mark of the probes in it, in whatever place. */
export function isMarked(config: JsonObject): boolean {
  return JSON.stringify(config).toLowerCase().includes(probeMark);
}

/** Whether a config shows what was there before; of the secret GET shows nothing. */
export function isBack(config: JsonObject, before: ConfigCreateForm): boolean {
  return visibleConfigMembers.every((member) => config[member] === before[member]);
}
