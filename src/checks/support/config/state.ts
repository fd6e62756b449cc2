import type { CheckId } from '../../../generated/requirements.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import { configMembers, secretMask, visibleConfigMembers } from '../../../probes/config-contract.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { isBusy } from '../busy.ts';
import { jsonObjectIn } from '../json-body.ts';

/** What an answer to GET says of the config. */
export type ConfigState =
  | { readonly kind: 'present'; readonly config: JsonObject }
  | { readonly kind: 'absent'; readonly status: number }
  /** Neither: the status means nothing, or the body cannot be read. `check` finds which of the two. */
  | { readonly kind: 'unreadable'; readonly status: number; readonly check: CheckId }
  /** The server was too busy to say. */
  | { readonly kind: 'unknown'; readonly status: number };

/** A 2xx with an object shows the config; any 4xx but a refusal of the key says that there is none. */
export function configStateOf(answer: AnsweredExchange): ConfigState {
  const { status } = answer.response;
  if (isBusy(status)) return { kind: 'unknown', status };
  if (saysAbsent(status)) return { kind: 'absent', status };
  if (!isSuccessStatus(status)) return { kind: 'unreadable', status, check: 'config/get-answers' };
  const config = jsonObjectIn(answer);
  if (config === undefined) return { kind: 'unreadable', status, check: 'config/body-is-an-object' };
  return { kind: 'present', config };
}

/** Whether a status of GET means that there is no config: a 4xx that speaks neither of the key nor of the server's load. */
export function saysAbsent(status: number): boolean {
  return status >= 400 && status < 500 && !isRefusal(status) && !isBusy(status);
}

/** How the API refuses a key. */
export function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

/** A state as a phrase. */
export function describeState(state: ConfigState): string {
  switch (state.kind) {
    case 'present':
      return 'a config';
    case 'absent':
      return `no config (status ${state.status})`;
    case 'unreadable':
      return `an answer that shows no config (status ${state.status})`;
    case 'unknown':
      return `a server that is too busy (status ${state.status})`;
  }
}

/**
 * Names of the documented members whose values differ; undefined where one of the two states has no config and the other has. Any
 * other member, such as the time of the last change, is the server's own.
 */
export function changedMembers(before: ConfigState, after: ConfigState): readonly string[] | undefined {
  if (before.kind !== 'present' || after.kind !== 'present') return before.kind === after.kind ? [] : undefined;
  // A mask that is not the documented one may be another each time; one that was and is not any more shows a secret that is gone.
  const compared = before.config.clientSecret === secretMask ? configMembers : visibleConfigMembers;
  return compared.filter((name) => JSON.stringify(before.config[name]) !== JSON.stringify(after.config[name]));
}
