import type { CheckId } from '../../../generated/requirements.ts';
import type { Exchanges, Lack, Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { type LifecycleStep, lifecycle, lifecycleSteps } from '../../../probes/config-lifecycle.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { answerIn, lackOf } from './reads.ts';
import { type ConfigState, configStateOf } from './state.ts';

/** A write that brings a state about, and what was read after it. */
export interface Transition {
  readonly answer: AnsweredExchange;
  readonly read: AnsweredExchange;
  readonly after: ConfigState;
}

/** The results of writes that are each followed by a read: those of the steps, and those that prepared other steps. */
function transitions(steps: readonly LifecycleStep[], method: 'POST' | 'DELETE'): Need<readonly Transition[]> {
  const own = steps.map(({ probe, readBack }) => ({ probe, readBack }));
  const preparing = lifecycle
    .filter(({ prepare }) => prepare.method === method)
    .map(({ prepare, prepared }) => ({ probe: prepare, readBack: prepared }));
  return {
    probes: [...own, ...preparing].flatMap(({ probe, readBack }) => [probe, readBack]),
    gather(exchanges) {
      const done = [...own, ...preparing].flatMap((pair) => transitionIn(exchanges, pair) ?? []);
      const readable = done.filter(({ after }) => after.kind !== 'unreadable');
      const unreadable = done.flatMap(({ after }) => (after.kind === 'unreadable' ? [after.check] : []));
      const lacks = own.flatMap((pair) => lackIn(exchanges, pair) ?? []);
      const missed = lacks.find((lack) => 'inconclusive' in lack);
      if (readable.length > 0) return { evidence: readable, ...(missed === undefined ? {} : { lacking: missed }) };
      const [check] = unreadable;
      if (check !== undefined) return { blockedBy: check };
      return missed ?? lacks[0] ?? { inconclusive: 'nothing was sent' };
    },
  };
}

interface WriteAndRead {
  readonly probe: Probe;
  readonly readBack: Probe;
}

function transitionIn(exchanges: Exchanges, { probe, readBack }: WriteAndRead): Transition | undefined {
  const answer = answerIn(exchanges, probe);
  const read = answerIn(exchanges, readBack);
  return answer === undefined || read === undefined ? undefined : { answer, read, after: configStateOf(read) };
}

function lackIn(exchanges: Exchanges, { probe, readBack }: WriteAndRead): Lack | undefined {
  const missing = [probe, readBack].find((one) => answerIn(exchanges, one) === undefined);
  return missing === undefined ? undefined : lackOf(exchanges, missing);
}

const creations = [lifecycleSteps.create, lifecycleSteps.createOther];
const deletions = [lifecycleSteps.delete, lifecycleSteps.deleteOther];

export const created = transitions(creations, 'POST');
export const deleted = transitions(deletions, 'DELETE');

/**
 * That a server accepts some right requests: only then does it mean something that it refuses wrong ones. That it accepts a wrong
 * one needs no such proof.
 *
 * @param check the one that finds it wrong that they are refused
 */
function accepting(steps: readonly LifecycleStep[], check: CheckId): Need<true> {
  const probes = steps.map(({ probe }) => probe);
  return {
    probes,
    gather(exchanges) {
      const answers = probes.flatMap((probe) => answerIn(exchanges, probe) ?? []);
      if (answers.some(({ response: { status } }) => isSuccessStatus(status))) return { evidence: true };
      if (answers.length > 0) return { evidence: true, lacking: { blockedBy: check } };
      const [first] = probes;
      return { evidence: true, ...(first === undefined ? {} : { lacking: lackOf(exchanges, first) }) };
    },
  };
}

export const acceptsPost = accepting(creations, 'config/creates');
export const acceptsPatch = accepting(
  lifecycleSteps.patch.map(({ step }) => step),
  'config/patches-one-member',
);
export const acceptsDelete = accepting(deletions, 'config/deletes');
