import type { CheckId } from '../../generated/requirements.ts';
import type { Gathered, Lack, Need } from '../../model/check.ts';
import type { AnsweredExchange, UnsentProbe } from '../../model/exchange.ts';
import type { Probe } from '../../model/probe.ts';
import { busyAnswer, isBusy } from './busy.ts';

/** The answer to a probe, whatever it says. */
export function answerTo(probe: Probe): Need<AnsweredExchange> {
  return {
    probes: [probe],
    gather(exchanges): Gathered<AnsweredExchange> {
      const result = exchanges(probe);
      if ('notSent' in result) return whyUnsent(result);
      if (result.error !== undefined) return { inconclusive: result.error.message };
      return { evidence: result };
    },
  };
}

/** The answer to a probe, where the server was ready to judge the request. */
export function readyAnswerTo(probe: Probe): Need<AnsweredExchange> {
  return derive(answerTo(probe), (exchange) => {
    const { status } = exchange.response;
    return isBusy(status) ? { inconclusive: busyAnswer(probe, status) } : { value: exchange };
  });
}

/** What a probe that was not sent means for what rests on it. */
export function whyUnsent(probe: UnsentProbe): Lack {
  if (probe.blockedBy !== undefined) return { blockedBy: probe.blockedBy };
  return probe.expected ? { notApplicable: probe.notSent } : { inconclusive: probe.notSent };
}

/** What one step of reading gives: the next value, or the check that finds wrong what kept it from being read. */
export type Reading<T> = { readonly value: T } | { readonly blockedBy: CheckId } | { readonly inconclusive: string };

/** The same need, marked as one for the content alone; `T` must have nothing else but what a finding mentions. */
export function ofContent<T>(need: Need<T>): Need<T> {
  return { ...need, contentAlone: true };
}

/** Evidence read from other evidence; read once per value, however many checks need it. */
export function derive<From extends object, T>(need: Need<From>, read: (from: From) => Reading<T>): Need<T> {
  const known = new WeakMap<From, Reading<T>>();
  return {
    probes: need.probes,
    ...(need.contentAlone === undefined ? {} : { contentAlone: need.contentAlone }),
    gather(exchanges): Gathered<T> {
      const gathered = need.gather(exchanges);
      if (!('evidence' in gathered)) return gathered;
      let reading = known.get(gathered.evidence);
      if (reading === undefined) {
        reading = read(gathered.evidence);
        known.set(gathered.evidence, reading);
      }
      return 'value' in reading ? { ...gathered, evidence: reading.value } : reading;
    },
  };
}
