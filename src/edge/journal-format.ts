import { validateOauthConfigCreateForm } from '../generated/validators.js';
import { UsageError } from '../model/errors.ts';
import type { ConfigCreateForm } from '../probes/config-contract.ts';
import { jsonValueOf } from '../wire/json.ts';
import { isJsonObject, type JsonObject } from '../wire/json-object.ts';

/**
 * What an interrupted `check config --write` must put back. It is written before the first write to the API and removed after
 * what it holds was put back and read again; while it is there no other run may write. It holds the secret of the config that
 * was there: the file's mode, 0600, is what guards it.
 */
export interface Journal {
  readonly version: 1;
  /** Tells one run from another. */
  readonly run: string;
  /** Origin of the config API. */
  readonly target: string;
  /** Tells keys apart without holding one: SHA-256, cut. */
  readonly keyFingerprint: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Which process is at work, and where. */
  readonly pid: number;
  readonly host: string;
  /** The config that was there, its secret filled in; null where there was none. */
  readonly before: ConfigCreateForm | null;
  /** What GET showed beside the documented members, which nobody can put back; to say where it is not what it was. */
  readonly otherMembers: JsonObject;
  /** What the probes write as secrets, to know them where a server shows them in another place. */
  readonly probeSecrets: readonly string[];
}

/**
 * Reads a journal's text.
 *
 * @throws {UsageError} where it is something else
 */
export function parseJournal(text: string, path: string): Journal {
  const value = jsonValueOf(text);
  if (isJournal(value)) return value;
  const isNewer = isJsonObject(value) && typeof value.version === 'number' && value.version > 1;
  throw new UsageError(
    'invalid-journal',
    isNewer
      ? `The journal ${path} was written by a later version of closer-conformance: restore it with that one.`
      : `${path} is not a journal of closer-conformance, or is damaged. A config may have to be put back that only this file holds: look into it, put right what \`closer-conformance config get\` shows, and then remove the file.`,
  );
}

function isJournal(value: unknown): value is Journal {
  if (!isJsonObject(value)) return false;
  const { version, pid, before, otherMembers, probeSecrets } = value;
  const texts = ['run', 'target', 'keyFingerprint', 'startedAt', 'host'];
  return (
    version === 1 &&
    Number.isInteger(pid) &&
    texts.every((name) => typeof value[name] === 'string') &&
    (before === null || validateOauthConfigCreateForm(before)) &&
    isJsonObject(otherMembers) &&
    Array.isArray(probeSecrets) &&
    probeSecrets.every((secret) => typeof secret === 'string')
  );
}
