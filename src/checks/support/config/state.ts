import type { AnsweredExchange } from '../../../model/exchange.ts';
import { parseJson } from '../../../wire/json.ts';
import { decodeUtf8 } from '../../../wire/text.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';

/** What an answer to GET says of the config. */
export type ConfigState =
  | { readonly kind: 'present'; readonly config: JsonObject }
  | { readonly kind: 'absent'; readonly status: number }
  /** Neither: the status means nothing, or the body cannot be read. */
  | { readonly kind: 'unreadable'; readonly status: number };

/** A 2xx with an object shows the config; any 4xx but a refusal of the key says that there is none. */
export function configStateOf(answer: AnsweredExchange): ConfigState {
  const { status } = answer.response;
  if (saysAbsent(status)) return { kind: 'absent', status };
  if (!isSuccessStatus(status)) return { kind: 'unreadable', status };
  const config = jsonObjectIn(answer);
  return config === undefined ? { kind: 'unreadable', status } : { kind: 'present', config };
}

/** The body as a JSON object; undefined where it is none. */
export function jsonObjectIn({ response: { body } }: AnsweredExchange): JsonObject | undefined {
  const decoded = decodeUtf8(body);
  const parsed = 'text' in decoded ? parseJson(decoded.text) : undefined;
  return parsed !== undefined && 'value' in parsed && isJsonObject(parsed.value) ? parsed.value : undefined;
}

/** Whether a status of GET means that there is no config: a 4xx that speaks neither of the key nor of the request as such. */
export function saysAbsent(status: number): boolean {
  return status >= 400 && status < 500 && !isRefusal(status) && status !== 408 && status !== 429;
}

/** How the API refuses a key. */
export function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status < 300;
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
  }
}

/** Names of the members, own in one of two states, whose values differ; undefined where one of the two has no config and the other has. */
export function changedMembers(before: ConfigState, after: ConfigState): readonly string[] | undefined {
  if (before.kind !== 'present' || after.kind !== 'present') return before.kind === after.kind ? [] : undefined;
  const names = new Set([...Object.keys(before.config), ...Object.keys(after.config)]);
  return [...names].filter((name) => JSON.stringify(before.config[name]) !== JSON.stringify(after.config[name]));
}
