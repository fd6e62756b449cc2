import type { Exchanges, Lack, Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { configReadProbes } from '../../../probes/config.ts';
import { lifecycle, lifecycleSteps } from '../../../probes/config-lifecycle.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { busyAnswer, isBusy } from '../busy.ts';
import { answerTo, whyUnsent } from '../evidence.ts';
import { isDeclaredPage } from '../html-page.ts';
import { textIn } from '../json-body.ts';
import { recogniseError, recogniseOtherShape } from './recognise.ts';
import { type ConfigState, configStateOf } from './state.ts';

/** What came of a probe, where the server was ready to answer it. */
export function answerIn(exchanges: Exchanges, probe: Probe): AnsweredExchange | undefined {
  const result = exchanges(probe);
  if ('notSent' in result || result.error !== undefined) return undefined;
  return isBusy(result.response.status) ? undefined : result;
}

/** Why there is no such answer. */
export function lackOf(exchanges: Exchanges, probe: Probe): Lack {
  const result = exchanges(probe);
  if ('notSent' in result) return whyUnsent(result);
  if (result.error !== undefined) return { inconclusive: result.error.message };
  return { inconclusive: busyAnswer(probe, result.response.status) };
}

/**
 * All answers to some probes, and to others that are sent only where they are needed. What was not sent for a reason that is known
 * is not missed.
 */
function answered(needed: readonly Probe[], occasional: readonly Probe[]): Need<readonly AnsweredExchange[]> {
  return {
    probes: [...needed, ...occasional],
    gather(exchanges) {
      const answers = [...needed, ...occasional].flatMap((probe) => answerIn(exchanges, probe) ?? []);
      const lacks = needed
        .filter((probe) => answerIn(exchanges, probe) === undefined)
        .map((probe) => lackOf(exchanges, probe));
      const missed = lacks.find((lack) => 'inconclusive' in lack);
      if (answers.length > 0) return { evidence: answers, ...(missed === undefined ? {} : { lacking: missed }) };
      return missed ?? lacks[0] ?? { inconclusive: 'nothing was sent' };
    },
  };
}

const occasionalReads = lifecycle.flatMap(({ look, prepared }) => [look, prepared]);

/** All answers to requests that read the config with the key. */
export const reads = answered([configReadProbes.read, ...lifecycle.map(({ readBack }) => readBack)], occasionalReads);

/** All answers. */
export const answers = answered(
  [...Object.values(configReadProbes), ...lifecycle.flatMap(({ probe, readBack }) => [probe, readBack])],
  [...lifecycle.map(({ prepare }) => prepare), ...occasionalReads],
);

/** The answers that claim to show the config, by their status. */
export const shown: Need<readonly AnsweredExchange[]> = {
  probes: reads.probes,
  gather(exchanges) {
    const gathered = reads.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const successes = gathered.evidence.filter(({ response: { status } }) => isSuccessStatus(status));
    if (successes.length > 0) return { ...gathered, evidence: successes };
    if (gathered.lacking !== undefined) return gathered.lacking;
    const absent = gathered.evidence.map(configStateOf).find((state) => state.kind === 'absent');
    return absent === undefined
      ? { blockedBy: 'config/get-answers' }
      : { notApplicable: `there is no config to judge (status ${absent.status})` };
  },
};

/**
 * Those whose content may be JSON. That the others have none, or are an HTML page that is declared as one, is for
 * config/body-is-an-object to say: to declare a page to be JSON would be another fault.
 */
export const shownContents: Need<readonly AnsweredExchange[]> = {
  probes: reads.probes,
  gather(exchanges) {
    const gathered = shown.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const withContent = gathered.evidence.filter(
      (answer) => answer.response.body.length > 0 && !isDeclaredPage(answer),
    );
    return withContent.length > 0 ? { ...gathered, evidence: withContent } : { blockedBy: 'config/body-is-an-object' };
  },
};

/** One shown config, and the answer that it is in. */
export interface ShownConfig {
  readonly answer: AnsweredExchange;
  readonly config: Extract<ConfigState, { kind: 'present' }>['config'];
  /** What it was read from. */
  readonly text: string;
}

/** The configs that were shown and can be read. */
export const configs: Need<readonly ShownConfig[]> = {
  probes: reads.probes,
  gather(exchanges) {
    const gathered = shown.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const readable = gathered.evidence.flatMap((answer) => {
      const state = configStateOf(answer);
      return state.kind === 'present' ? [{ answer, config: state.config, text: textIn(answer) ?? '' }] : [];
    });
    return readable.length > 0 ? { ...gathered, evidence: readable } : { blockedBy: 'config/body-is-an-object' };
  },
};

/** Those that have the shape of a config, be it with mistakes. Of one that has another as a whole config/has-all-members says so. */
export const shapedConfigs: Need<readonly ShownConfig[]> = {
  probes: reads.probes,
  gather(exchanges) {
    const gathered = configs.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const shaped = gathered.evidence.filter(({ config }) => recogniseOtherShape(config) === undefined);
    return shaped.length > 0 ? { ...gathered, evidence: shaped } : { blockedBy: 'config/has-all-members' };
  },
};

/** That the key which was given is accepted: only then does it mean something that another one is refused. */
export const acceptedKey: Need<AnsweredExchange> = {
  probes: [configReadProbes.read],
  gather(exchanges) {
    const gathered = answerTo(configReadProbes.read).gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const state = configStateOf(gathered.evidence);
    switch (state.kind) {
      case 'unreadable':
        return { ...gathered, lacking: { blockedBy: state.check } };
      case 'unknown':
        return { ...gathered, lacking: { inconclusive: busyAnswer(configReadProbes.read, state.status) } };
      case 'present':
        return recogniseError(state.config) === undefined
          ? gathered
          : { ...gathered, lacking: { blockedBy: 'config/has-all-members' } };
      default:
        return gathered;
    }
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
  { probe: configReadProbes.readWithAlteredKey, request: 'GET with the key, one character of it changed,' },
  { probe: configReadProbes.readWithEmptyKey, request: 'GET with an empty key' },
  { probe: lifecycleSteps.readWithoutKey.probe, request: 'GET without a key, while there was a config,' },
  {
    probe: lifecycleSteps.readWithWrongKey.probe,
    request: 'GET with a key that was never issued, while there was a config,',
  },
];

const keylessAnswers = answered(
  keyless.map(({ probe }) => probe),
  [],
);

/** The reads without the key, or with a wrong one: those of every run, and those of the lifecycle where it was run. */
export const keylessReads: Need<readonly KeylessRead[]> = {
  probes: keylessAnswers.probes,
  gather(exchanges) {
    const gathered = keylessAnswers.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const found = keyless.flatMap(({ probe, request }): readonly KeylessRead[] => {
      const answer = answerIn(exchanges, probe);
      return answer === undefined ? [] : [{ request, answer }];
    });
    return { ...gathered, evidence: found };
  },
};
