import { isBusy } from '../checks/support/busy.ts';
import { isRefusal } from '../checks/support/config/state.ts';
import type { TransportError } from '../model/exchange.ts';
import { type ConfigCreateForm, isConfigMember } from '../probes/config-contract.ts';
import type { JsonObject } from '../wire/json-object.ts';
import type { ConfigAccess, ConfigFinding } from './config-access.ts';
import type { ConfigWriteResult } from './config-client.ts';
import { isBack, isForeign, isOfTheProbes, type OwnValues } from './config-ownership.ts';

/** What putting a config back came to. */
export type PutBackResult =
  /**
   * GET shows what was there before, the secret apart, which it masks. `otherMembers` are those that the documents do not have and
   * that are not what they were: nobody can put them back.
   */
  | { readonly outcome: 'put-back'; readonly otherMembers: readonly string[] }
  /** There is a config that neither was there before nor was written by the probes. It was left alone. */
  | { readonly outcome: 'foreign' }
  | { readonly outcome: 'unreachable'; readonly error: TransportError }
  | PutBackFailure;

export interface PutBackFailure {
  readonly outcome: 'failed';
  readonly because: string;
  /** What GET shows in the end: another config, none, nothing that can be read, that the key is refused, or that it is busy. */
  readonly shown: 'another' | 'none' | 'unreadable' | 'refused' | 'busy';
  /** Whether it may be otherwise in a while, since the server failed or was busy. */
  readonly passing: boolean;
}

export interface PutBackOptions extends OwnValues {
  /** What GET showed before beside the documented members. */
  readonly otherMembers: JsonObject;
  /**
   * Whether the probes have written just now, so that what is there is theirs also where it cannot be told by sight. Otherwise it
   * has to have something of theirs in it.
   */
  readonly justWritten?: boolean;
  /** Writes over anything. */
  readonly force?: boolean;
}

/**
 * Brings the config back to what it was and verifies it by GET. Writes nothing where GET shows a config that is not ours to change,
 * unless `force`.
 */
export async function putBack(access: ConfigAccess, options: PutBackOptions): Promise<PutBackResult> {
  const { before, justWritten = false, force = false } = options;
  const now = await access.read();
  switch (now.kind) {
    case 'unanswered':
      return { outcome: 'unreachable', error: now.error };
    case 'absent':
      return before === null ? backWith([]) : writeBack(access, options, before, [create, patch]);
    case 'present': {
      if (!force && !mayBeChanged(now.config, options)) return { outcome: 'foreign' };
      if (before === null) return remove(access, now);
      // Where all that GET shows is right the secret may still be a probe's. What was never deleted is not deleted now.
      return writeBack(access, options, before, isBack(now.config, before) ? [patch, recreate] : [recreate, patch]);
    }
    case 'unreadable':
      if (!justWritten && !force) return failed(now, before, []);
      // A server that cannot show the config which the probes have created, or that they have deleted it, may still write.
      return before === null ? remove(access, now) : writeBack(access, options, before, [create, patch]);
    case 'unknown':
      return failed(now, before, []);
  }
}

function mayBeChanged(config: JsonObject, options: PutBackOptions): boolean {
  if (options.before !== null && isBack(config, options.before)) return true;
  return !isForeign(config, options) && (options.justWritten === true || isOfTheProbes(config));
}

type Answered = Exclude<ConfigWriteResult, { outcome: 'unanswered' }>;

/** A write that was tried, and its answer. */
interface Tried {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly status: number;
}

/** A way to write a config over what is there. */
interface Way {
  readonly method: Tried['method'];
  readonly write: (access: ConfigAccess, before: ConfigCreateForm) => Promise<ConfigWriteResult>;
}

const create: Way = { method: 'POST', write: (access, before) => access.create(before) };
const patch: Way = { method: 'PATCH', write: (access, before) => access.patch(before) };
const recreate: Way = {
  method: 'POST',
  async write(access, before) {
    const deleted = await access.delete();
    // Where it was not deleted a second POST does no harm.
    return deleted.outcome === 'unanswered' ? deleted : access.create(before);
  },
};

/** One way, then the next: that one does not work is among the defects that the probes look for. */
async function writeBack(
  access: ConfigAccess,
  options: PutBackOptions,
  before: ConfigCreateForm,
  [way, next]: readonly [Way, Way?],
  tried: readonly Tried[] = [],
): Promise<PutBackResult> {
  const written = await way.write(access, before);
  if (written.outcome === 'unanswered') return { outcome: 'unreachable', error: written.error };
  const now = await access.read();
  if (now.kind === 'unanswered') return { outcome: 'unreachable', error: now.error };
  if (now.kind === 'present' && isBack(now.config, before)) {
    return backWith(changedOthers(now.config, options.otherMembers));
  }
  const all = [...tried, answerTo(way.method, written)];
  return next === undefined ? failed(now, before, all) : writeBack(access, options, before, [next], all);
}

function answerTo(method: Tried['method'], { status }: Answered): Tried {
  return { method, status };
}

async function remove(access: ConfigAccess, found: ConfigFinding): Promise<PutBackResult> {
  const deleted = await access.delete();
  if (deleted.outcome === 'unanswered') return { outcome: 'unreachable', error: deleted.error };
  const now = await access.read();
  if (now.kind === 'unanswered') return { outcome: 'unreachable', error: now.error };
  if (now.kind === 'absent') return backWith([]);
  const result = failed(now, null, [answerTo('DELETE', deleted)]);
  if (found.kind !== 'present' || !(await isTurnedOff(access, now))) return result;
  return { ...result, because: `${result.because}; OAuth is turned off in it` };
}

/** People who chat must not be sent to where nobody answers; where a config cannot be deleted it can be turned off. */
async function isTurnedOff(access: ConfigAccess, now: ConfigFinding): Promise<boolean> {
  if (now.kind !== 'present') return false;
  if (now.config.oauthConfigEnabled === false) return true;
  await access.patch({ oauthConfigEnabled: false });
  const again = await access.read();
  return again.kind === 'present' && again.config.oauthConfigEnabled === false;
}

function backWith(otherMembers: readonly string[]): PutBackResult {
  return { outcome: 'put-back', otherMembers };
}

function changedOthers(config: JsonObject, before: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(othersIn(config))]);
  return [...names].filter((name) => JSON.stringify(config[name]) !== JSON.stringify(before[name]));
}

/** The members of a config that the documents do not have. */
export function othersIn(config: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !isConfigMember(name)));
}

type Seen = Exclude<ConfigFinding, { kind: 'unanswered' }>;

function failed(now: Seen, before: ConfigCreateForm | null, tried: readonly Tried[]): PutBackFailure {
  const [shown, because] = whatGetShows(now, before);
  const answers = tried.map(({ method, status }) => `${method} was answered with status ${status}`);
  const statuses = [...('status' in now ? [now.status] : []), ...tried.map(({ status }) => status)];
  return {
    outcome: 'failed',
    because: [...answers, because].join(', '),
    shown,
    passing: statuses.some((status) => status >= 500 || isBusy(status)),
  };
}

function whatGetShows(now: Seen, before: ConfigCreateForm | null): readonly [PutBackFailure['shown'], string] {
  switch (now.kind) {
    case 'absent':
      return ['none', `GET shows no config (status ${now.status})`];
    case 'present':
      return ['another', before === null ? 'GET still shows a config' : 'GET shows another config'];
    case 'unreadable':
      return isRefusal(now.status)
        ? ['refused', `the key is refused (status ${now.status})`]
        : ['unreadable', `GET shows nothing that can be read as a config (status ${now.status})`];
    case 'unknown':
      return ['busy', `the server is too busy (status ${now.status})`];
  }
}
