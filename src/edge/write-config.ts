import { hostname } from 'node:os';
import { type ConfigState, changedMembers, configStateOf } from '../checks/support/config/state.ts';
import { runLifecycle } from '../engine/lifecycle.ts';
import { validateOauthConfigCreateForm } from '../generated/validators.js';
import { UsageError } from '../model/errors.ts';
import type { Exchange, ProbeResult, UnsentProbe } from '../model/exchange.ts';
import { configReadProbes } from '../probes/config.ts';
import { lifecycle } from '../probes/config-lifecycle.ts';
import type { ConfigForm } from '../probes/config-values.ts';
import type { CheckOptions } from './check-options.ts';
import { createConfigClient } from './config-client.ts';
import {
  createJournal,
  isAtWork,
  type Journal,
  journalPath,
  keyFingerprint,
  readJournal,
  removeJournal,
} from './journal.ts';
import { type PutBackResult, putBack } from './put-back.ts';
import type { Session } from './session.ts';

export interface WriteOptions {
  /** The secret of the config that is there, if one is: GET masks it, so it is needed to put the config back. */
  readonly clientSecret?: string;
  /** Folder of the journal, see `journalFolder`. */
  readonly folder: string;
  /** Where it is aborted, no further step is begun, and the config is put back. */
  readonly signal: AbortSignal;
}

export interface Written {
  /** What putting the config back came to. */
  readonly putBack: PutBackResult;
  /** Path of the journal; the file is there still unless the config is back. */
  readonly journal: string;
}

type Why = Omit<UnsentProbe, 'name'>;

export const readOnly: Why = {
  notSent: 'it is judged by --write alone, which writes to the organisation',
  expected: true,
};

/** The steps of the lifecycle as not taken. */
export function unsentSteps(why: Why): readonly UnsentProbe[] {
  return lifecycle.flatMap(({ probe, readBack }) => [probe, readBack]).map(({ name }) => ({ name, ...why }));
}

const unread = (because: string): Why => ({ notSent: because, expected: false });

export interface WritingOutcome {
  readonly results: readonly ProbeResult[];
  readonly written?: Written;
}

export interface WritingOptions extends CheckOptions {
  readonly origin: string;
  readonly apiKey: string;
  readonly write: WriteOptions;
}

/**
 * Runs the lifecycle and puts the config back, under a journal that outlives a crash.
 *
 * @param reads what came of `configReadProbes`
 * @throws {UsageError} before anything is written, where the config could not be put back or another run is not finished
 */
export async function writeAndPutBack(
  reads: readonly ProbeResult[],
  session: Session,
  options: WritingOptions,
): Promise<WritingOutcome> {
  const { write, origin, apiKey } = options;
  const read = reads.find(({ name }) => name === configReadProbes.read.name);
  if (read === undefined || 'notSent' in read) return { results: unsentSteps(unread('the config was not read')) };
  if (read.error !== undefined) return { results: unsentSteps(unread(read.error.message)) };
  const initial = configStateOf(read);
  if (initial.kind === 'unreadable') {
    return {
      results: unsentSteps({
        notSent: 'the config could not be read',
        expected: false,
        blockedBy: initial.check,
      }),
    };
  }
  const before = initial.kind === 'absent' ? null : restorable(initial, write.clientSecret);
  if (before === undefined)
    return {
      results: unsentSteps({ notSent: 'the config is shown in part and could not be put back', expected: false }),
    };

  const journal = await openJournal(write.folder, { origin, apiKey, before });
  const again = await session.send({ ...configReadProbes.read, name: 'read-before-writing' });
  if (!isSameState(initial, again)) {
    await removeJournal(journal);
    throw new UsageError(
      'config-changed',
      'The config was changed by somebody else while it was read; nothing was written. Run again.',
    );
  }
  const { signal } = write;
  const progress = options.onProgress === undefined ? {} : { onProgress: options.onProgress };
  const results = await runLifecycle(lifecycle, session.send, { initial, signal, ...progress });
  const { origin: _origin, write: _write, ...rest } = options;
  const back = await putBack(createConfigClient({ ...rest, origin }), before);
  if (back.outcome === 'put-back') await removeJournal(journal);
  return { results: [again, ...results], written: { putBack: back, journal } };
}

/** The config as it is put back; undefined where GET does not show enough of it. */
function restorable(
  state: Extract<ConfigState, { kind: 'present' }>,
  clientSecret: string | undefined,
): ConfigForm | undefined {
  if (clientSecret === undefined) {
    throw new UsageError(
      'no-client-secret',
      'There is a config already. --write replaces it for a moment, and GET masks its secret, so it could not be put back: set CLOSER_CLIENT_SECRET to its secret, or use an organisation without a config. Nothing was written.',
    );
  }
  const form: unknown = { ...state.config, clientSecret };
  return validateOauthConfigCreateForm(form) ? documentedMembers(form) : undefined;
}

/** A config may show more than a form may have. */
function documentedMembers({
  tokenEndpoint,
  userInfoEndpoint,
  clientId,
  clientSecret,
  oauthConfigEnabled,
  allowAnonymousSignUp,
}: ConfigForm): ConfigForm {
  return { tokenEndpoint, userInfoEndpoint, clientId, clientSecret, oauthConfigEnabled, allowAnonymousSignUp };
}

async function openJournal(
  folder: string,
  run: { origin: string; apiKey: string; before: ConfigForm | null },
): Promise<string> {
  const fingerprint = keyFingerprint(run.origin, run.apiKey);
  const journal: Journal = {
    version: 1,
    target: run.origin,
    keyFingerprint: fingerprint,
    startedAt: new Date().toISOString(),
    pid: process.pid,
    host: hostname(),
    before: run.before,
  };
  const path = await createJournal(folder, journal);
  if (path !== undefined) return path;
  await refuseUnfinished(journalPath(folder, fingerprint));
  throw new UsageError(
    'run-ended-meanwhile',
    'Another run with this key ended just now. Nothing was written; run again.',
  );
}

/** @throws {UsageError} where a journal shows that another run is going on, or was interrupted */
export async function refuseUnfinished(path: string): Promise<void> {
  const journal = await readJournal(path);
  if (journal === undefined) return;
  if (isAtWork(journal)) {
    throw new UsageError(
      'run-in-progress',
      `Another run with --write is going on with this key (process ${journal.pid}). Wait for it to end.`,
    );
  }
  throw new UsageError(
    'unfinished-run',
    `A run with --write that began at ${journal.startedAt} was interrupted. Put the config back first: closer-conformance restore. Nothing was written.`,
  );
}

function isSameState(initial: ConfigState, again: Exchange): boolean {
  if (again.response === undefined) return false;
  const state = configStateOf(again);
  return changedMembers(initial, state)?.length === 0;
}
