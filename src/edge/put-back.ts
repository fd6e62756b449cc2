import { jsonObjectIn } from '../checks/support/config/state.ts';
import type { TransportError } from '../model/exchange.ts';
import { type ConfigForm, probeMark, visibleConfigMembers } from '../probes/config-values.ts';
import type { ConfigClient, ConfigReadResult, ConfigWriteResult } from './config-client.ts';

/** What putting a config back came to. */
export type PutBackResult =
  /** GET shows what was there before, the secret apart, which it masks. */
  | { readonly outcome: 'put-back' }
  /** There is a config that neither was there before nor was written by the probes. It was left alone. */
  | { readonly outcome: 'foreign' }
  | { readonly outcome: 'unreachable'; readonly error: TransportError }
  | { readonly outcome: 'failed'; readonly because: string };

/**
 * Brings the config back to what it was and verifies it by GET. Writes nothing where GET shows a config that is not ours to change,
 * unless `force`.
 *
 * @param before the config that was there, its secret filled in; null for none
 */
export async function putBack(client: ConfigClient, before: ConfigForm | null, force = false): Promise<PutBackResult> {
  const now = await client.get();
  if (now.outcome === 'unanswered') return { outcome: 'unreachable', error: now.error };
  if (now.outcome === 'refused') return { outcome: 'failed', because: `the key is refused (status ${now.status})` };
  if (now.outcome === 'absent') return before === null ? { outcome: 'put-back' } : create(client, before);
  if (now.status < 200 || now.status > 299)
    return { outcome: 'failed', because: `GET is answered with status ${now.status}` };
  const shown = shownMembers(now);
  if (!force && !isOurs(shown) && !(before !== null && isEqual(shown, before))) return { outcome: 'foreign' };
  return before === null ? remove(client) : overwrite(client, before);
}

async function create(client: ConfigClient, before: ConfigForm): Promise<PutBackResult> {
  return verified(client, before, await client.create(before));
}

async function remove(client: ConfigClient): Promise<PutBackResult> {
  return verified(client, null, await client.delete());
}

/** The secret is written even where all that GET shows is right: it may still be a probe's. */
async function overwrite(client: ConfigClient, before: ConfigForm): Promise<PutBackResult> {
  const patched = await verified(client, before, await client.patch(before));
  if (patched.outcome !== 'failed') return patched;
  // A PATCH that does not work is one of the defects that the probes look for; deleting and creating is the other way.
  const deleted = await client.delete();
  if (deleted.outcome === 'unanswered') return { outcome: 'unreachable', error: deleted.error };
  return create(client, before);
}

async function verified(
  client: ConfigClient,
  before: ConfigForm | null,
  written: ConfigWriteResult,
): Promise<PutBackResult> {
  if (written.outcome === 'unanswered') return { outcome: 'unreachable', error: written.error };
  const now = await client.get();
  if (now.outcome === 'unanswered') return { outcome: 'unreachable', error: now.error };
  const isBack = before === null ? now.outcome === 'absent' : isEqual(shownMembers(now), before);
  if (isBack) return { outcome: 'put-back' };
  const status = 'status' in written ? ` (status ${written.status})` : '';
  return {
    outcome: 'failed',
    because:
      before === null
        ? `the config could not be deleted${status}; GET still shows one`
        : `the config could not be written${status}; GET does not show it`,
  };
}

/** What GET shows, also where it breaks the contract: that is what the probes may have found. */
function shownMembers(result: ConfigReadResult): Readonly<Record<string, unknown>> {
  if (result.outcome === 'found') return { ...result.config };
  const { exchange } = result;
  return exchange.response === undefined ? {} : (jsonObjectIn(exchange) ?? {});
}

/** Whether a config was written by the probes: the mark is in three of its members, and they change one at a time. */
function isOurs(shown: Readonly<Record<string, unknown>>): boolean {
  return Object.values(shown).some((value) => typeof value === 'string' && value.toLowerCase().includes(probeMark));
}

function isEqual(shown: Readonly<Record<string, unknown>>, before: ConfigForm): boolean {
  return visibleConfigMembers.every((member) => shown[member] === before[member]);
}
