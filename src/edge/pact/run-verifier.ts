import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { InternalError } from '../../model/errors.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';

/** What the verifier says of a run. */
export interface VerifierResults {
  /** In the order in which the interactions were verified. */
  readonly interactions: readonly { readonly description: string; readonly ok: boolean }[];
  /** One for each interaction that is not OK, in the same order; pending ones apart. */
  readonly errors: readonly JsonObject[];
  readonly pendingErrors: readonly JsonObject[];
  /** Why it could not read a pact, or found none, in its own words. */
  readonly unread: readonly string[];
  /** What it would print. */
  readonly output: readonly string[];
}

export type VerifierRun =
  /** `log`: the end of what the verifier wrote, for what it says nowhere else. */
  { readonly results: VerifierResults; readonly log: string } | { readonly failure: string };

/**
 * Runs in a process of its own: the native code writes to stdout by itself, and where it crashes or hangs it must not take the
 * command with it.
 */
const script = `
// Who asked is gone, be it killed; nobody waits for an answer.
process.once('disconnect', () => process.exit());
process.once('message', ({ core, options }) => {
  const done = (message) => process.send(message, () => process.disconnect());
  const text = (error) => (error instanceof Error ? error.message : String(error));
  Promise.resolve()
    .then(() => require(core).default.verifyPacts(options))
    .then((results) => done({ results }), (error) => done({ error: text(error) }));
});
`;

export interface VerifierRunOptions {
  /** Path of the verifier's module. */
  readonly core: string;
  /** As pact-core takes them. */
  readonly options: JsonObject;
  /** Ends the run where it fires. */
  readonly signal: AbortSignal;
}

/** Runs the verifier of the Pact project. */
export function runVerifier({ core, options, signal }: VerifierRunOptions): Promise<VerifierRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        // It reports its use to its makers unless it is told not to.
        PACT_DO_NOT_TRACK: 'true',
        NO_PROXY: [process.env.NO_PROXY, '127.0.0.1'].filter(Boolean).join(','),
      },
      signal,
      killSignal: 'SIGKILL',
    });
    // A process that is ended by a signal must not leave this one behind.
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    let said = '';
    const keep = (chunk: Buffer): void => {
      said = `${said}${chunk.toString()}`.slice(-4000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    let answer: Answer | undefined;
    child.once('message', (message: unknown) => {
      answer = readAnswer(message);
    });
    child.once('error', (error) => {
      answer ??= { failure: signal.aborted ? 'The verifier did not end in time.' : error.message };
    });
    child.once('close', (code) => {
      process.off('exit', kill);
      const log = stripVTControlCharacters(said).trim();
      if (answer === undefined) resolve({ failure: `The verifier ended with status ${code}: ${log}` });
      else resolve('results' in answer ? { ...answer, log } : answer);
    });
    child.send({ core, options });
  });
}

type Answer = { readonly results: VerifierResults } | { readonly failure: string };

/** A run that found something wrong is rejected, with its results as the message. */
function readAnswer(message: unknown): Answer {
  const { results, error } = isJsonObject(message) ? message : {};
  const text = typeof results === 'string' ? results : error;
  if (typeof text !== 'string')
    throw new InternalError('verifier-answer', 'the verifier sent neither results nor an error');
  const value = jsonOrUndefined(text);
  if (!isJsonObject(value) || !Array.isArray(value.interactionResults))
    return { failure: stripVTControlCharacters(text) };
  const errors = objects(value.errors);
  return {
    results: {
      interactions: objects(value.interactionResults).map(({ description, result }) => ({
        description: String(description),
        ok: result === 'OK',
      })),
      errors: errors.filter(({ interaction }) => interaction !== ofWholePact),
      unread: errors.flatMap(({ interaction, mismatch }) => (interaction === ofWholePact ? [messageOf(mismatch)] : [])),
      pendingErrors: objects(value.pendingErrors),
      output: Array.isArray(value.output) ? value.output.map((line) => stripVTControlCharacters(String(line))) : [],
    },
  };
}

/** Stands in place of the interaction in an error that is about a whole pact. */
const ofWholePact = 'Failed to load pact';

/** Without the file, which is a temporary one. */
function messageOf(mismatch: unknown): string {
  const message = isJsonObject(mismatch) ? String(mismatch.message) : 'it gave no reason';
  return stripVTControlCharacters(message).replace(/^Failed to load pact '[^']*' - /, '');
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
