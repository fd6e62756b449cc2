import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { changedMembers } from '../checks/support/config/state.ts';
import { runLifecycle } from '../engine/lifecycle.ts';
import type { Send } from '../engine/run.ts';
import { InternalError, UsageError } from '../model/errors.ts';
import type { ProbeResult, TransportError, UnsentProbe, WhyUnsent } from '../model/exchange.ts';
import { lifecycle } from '../probes/config-lifecycle.ts';
import type { CheckOptions } from './check-options.ts';
import { type ConfigAccess, type ConfigFinding, createConfigAccess } from './config-access.ts';
import { watchConfig } from './config-ownership.ts';
import { createJournal, endRun, type Journal, journalPath, keyFingerprint, removeJournal } from './journal.ts';
import { defaultPatience, type Patience, putBackAndSettle, putBackPatiently } from './patience.ts';
import { othersIn, type PutBackResult } from './put-back.ts';
import type { Redact } from './redact.ts';
import type { Session } from './session.ts';
import { configChanged, initialState, refuseUnfinished, restorableForm } from './write-guard.ts';

export interface WriteOptions {
  /** The secret of the config that is there, if one is: GET masks it, so it is needed to put the config back. */
  readonly clientSecret?: string;
  /** Folder of the journal, see `journalFolder`. */
  readonly folder: string;
  /** Where it is aborted, no further step is begun, and the config is put back. */
  readonly signal: AbortSignal;
  /** How long to try to put the config back; by default some seconds. */
  readonly patience?: Patience;
}

export interface Written {
  /** What putting the config back came to. */
  readonly putBack: PutBackResult;
  /** Whether there was a config before. */
  readonly hadConfig: boolean;
  /** Path of the journal; the file is there still unless the config is back. */
  readonly journal: string;
  /** Why the journal could not be removed although the config is back. */
  readonly journalLeft?: string;
  /** Name of the write that was not answered, and that the server may carry out late. */
  readonly unanswered?: string;
}

export interface WritingOutcome {
  readonly results: readonly ProbeResult[];
  /** Only where something was sent that may have written. */
  readonly written?: Written;
}

export interface WritingOptions extends CheckOptions {
  readonly origin: string;
  readonly apiKey: string;
  readonly write: WriteOptions;
  /** What the probes write as secrets. */
  readonly probeSecrets: readonly string[];
  /** As in the exchanges that the session records. */
  readonly redact: Redact;
}

/** The steps of the lifecycle as not taken. */
export function unsentSteps(why: WhyUnsent): readonly UnsentProbe[] {
  return lifecycle.flatMap(({ probe, readBack }) => [probe, readBack]).map(({ name }) => ({ name, ...why }));
}

const interrupted: WhyUnsent = { notSent: 'the run was interrupted', expected: false };

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
  const { write } = options;
  const initial = initialState(reads);
  if (initial.kind === 'not-to-begin-with') return { results: unsentSteps(initial.why) };
  const access = createConfigAccess(options);
  const found = await access.read();
  const why = whyNotReadAgain(found);
  if (why !== undefined || write.signal.aborted) return { results: unsentSteps(why ?? interrupted) };
  if (found.kind !== initial.kind) throw configChanged();

  const journal = newJournal(found, options);
  const path = await openJournal(write.folder, journal);
  try {
    // Whoever changed the config up to now did so before it was ours to change.
    const again = await access.read();
    const whyNot = whyNotReadAgain(again) ?? (write.signal.aborted ? interrupted : undefined);
    if (whyNot === undefined && isSame(found, again)) {
      return await runUnderJournal({ path, journal, access, initial }, session, options);
    }
    await removeJournal(path, journal);
    if (whyNot === undefined) throw configChanged();
    return { results: unsentSteps(whyNot) };
  } finally {
    endRun(journal);
  }
}

interface Run {
  readonly path: string;
  readonly journal: Journal;
  readonly access: ConfigAccess;
  readonly initial: Parameters<typeof runLifecycle>[2]['initial'];
}

async function runUnderJournal(
  { path, journal, access, initial }: Run,
  session: Session,
  { write, redact, onProgress }: WritingOptions,
): Promise<WritingOutcome> {
  const { signal, patience = defaultPatience } = write;
  const { before, probeSecrets } = journal;
  let wrote = false;
  let unanswered: string | undefined;
  const send: Send = async (probe) => {
    if (probe.effect === 'safe') return session.send(probe);
    wrote = true;
    const exchange = await session.send(probe);
    if (exchange.error !== undefined && mayHaveArrived(exchange.error)) unanswered = probe.name;
    return exchange;
  };
  const watch = watchConfig({
    before: before === null ? null : redacted(before, redact),
    probeSecrets: probeSecrets.map(redact),
  });
  let results: readonly ProbeResult[] = [];
  let fault: unknown;
  try {
    results = await runLifecycle(lifecycle, send, {
      initial,
      signal,
      isForeign: (state, write) => state.kind === 'present' && watch.isForeign(state.config, write),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } catch (error) {
    // Whatever it is, the config goes back first.
    fault = error;
  }
  if (!wrote) {
    await removeJournal(path, journal);
    if (fault !== undefined) throw fault;
    return { results };
  }
  const putBack = unanswered === undefined ? putBackPatiently : putBackAndSettle;
  const result = await putBack(access, { ...journal, justWritten: true, madeUp: watch.madeUp }, patience);
  const journalLeft = result.outcome === 'put-back' ? await removeJournal(path, journal) : undefined;
  if (fault !== undefined) throw lifecycleFailed(fault, result);
  return {
    results,
    written: {
      putBack: result,
      hadConfig: journal.before !== null,
      journal: path,
      ...(journalLeft === undefined ? {} : { journalLeft }),
      ...(unanswered === undefined ? {} : { unanswered }),
    },
  };
}

function lifecycleFailed(cause: unknown, { outcome }: PutBackResult): InternalError {
  const config =
    outcome === 'put-back'
      ? 'The config is as it was before.'
      : 'The config is not back; the journal is kept: closer-conformance restore.';
  const what = cause instanceof Error ? cause.message : String(cause);
  return new InternalError('lifecycle-failed', `The lifecycle ended in a fault of its own: ${what}. ${config}`, {
    cause,
  });
}

/** Whether the server may have got a request that it did not answer. */
function mayHaveArrived({ code }: TransportError): boolean {
  return !['dns', 'refused', 'unreachable', 'tls', 'busy'].includes(code);
}

function redacted<T extends object>(form: T, redact: Redact): T {
  return {
    ...form,
    ...Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? asInBody(value, redact) : value]),
    ),
  };
}

/** A short secret is taken out of a text that is no more than it, and the text of a member has quotes around it. */
function asInBody(value: string, redact: Redact): string {
  return redact(`"${value}"`).slice(1, -1);
}

function newJournal(found: ConfigFinding, { origin, apiKey, write, probeSecrets }: WritingOptions): Journal {
  return {
    version: 1,
    run: randomBytes(12).toString('hex'),
    target: origin,
    keyFingerprint: keyFingerprint(origin, apiKey),
    startedAt: new Date().toISOString(),
    pid: process.pid,
    host: hostname(),
    before: found.kind === 'present' ? restorableForm(found.config, write.clientSecret) : null,
    otherMembers: found.kind === 'present' ? othersIn(found.config) : {},
    probeSecrets,
  };
}

async function openJournal(folder: string, journal: Journal): Promise<string> {
  const path = await createJournal(folder, journal);
  if (path !== undefined) return path;
  await refuseUnfinished(journalPath(folder, journal.keyFingerprint));
  throw new UsageError(
    'run-ended-meanwhile',
    'Another run with this key ended just now. Nothing was written; run again.',
  );
}

/** Why the lifecycle cannot begin although the first read allowed it to. */
function whyNotReadAgain(found: ConfigFinding): WhyUnsent | undefined {
  switch (found.kind) {
    case 'unanswered':
      return { notSent: found.error.message, expected: false };
    case 'unreadable':
    case 'unknown':
      return { notSent: `the config could not be read a second time (status ${found.status})`, expected: false };
    default:
      return undefined;
  }
}

function isSame(found: ConfigFinding, again: ConfigFinding): boolean {
  if (found.kind === 'unanswered' || again.kind === 'unanswered') return false;
  return changedMembers(found, again)?.length === 0;
}
