import type { Exchanges, Gathered, Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { configReadProbes } from '../../../probes/config.ts';
import { type LifecycleStep, lifecycle, lifecycleSteps, type PatchStep } from '../../../probes/config-lifecycle.ts';
import { createdForm, otherForm } from '../../../probes/config-values.ts';
import { answerTo, whyUnsent } from '../evidence.ts';
import { type ConfigState, configStateOf, isSuccessStatus } from './state.ts';

/** Every request that reads the config with the key. */
const readProbes: readonly Probe[] = [
  configReadProbes.read,
  ...lifecycle.flatMap(({ prepared, readBack }) => [prepared, readBack]),
];

/** Every request of `check config`. */
const allProbes: readonly Probe[] = [
  ...Object.values(configReadProbes),
  ...lifecycle.flatMap(({ prepare, prepared, probe, readBack }) => [prepare, prepared, probe, readBack]),
];

/** Those of some probes that were answered; at least one. */
function answered(probes: readonly Probe[]): Need<readonly AnsweredExchange[]> {
  return {
    probes,
    gather(exchanges) {
      const answers = probes.flatMap((probe) => answerIn(exchanges, probe) ?? []);
      const [first] = probes;
      if (answers.length > 0 || first === undefined) return { evidence: answers };
      const gathered = answerTo(first).gather(exchanges);
      return 'evidence' in gathered ? { evidence: [gathered.evidence] } : gathered;
    },
  };
}

function answerIn(exchanges: Exchanges, probe: Probe): AnsweredExchange | undefined {
  const result = exchanges(probe);
  return 'notSent' in result || result.error !== undefined ? undefined : result;
}

/** All answers to requests that read the config with the key. */
export const reads = answered(readProbes);

/** All answers. */
export const answers = answered(allProbes);

/** The answers that claim to show the config, by their status. */
export const shown: Need<readonly AnsweredExchange[]> = {
  probes: readProbes,
  gather(exchanges) {
    const gathered = reads.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const successes = gathered.evidence.filter(({ response: { status } }) => status >= 200 && status < 300);
    if (successes.length > 0) return { evidence: successes };
    const absent = gathered.evidence.map(configStateOf).find((state) => state.kind === 'absent');
    return absent === undefined
      ? { blockedBy: 'config/get-answers' }
      : { notApplicable: `there is no config to judge (status ${absent.status})` };
  },
};

/** One shown config, and the answer that it is in. */
export interface ShownConfig {
  readonly answer: AnsweredExchange;
  readonly config: Extract<ConfigState, { kind: 'present' }>['config'];
}

/** The configs that were shown and can be read. */
export const configs: Need<readonly ShownConfig[]> = {
  probes: readProbes,
  gather(exchanges) {
    const gathered = shown.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const readable = gathered.evidence.flatMap((answer) => {
      const state = configStateOf(answer);
      return state.kind === 'present' ? [{ answer, config: state.config }] : [];
    });
    return readable.length > 0 ? { evidence: readable } : { blockedBy: 'config/body-is-an-object' };
  },
};

/** A step that was taken: the state before it, its answer, and the state after it. */
export interface StepResult {
  readonly step: LifecycleStep;
  readonly before: ConfigState;
  readonly answer: AnsweredExchange;
  readonly after: ConfigState;
}

/** The results of some steps, all of them. */
export function resultsOf<T extends { readonly step: LifecycleStep }>(
  items: readonly T[],
): Need<readonly (T & StepResult)[]> {
  return {
    probes: items.flatMap(({ step }) => [step.probe, step.readBack]),
    gather(exchanges): Gathered<readonly (T & StepResult)[]> {
      const results: (T & StepResult)[] = [];
      for (const item of items) {
        const answer = answerTo(item.step.probe).gather(exchanges);
        if (!('evidence' in answer)) return answer;
        const readBack = answerTo(item.step.readBack).gather(exchanges);
        if (!('evidence' in readBack)) return readBack;
        const after = configStateOf(readBack.evidence);
        if (after.kind === 'unreadable') return { blockedBy: after.check };
        results.push({ ...item, before: stateBefore(item.step, exchanges), answer: answer.evidence, after });
      }
      return { evidence: results };
    },
  };
}

/** The last state that was read before a step. */
function stateBefore(step: LifecycleStep, exchanges: Exchanges): ConfigState {
  const earlier = lifecycle.slice(0, lifecycle.indexOf(step)).reverse();
  const candidates = [
    step.prepared,
    ...earlier.flatMap(({ readBack, prepared }) => [readBack, prepared]),
    configReadProbes.read,
  ];
  for (const probe of candidates) {
    const answer = answerIn(exchanges, probe);
    if (answer !== undefined) return configStateOf(answer);
  }
  return { kind: 'absent', status: 0 };
}

/** A write that brings a state about, and what was read after it. */
export interface Transition {
  readonly answer: AnsweredExchange;
  readonly after: ConfigState;
}

/** The results of writes that are each followed by a read: those of the steps, and those that prepared other steps. */
export function transitions(steps: readonly LifecycleStep[], method: 'POST' | 'DELETE'): Need<readonly Transition[]> {
  const preparing = lifecycle.filter(({ prepare }) => prepare.method === method);
  const pairs = [
    ...steps.map(({ probe, readBack }) => ({ probe, readBack })),
    ...preparing.map(({ prepare, prepared }) => ({ probe: prepare, readBack: prepared })),
  ];
  return {
    probes: steps.flatMap(({ probe, readBack }) => [probe, readBack]),
    gather(exchanges) {
      const done = pairs.flatMap(({ probe, readBack }): readonly Transition[] => {
        const answer = answerIn(exchanges, probe);
        const read = answerIn(exchanges, readBack);
        return answer === undefined || read === undefined ? [] : [{ answer, after: configStateOf(read) }];
      });
      const readable = done.filter(({ after }) => after.kind !== 'unreadable');
      if (readable.length > 0) return { evidence: readable };
      for (const { after } of done) if (after.kind === 'unreadable') return { blockedBy: after.check };
      const [first] = steps;
      const result = first === undefined ? undefined : exchanges(first.probe);
      if (result === undefined) return { inconclusive: 'nothing was sent' };
      if ('notSent' in result) return whyUnsent(result);
      return { inconclusive: result.error?.message ?? 'the config could not be read afterwards' };
    },
  };
}

/** That the key which was given is accepted: only then does it mean something that another one is refused. */
export const acceptedKey: Need<AnsweredExchange> = {
  probes: [configReadProbes.read],
  gather(exchanges) {
    const gathered = answerTo(configReadProbes.read).gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const state = configStateOf(gathered.evidence);
    return state.kind === 'unreadable' ? { blockedBy: state.check } : gathered;
  },
};

/** A read without the key that it needs. */
export interface KeylessRead {
  readonly request: string;
  readonly answer: AnsweredExchange;
}

const keyless = [
  { probe: configReadProbes.readWithoutKey, request: 'GET without a key' },
  { probe: configReadProbes.readWithWrongKey, request: 'GET with a key that was never issued' },
];
const keylessInLifecycle = [
  { probe: lifecycleSteps.readWithoutKey.probe, request: 'GET without a key, while there was a config,' },
  {
    probe: lifecycleSteps.readWithWrongKey.probe,
    request: 'GET with a key that was never issued, while there was a config,',
  },
];

/** The reads without the key, or with a wrong one: the two of every run, and those of the lifecycle where it was run. */
export const keylessReads: Need<readonly KeylessRead[]> = {
  probes: [...keyless, ...keylessInLifecycle].map(({ probe }) => probe),
  gather(exchanges) {
    const found: KeylessRead[] = [];
    for (const { probe, request } of keyless) {
      const gathered = answerTo(probe).gather(exchanges);
      if (!('evidence' in gathered)) return gathered;
      found.push({ request, answer: gathered.evidence });
    }
    const more = keylessInLifecycle.flatMap(({ probe, request }) => {
      const answer = answerIn(exchanges, probe);
      return answer === undefined ? [] : [{ request, answer }];
    });
    return { evidence: [...found, ...more] };
  },
};

const patchResults = resultsOf(lifecycleSteps.patch);

/** The results of those patches of one member that were accepted. */
export const acceptedPatches: Need<readonly (PatchStep & StepResult)[]> = {
  probes: patchResults.probes,
  gather(exchanges) {
    const gathered = patchResults.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const accepted = gathered.evidence.filter(({ answer }) => isSuccessStatus(answer.response.status));
    return accepted.length > 0 ? { evidence: accepted } : { blockedBy: 'config/patches-one-member' };
  },
};

const creationResults = resultsOf([
  { step: lifecycleSteps.create, form: createdForm },
  { step: lifecycleSteps.createOther, form: otherForm },
]);

/** The results of the creations, where both left a config, with what they wrote. */
export const createdConfigs: typeof creationResults = {
  probes: creationResults.probes,
  gather(exchanges) {
    const gathered = creationResults.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const all = gathered.evidence.every(({ after }) => after.kind === 'present');
    return all ? gathered : { blockedBy: 'config/creates' };
  },
};
