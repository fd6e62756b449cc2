import { STATUS_CODES } from 'node:http';
import { runLifecycle } from '../../src/engine/lifecycle.ts';
import { validateOauthConfigCreateForm, validateOauthConfigPatchForm } from '../../src/generated/validators.js';
import type { AnsweredExchange, ProbeResult } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';
import { configReadProbes } from '../../src/probes/config.ts';
import { lifecycle } from '../../src/probes/config-lifecycle.ts';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

type StoredConfig = Readonly<Record<string, unknown>>;

/** A config API that does what the contract says, as a function of the requests so far. Secrets are the probes' placeholders. */
export function createConfigModel(stored?: StoredConfig): (probe: Probe) => AnsweredExchange {
  let config = stored;
  return (probe) => {
    const { answer, after } = operate(probe, config);
    config = after;
    return exchangeOf(probe, answer);
  };
}

function operate(probe: Probe, config: StoredConfig | undefined): { answer: Answer; after: StoredConfig | undefined } {
  const refused = (status: number, reason: string) => ({ answer: { status, body: { reason } }, after: config });
  const key = probe.headers.find(([name]) => name === 'X-Api-Key')?.[1];
  if (key !== '{{apiKey}}') return refused(401, key === undefined ? 'The key is missing.' : 'The key is not valid.');
  const sent = parse(probe.body);
  switch (probe.method) {
    case 'GET':
      if (config === undefined) return refused(404, 'There is no config.');
      return { answer: { status: 200, body: { ...config, clientSecret: '**' } }, after: config };
    case 'POST':
      if (!validateOauthConfigCreateForm(sent)) return refused(400, 'The body is not a config.');
      if (config !== undefined) return refused(409, 'There is a config already.');
      return { answer: { status: 201 }, after: { ...sent } };
    case 'PATCH':
      if (!validateOauthConfigPatchForm(sent)) return refused(400, 'The body is no change of a config.');
      if (config === undefined) return refused(404, 'There is no config.');
      return { answer: { status: 204 }, after: { ...config, ...sent } };
    case 'DELETE':
      if (config === undefined) return refused(404, 'There is no config.');
      return { answer: { status: 204 }, after: undefined };
  }
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}

function exchangeOf(probe: Probe, { status, body }: Answer): AnsweredExchange {
  const { name, method, url, headers } = probe;
  return {
    name,
    request: { method, url, headers, ...(probe.body === undefined ? {} : { body: probe.body }) },
    response: {
      status,
      reason: STATUS_CODES[status] ?? '',
      httpVersion: '1.1',
      headers: body === undefined ? [] : [['Content-Type', 'application/json']],
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    },
    timings: { total: 4 },
  };
}

/** What a run with --write, on an organisation without a config, records of the model. */
export async function modelRun(): Promise<readonly ProbeResult[]> {
  const ask = createConfigModel();
  const reads = Object.values(configReadProbes).map(ask);
  const steps = await runLifecycle(lifecycle, async (probe) => ask(probe), {
    initial: { kind: 'absent', status: 404 },
    signal: new AbortController().signal,
  });
  return [...reads, ...steps];
}
