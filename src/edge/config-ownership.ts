import { shapes } from '../generated/schemas.ts';
import type { Probe } from '../model/probe.ts';
import { type ConfigCreateForm, visibleConfigMembers } from '../probes/config-contract.ts';
import { createdForm, otherForm, patchesThere, probeMark, wrongTypes } from '../probes/config-values.ts';
import { jsonValueOf } from '../wire/json.ts';
import { isJsonObject, type JsonObject } from '../wire/json-object.ts';

/** What may be in a config that is ours to change. */
export interface OwnValues {
  /** The config that was there; null for none. */
  readonly before: ConfigCreateForm | null;
  /** What the probes write as secrets, as it may be shown. */
  readonly probeSecrets: readonly string[];
  /** Texts that the server was seen to make of what the probes wrote. */
  readonly madeUp?: readonly string[];
}

const textMembers = visibleConfigMembers.filter(
  (member) => shapes.OauthConfigCreateForm.members?.[member]?.type === 'string',
);

const wrongValues = Object.values(wrongTypes).flatMap((ofEach) => Object.values(ofEach));

/** The texts that the probes write, as they are compared. */
const probeTexts = [createdForm, otherForm, ...patchesThere].flatMap((form) =>
  textMembers.flatMap((member) => (form[member] === undefined ? [] : [folded(form[member])])),
);

/**
 * Whether a config has a text that neither was there before nor may come of what the probes write, however a server cuts, folds,
 * swaps or converts it: somebody else has written it.
 */
export function isForeign(config: JsonObject, own: OwnValues): boolean {
  return foreignMembers(config, own).length > 0;
}

function foreignMembers(config: JsonObject, { before, probeSecrets, madeUp = [] }: OwnValues): readonly string[] {
  const known = [...Object.values(before ?? {}), ...probeSecrets, ...madeUp, ...wrongValues].map(folded);
  return textMembers.filter((member) => {
    const value = config[member];
    if (typeof value !== 'string') return false;
    const text = folded(value);
    // Of a text that was cut to nothing too, what was written begins with it.
    return !text.includes(probeMark) && !known.includes(text) && !probeTexts.some((whole) => whole.startsWith(text));
  });
}

function folded(value: unknown): string {
  return String(value).toLowerCase();
}

/** From this length on a text with which an endpoint of the probes begins is one that was cut: no endpoint is `https://c`. */
const tellingFrom = 'https://c'.length;

/** Whether a config has something of the probes in it, in whatever place: their mark, or the beginning of an endpoint of theirs. */
export function isOfTheProbes(config: JsonObject): boolean {
  if (isMarked(config)) return true;
  return textMembers.some((member) => {
    const text = folded(config[member] ?? '');
    return (
      text.length >= tellingFrom && text.startsWith('https://') && probeTexts.some((whole) => whole.startsWith(text))
    );
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

/** Follows the config while the probes write. */
export interface Watch {
  /** The texts that the server has made of what the probes wrote, so far. */
  readonly madeUp: readonly string[];
  /**
   * Whether somebody else has written a config.
   *
   * @param write the probe whose write came right before the config was read, if one did
   */
  readonly isForeign: (config: JsonObject, write?: Probe) => boolean;
}

/**
 * A server may fill in what was not sent, or store something else than what was. Such a text looks like somebody else's, but it is
 * there right after a write of ours, in a member that we have written, beside texts of ours: it is the server's, and is known from
 * then on.
 */
export function watchConfig(own: OwnValues): Watch {
  const madeUp: string[] = [];
  return {
    madeUp,
    isForeign(config, write) {
      const foreign = foreignMembers(config, { ...own, madeUp });
      if (write === undefined || !isOfTheProbes(config)) return foreign.length > 0;
      const written = writtenBy(write);
      const others = foreign.filter((member) => !written.includes(member));
      if (others.length === 0) madeUp.push(...foreign.map((member) => String(config[member])));
      return others.length > 0;
    },
  };
}

/** The members that a write may change: those that a PATCH names, and all by any other. */
function writtenBy({ method, body = '' }: Probe): readonly string[] {
  const sent = method === 'PATCH' ? jsonValueOf(body) : undefined;
  return isJsonObject(sent) ? Object.keys(sent) : textMembers;
}
