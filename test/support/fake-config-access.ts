import type { ConfigAccess, ConfigFinding } from '../../src/edge/config-access.ts';
import type { ConfigWriteResult } from '../../src/edge/config-client.ts';
import type { AnsweredExchange, TransportError } from '../../src/model/exchange.ts';

type StoredConfig = Readonly<Record<string, unknown>>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A config API in memory, of which each answer can be made to go wrong. */
export interface FakeConfigApi {
  readonly access: ConfigAccess;
  /** The methods that were called, in order. */
  readonly log: Method[];
  stored: StoredConfig | undefined;
  /** Takes the place of what a method does; called with how often that method was called before. */
  readonly instead: { [M in Exclude<Method, 'GET'>]?: (times: number) => ConfigWriteResult | undefined };
  insteadOfGet?: (times: number) => ConfigFinding | undefined;
}

export const reset: TransportError = { code: 'reset', message: 'The connection was closed.', hint: 'Look.' };

export function fakeConfigApi(stored?: StoredConfig): FakeConfigApi {
  const api: FakeConfigApi = {
    stored,
    log: [],
    instead: {},
    access: {
      async read() {
        const times = count('GET');
        const wrong = api.insteadOfGet?.(times);
        if (wrong !== undefined) return wrong;
        if (api.stored === undefined) return { kind: 'absent', status: 404 };
        return { kind: 'present', config: { ...api.stored, clientSecret: '**' } };
      },
      async create(form) {
        const times = count('POST');
        const wrong = api.instead.POST?.(times);
        if (wrong !== undefined) return wrong;
        if (api.stored !== undefined) return answered(409);
        api.stored = { ...form };
        return answered(201);
      },
      async patch(form) {
        const times = count('PATCH');
        const wrong = api.instead.PATCH?.(times);
        if (wrong !== undefined) return wrong;
        if (api.stored === undefined) return answered(404);
        api.stored = { ...api.stored, ...form };
        return answered(204);
      },
      async delete() {
        const times = count('DELETE');
        const wrong = api.instead.DELETE?.(times);
        if (wrong !== undefined) return wrong;
        if (api.stored === undefined) return answered(404);
        api.stored = undefined;
        return answered(204);
      },
    },
  };
  return api;

  function count(method: Method): number {
    api.log.push(method);
    return api.log.filter((one) => one === method).length - 1;
  }
}

/** What a client makes of a write that was answered. */
export function answered(status: number): ConfigWriteResult {
  const exchange: AnsweredExchange = {
    name: 'write',
    request: { method: 'POST', url: '', headers: [] },
    response: { status, reason: '', httpVersion: '1.1', headers: [], body: new Uint8Array() },
    timings: { total: 1 },
  };
  if (status < 300) return { outcome: 'done', status, exchange };
  if (status === 401 || status === 403) return { outcome: 'refused', status, exchange };
  if (status < 500) return { outcome: 'rejected', status, exchange };
  const finding = { pointer: '', message: 'm', expected: 'e', actual: 'a', fix: 'f' };
  return { outcome: 'invalid-answer', status, findings: [finding], exchange };
}

export function unanswered(): ConfigWriteResult {
  const exchange = {
    name: 'write',
    request: { method: 'POST', url: '', headers: [] },
    error: reset,
    timings: { total: 1 },
  };
  return { outcome: 'unanswered', error: reset, exchange };
}
