import { type ConfigState, configStateOf } from '../checks/support/config/state.ts';
import { validateOauthConfigCreateForm } from '../generated/validators.js';
import { UsageError } from '../model/errors.ts';
import type { ProbeResult, WhyUnsent } from '../model/exchange.ts';
import { configReadProbes } from '../probes/config.ts';
import { type ConfigCreateForm, secretMask, visibleConfigMembers } from '../probes/config-contract.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { isMarked } from './config-ownership.ts';
import { isAtWork, readJournal } from './journal.ts';

/** @throws {UsageError} where a journal shows that another run is going on, or was interrupted */
export async function refuseUnfinished(path: string): Promise<void> {
  const journal = await readJournal(path);
  if (journal === undefined) return;
  if (isAtWork(journal)) {
    throw new UsageError(
      'run-in-progress',
      `Another run with --write is going on with this key (process ${journal.pid}, since ${journal.startedAt}). Wait for it to end; if that process is none of ours: closer-conformance restore --force. Nothing was written.`,
    );
  }
  throw new UsageError(
    'unfinished-run',
    `A run with --write that began at ${journal.startedAt} was interrupted. Put the config back first: closer-conformance restore. To keep the config that is there now, remove the journal ${path} instead. Nothing was written.`,
  );
}

/**
 * Refuses what cannot be the secret of a config. That it is the right one nobody can tell: GET masks it.
 *
 * @throws {UsageError}
 */
export function refuseUnlikelySecret(clientSecret: string | undefined): void {
  if (clientSecret === undefined) return;
  if (clientSecret === secretMask) {
    throw new UsageError(
      'masked-secret',
      `CLOSER_CLIENT_SECRET is ${clientSecret}, which is the mask that GET shows and no secret. Set it to the secret of the config that is there. Nothing was written.`,
    );
  }
  if (clientSecret !== clientSecret.trim()) {
    throw new UsageError(
      'unlikely-secret',
      'CLOSER_CLIENT_SECRET begins or ends with white space; check how it was copied. The config would get it back as its secret. Nothing was written.',
    );
  }
}

/** What the read of every run says of the config, where the lifecycle can begin with it. */
export function initialState(
  reads: readonly ProbeResult[],
):
  | Extract<ConfigState, { kind: 'present' | 'absent' }>
  | { readonly kind: 'not-to-begin-with'; readonly why: WhyUnsent } {
  const read = reads.find(({ name }) => name === configReadProbes.read.name);
  if (read === undefined || 'notSent' in read) return notWith(read?.notSent ?? 'the config was not read');
  if (read.error !== undefined) return notWith(read.error.message);
  const state = configStateOf(read);
  switch (state.kind) {
    case 'unknown':
      return notWith(`the server was too busy to show the config (status ${state.status})`);
    case 'unreadable':
      return notWith('the config could not be read', state.check);
    case 'absent':
      return state;
    case 'present': {
      const missing = visibleConfigMembers.filter((member) => !Object.hasOwn(state.config, member));
      const check = missing.length > 0 ? 'config/has-all-members' : 'config/members-have-their-types';
      return isWhole(state.config) ? state : notWith('the config is not shown whole and could not be put back', check);
    }
  }
}

function notWith(notSent: string, blockedBy?: string): { readonly kind: 'not-to-begin-with'; readonly why: WhyUnsent } {
  return {
    kind: 'not-to-begin-with',
    why: { notSent, expected: false, ...(blockedBy === undefined ? {} : { blockedBy }) },
  };
}

/** Whether a config shows all that is needed to write it again, the secret apart. */
function isWhole(config: JsonObject): boolean {
  return validateOauthConfigCreateForm({ ...config, clientSecret: '' });
}

/**
 * A config as it is put back.
 *
 * @throws {UsageError} where it is not to be replaced
 */
export function restorableForm(config: JsonObject, clientSecret: string | undefined): ConfigCreateForm {
  if (isMarked(config)) {
    throw new UsageError(
      'probe-config',
      'The config is one that --write has written: another run is going on, with another key or on another machine, or was killed there. Wait for it to end, or run `closer-conformance restore` where it ran. If there is nothing to be put back, remove the config: closer-conformance config delete. Nothing was written.',
    );
  }
  const masked = visibleConfigMembers.filter((member) => looksMasked(config[member]));
  if (masked.length > 0) {
    throw new UsageError(
      'masked-member',
      `GET shows ${masked.join(' and ')} masked, as the guide has clientSecret alone. --write replaces the config for a moment, and what GET does not show could not be put back: let it show all but the secret, or use an organisation without a config. Nothing was written.`,
    );
  }
  if (clientSecret === undefined) {
    throw new UsageError(
      'no-client-secret',
      'There is a config already. --write replaces it for a moment, and GET masks its secret, so it could not be put back: set CLOSER_CLIENT_SECRET to its secret, or use an organisation without a config. Nothing was written.',
    );
  }
  const shown = Object.fromEntries(visibleConfigMembers.map((member) => [member, config[member]]));
  const form: unknown = { ...shown, clientSecret };
  if (!validateOauthConfigCreateForm(form)) throw configChanged();
  return form;
}

/** Whether a value has stars or dots where a server shows less than it has. */
function looksMasked(value: unknown): boolean {
  return typeof value === 'string' && /^[*•●]+$|[*•●]{2}/.test(value);
}

export function configChanged(): UsageError {
  return new UsageError(
    'config-changed',
    'The config was changed by somebody else while it was read. Nothing was written; run again.',
  );
}
