import type { Exchanges, Gathered, Lack, Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { configReadProbes } from '../../../probes/config.ts';
import { type LifecycleStep, lifecycle, lifecycleSteps, type PatchStep } from '../../../probes/config-lifecycle.ts';
import { createdForm, otherForm } from '../../../probes/config-values.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { answerIn, lackOf } from './reads.ts';
import { type ConfigState, configStateOf } from './state.ts';

/** A step that was taken: the state before it, its answer, and the state after it. */
export interface StepResult {
  readonly step: LifecycleStep;
  readonly before: ConfigState;
  readonly answer: AnsweredExchange;
  readonly after: ConfigState;
}

/** The results of some steps; of those that were not taken, or whose end cannot be read, the first one's reason. */
export function resultsOf<T extends { readonly step: LifecycleStep }>(
  items: readonly T[],
): Need<readonly (T & StepResult)[]> {
  return {
    probes: items.flatMap(({ step }) => [step.probe, step.readBack]),
    gather(exchanges): Gathered<readonly (T & StepResult)[]> {
      const results: (T & StepResult)[] = [];
      let lacking: Lack | undefined;
      for (const item of items) {
        const result = resultOf(item.step, exchanges);
        if ('answer' in result) results.push({ ...item, ...result });
        else lacking ??= result;
      }
      if (lacking === undefined) return { evidence: results };
      return results.length === 0 ? lacking : { evidence: results, lacking };
    },
  };
}

function resultOf(step: LifecycleStep, exchanges: Exchanges): StepResult | Lack {
  const answer = answerIn(exchanges, step.probe);
  if (answer === undefined) return lackOf(exchanges, step.probe);
  const readBack = answerIn(exchanges, step.readBack);
  if (readBack === undefined) return lackOf(exchanges, step.readBack);
  const after = configStateOf(readBack);
  if (after.kind === 'unreadable') return { blockedBy: after.check };
  const lastRead = lastReadBefore(step, exchanges);
  const beforehand = answerIn(exchanges, lastRead);
  if (beforehand === undefined) return lackOf(exchanges, lastRead);
  const before = configStateOf(beforehand);
  return before.kind === 'unreadable' ? { blockedBy: before.check } : { step, before, answer, after };
}

/** The read that shows the state before a step: the last one, whether or not it was answered. */
function lastReadBefore(step: LifecycleStep, exchanges: Exchanges): Probe {
  const wasSent = (probe: Probe): boolean => !('notSent' in exchanges(probe));
  const preparing = [step.prepared, step.look].find(wasSent);
  if (preparing !== undefined) return preparing;
  for (const earlier of lifecycle.slice(0, lifecycle.indexOf(step)).reverse()) {
    if (wasSent(earlier.probe) || wasSent(earlier.readBack)) return earlier.readBack;
    const read = [earlier.prepared, earlier.look].find(wasSent);
    if (read !== undefined) return read;
  }
  return configReadProbes.read;
}

/** The results of the patches of one member. */
export const patchResults = resultsOf(lifecycleSteps.patch);

/** The results of those patches of one member that were accepted. */
export const acceptedPatches: Need<readonly (PatchStep & StepResult)[]> = {
  probes: patchResults.probes,
  gather(exchanges) {
    const gathered = patchResults.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const accepted = gathered.evidence.filter(({ answer }) => isSuccessStatus(answer.response.status));
    if (accepted.length > 0) return { ...gathered, evidence: accepted };
    return gathered.lacking ?? { blockedBy: 'config/patches-one-member' };
  },
};

const creationResults = resultsOf([
  { step: lifecycleSteps.create, form: createdForm },
  { step: lifecycleSteps.createOther, form: otherForm },
]);

/** The results of the creations that left a config, with what they wrote. */
export const createdConfigs: typeof creationResults = {
  probes: creationResults.probes,
  gather(exchanges) {
    const gathered = creationResults.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const created = gathered.evidence.filter(({ after }) => after.kind === 'present');
    if (created.length === gathered.evidence.length) return gathered;
    const lacking = gathered.lacking ?? { blockedBy: 'config/creates' };
    return created.length === 0 ? lacking : { evidence: created, lacking };
  },
};
