import { describe, expect, it } from 'vitest';
import { configChecks } from '../../src/checks/index.ts';
import { judgeChecks } from '../../src/engine/judge.ts';
import { type LifecycleOptions, runLifecycle } from '../../src/engine/lifecycle.ts';
import type { AnsweredExchange, Exchange, ProbeResult } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';
import { configReadProbes } from '../../src/probes/config.ts';
import { lifecycle, lifecycleSteps } from '../../src/probes/config-lifecycle.ts';
import { createConfigModel } from '../support/config-model.ts';

const absent = { kind: 'absent', status: 404 } as const;
const customers = {
  tokenEndpoint: 't',
  userInfoEndpoint: 'u',
  clientId: 'c',
  clientSecret: 's',
  oauthConfigEnabled: true,
};

/** Changes what comes of a probe; undefined where it does not. `ask` has the model answer. */
type Instead = (probe: Probe, ask: (probe: Probe) => AnsweredExchange) => Exchange | undefined;

interface Taken {
  readonly results: readonly ProbeResult[];
  readonly sent: readonly string[];
}

async function take(instead: Instead, options: Partial<LifecycleOptions> = {}, stored?: object): Promise<Taken> {
  const ask = createConfigModel(stored === undefined ? undefined : { ...stored });
  const sent: string[] = [];
  const results = await runLifecycle(
    lifecycle,
    async (probe) => {
      sent.push(probe.name);
      return instead(probe, ask) ?? ask(probe);
    },
    { initial: absent, signal: new AbortController().signal, ...options },
  );
  return { results, sent };
}

const asItIs: Instead = () => undefined;

function answer(probe: Probe, status: number): AnsweredExchange {
  const { name, method, url, headers, body } = probe;
  return {
    name,
    request: { method, url, headers, ...(body === undefined ? {} : { body }) },
    response: { status, reason: '', httpVersion: '1.1', headers: [], body: new Uint8Array() },
    timings: { total: 1 },
  };
}

function failure({ name, method, url, headers }: Probe): Exchange {
  return {
    name,
    request: { method, url, headers },
    error: { code: 'timeout', message: 'The API did not answer.', hint: 'Look.' },
    timings: { total: 1 },
  };
}

function unsentIn(results: readonly ProbeResult[]): readonly ProbeResult[] {
  return results.filter((result) => 'notSent' in result);
}

/** Outcomes that need a cause must find one. */
function expectSoundJudgements(results: readonly ProbeResult[], stored?: object): void {
  const ask = createConfigModel(stored === undefined ? undefined : { ...stored });
  const judged = judgeChecks(configChecks, [...Object.values(configReadProbes).map(ask), ...results]);
  expect(judged.filter(({ judgement }) => judgement.outcome === 'crashed')).toEqual([]);
}

const ownNames = lifecycle.flatMap(({ probe, readBack }) => [probe.name, readBack.name]);

/** The first step. */
const [first = lifecycleSteps.create] = lifecycle;

describe('the lifecycle', () => {
  it('sends each step and the read after it, in order, and nothing else where each finds what it needs', async () => {
    const { sent, results } = await take(asItIs);
    expect(sent).toEqual(ownNames);
    expect(unsentIn(results)).toEqual([]);
  });

  it('has no two probes of one name', () => {
    const names = lifecycle.flatMap(({ probe, readBack, look, prepare, prepared }) =>
      [probe, readBack, look, prepare, prepared].map(({ name }) => name),
    );
    expect(names).toEqual([...new Set(names)]);
  });

  it('deletes a config first that a step does not need', async () => {
    const { sent } = await take(asItIs, { initial: { kind: 'present', config: {} } }, customers);
    const { probe, prepare, prepared } = first;
    expect(sent.slice(0, 3)).toEqual([prepare.name, prepared.name, probe.name]);
    expect(prepare.method).toBe('DELETE');
    expect(sent.slice(2)).toEqual(ownNames);
  });

  it('creates a config first that a step needs', async () => {
    const { createAgain } = lifecycleSteps;
    const { sent } = await take((probe, ask) => {
      // The config is gone as soon as it was created.
      if (probe !== lifecycleSteps.create.readBack) return undefined;
      ask(lifecycleSteps.delete.probe);
      return undefined;
    });
    const index = sent.indexOf(createAgain.name);
    expect(sent.slice(index - 2, index)).toEqual([createAgain.prepare.name, createAgain.prepared.name]);
    expect(createAgain.prepare.method).toBe('POST');
    expect(sent.slice(index)).toEqual(ownNames.slice(ownNames.indexOf(createAgain.name)));
  });

  it('reports each request before it is sent', async () => {
    const seen: (readonly [string, number, number])[] = [];
    await take(asItIs, { onProgress: ({ probe, done, total }) => seen.push([probe.name, done, total]) });
    expect(seen).toEqual(ownNames.map((name, index) => [name, index, ownNames.length]));
  });

  it('counts what it sends beyond the plan as well', async () => {
    const seen: (readonly [number, number])[] = [];
    const onProgress: LifecycleOptions['onProgress'] = ({ done, total }) => seen.push([done, total]);
    await take(asItIs, { onProgress, initial: { kind: 'present', config: {} } }, customers);
    expect(seen.at(-1)).toEqual([ownNames.length + 1, ownNames.length + 2]);
  });
});

describe('a state that cannot be brought about', () => {
  it('is tried for once, and blocks every step that needs it, by the check that finds why', async () => {
    const stays: Instead = (probe) => (probe.method === 'DELETE' ? answer(probe, 204) : undefined);
    const { sent, results } = await take(stays, { initial: { kind: 'present', config: {} } }, customers);
    expect(sent.filter((name) => name.endsWith('/prepare'))).toEqual([first.prepare.name]);
    const needingNone = lifecycle.filter(({ requires }) => requires === 'absent');
    expect(unsentIn(results)).toEqual(
      needingNone.flatMap(({ probe, readBack }) =>
        [probe, readBack].map(({ name }) => ({
          name,
          notSent: 'the config could not be made absent',
          expected: false,
          blockedBy: 'config/deletes',
        })),
      ),
    );
    expectSoundJudgements(results, customers);
  });

  it('is blocked by config/creates where POST creates nothing', async () => {
    const { results } = await take((probe) => (probe.method === 'POST' ? answer(probe, 201) : undefined));
    const blocked = new Set(unsentIn(results).map((result) => 'notSent' in result && result.blockedBy));
    expect(blocked).toEqual(new Set(['config/creates']));
    expectSoundJudgements(results);
  });

  it('is inconclusive, and tried for again, where the server was too busy to bring it about', async () => {
    let refusals = 0;
    const { sent, results } = await take(
      (probe) => {
        if (probe.method !== 'DELETE' || refusals === 2) return undefined;
        refusals += 1;
        return answer(probe, 503);
      },
      { initial: { kind: 'present', config: {} } },
      customers,
    );
    const [first, second] = lifecycle;
    expect(unsentIn(results)).toEqual(
      [first, second].flatMap((step) =>
        [step?.probe, step?.readBack].map((probe) => ({
          name: probe?.name,
          notSent: expect.stringContaining(`too busy to answer the request ${step?.prepare.purpose} (status 503)`),
          expected: false,
        })),
      ),
    );
    expect(sent.filter((name) => name.endsWith('/prepare'))).toHaveLength(3);
    expectSoundJudgements(results, customers);
  });
});

describe('a read that leaves the state open', () => {
  const step = lifecycleSteps.create;
  const next = lifecycleSteps.createAgain;

  it.each([
    ['too busy', 503],
    ['failing', 500],
  ])('by a server that is %s is repeated before the next step', async (_, status) => {
    const { sent, results } = await take((probe) => (probe === step.readBack ? answer(probe, status) : undefined));
    expect(sent[sent.indexOf(step.readBack.name) + 1]).toBe(next.look.name);
    expect(unsentIn(results)).toEqual([]);
    expect(sent.filter((name) => name.endsWith('/prepare'))).toEqual([]);
    expectSoundJudgements(results);
  });

  it('for good blocks what comes after, and is not repeated for ever, nor is anything written then', async () => {
    let present = false;
    const { sent, results } = await take((probe, ask) => {
      if (probe === step.probe) present = true;
      return present && probe.method === 'GET' ? answer(probe, 500) : ask(probe);
    });
    const after = sent.slice(sent.indexOf(step.readBack.name) + 1);
    expect(after).toEqual(
      [next, lifecycleSteps.patch[0]?.step, lifecycleSteps.patch[1]?.step].map((one) => one?.look.name),
    );
    expect(unsentIn(results)[0]).toEqual({
      name: next.name,
      notSent: 'the config could not be read',
      expected: false,
      blockedBy: 'config/get-answers',
    });
    expectSoundJudgements(results);
  });

  it('for want of time leaves what comes after inconclusive', async () => {
    let present = false;
    const { results } = await take((probe, ask) => {
      if (probe === step.probe) present = true;
      return present && probe.method === 'GET' ? answer(probe, 503) : ask(probe);
    });
    const [first] = unsentIn(results);
    expect(first).toEqual({
      name: next.name,
      notSent: expect.stringContaining(`too busy to answer the request ${next.look.purpose} (status 503)`),
      expected: false,
    });
    expectSoundJudgements(results);
  });

  it('as no object is blocked by the check of that', async () => {
    const { results } = await take((probe) =>
      probe.method === 'GET' && probe.name.startsWith('create') ? answer(probe, 200) : undefined,
    );
    expect(unsentIn(results)[0]).toMatchObject({ blockedBy: 'config/body-is-an-object' });
    expectSoundJudgements(results);
  });
});

describe('what ends the lifecycle', () => {
  const last = lifecycleSteps.patchNothing;

  it('is a write that is not answered: neither it is read after nor anything sent', async () => {
    const { sent, results } = await take((probe) => (probe === last.probe ? failure(probe) : undefined));
    expect(sent.at(-1)).toBe(last.name);
    const unsent = unsentIn(results);
    expect(unsent[0]).toEqual({ name: last.readBack.name, notSent: 'The API did not answer.', expected: false });
    expect(unsent.map(({ name }) => name)).toEqual(ownNames.slice(ownNames.indexOf(last.readBack.name)));
    expect(new Set(unsent.map((result) => 'notSent' in result && result.notSent))).toEqual(
      new Set(['The API did not answer.']),
    );
    expectSoundJudgements(results);
  });

  it('is a read that is not answered', async () => {
    const { sent, results } = await take((probe) => (probe === last.readBack ? failure(probe) : undefined));
    expect(sent.at(-1)).toBe(last.readBack.name);
    expectSoundJudgements(results);
  });

  it('is a preparation that is not answered', async () => {
    const { sent, results } = await take(
      (probe) => (probe === lifecycle[0]?.prepare ? failure(probe) : undefined),
      { initial: { kind: 'present', config: {} } },
      customers,
    );
    expect(sent).toEqual([lifecycle[0]?.prepare.name]);
    expect(unsentIn(results).map(({ name }) => name)).toEqual([lifecycle[0]?.prepared.name, ...ownNames]);
    expectSoundJudgements(results, customers);
  });

  it('is an interruption: the step is ended, and no other begun', async () => {
    const controller = new AbortController();
    const { sent, results } = await take(
      (probe) => {
        if (probe === last.probe) controller.abort();
        return undefined;
      },
      { signal: controller.signal },
    );
    expect(sent.at(-1)).toBe(last.readBack.name);
    expect(unsentIn(results).map(({ name }) => name)).toEqual(ownNames.slice(sent.length));
    expect(unsentIn(results)[0]).toMatchObject({ notSent: 'the run was interrupted', expected: false });
  });

  it('is an interruption before it began: nothing is sent', async () => {
    const { sent } = await take(asItIs, { signal: AbortSignal.abort() });
    expect(sent).toEqual([]);
  });

  it('is a config that somebody else has written', async () => {
    const seen: string[] = [];
    const { sent, results } = await take(
      (probe, ask) => {
        if (probe !== last.probe) return undefined;
        return ask({ ...probe, body: JSON.stringify({ clientId: 'theirs' }) });
      },
      {
        isForeign: (state) => {
          seen.push(state.kind);
          return state.kind === 'present' && state.config.clientId === 'theirs';
        },
      },
    );
    expect(sent.at(-1)).toBe(last.readBack.name);
    expect(unsentIn(results)[0]).toMatchObject({ notSent: expect.stringContaining('somebody else is changing') });
    expect(new Set(seen)).toEqual(new Set(['absent', 'present']));
  });
});
