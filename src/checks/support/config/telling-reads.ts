import type { Exchanges, Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { type LifecycleStep, lifecycle } from '../../../probes/config-lifecycle.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { answerIn, reads } from './reads.ts';
import { isRefusal } from './state.ts';

/**
 * The answers to requests that read the config, but for refusals of the key where there may be no config: an API may answer that
 * with any 4xx, and whoever runs the checks may have a wrong key.
 */
export const tellingReads: Need<readonly AnsweredExchange[]> = {
  probes: reads.probes,
  gather(exchanges) {
    const gathered = reads.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    const present = readsOfAConfig(exchanges);
    const isTelling = ({ name, response }: AnsweredExchange): boolean =>
      !isRefusal(response.status) || present.has(name);
    const refused = gathered.evidence.find((answer) => !isTelling(answer));
    if (refused === undefined) return gathered;
    const lacking = { inconclusive: whyNotTelling(refused.response.status, gathered.evidence) };
    const telling = gathered.evidence.filter(isTelling);
    return telling.length === 0 ? lacking : { evidence: telling, lacking };
  },
};

function whyNotTelling(status: number, answers: readonly AnsweredExchange[]): string {
  return answers.every(({ response }) => isRefusal(response.status))
    ? `GET with the key was refused (status ${status}): check that the key is an admin's key of this organisation and is still valid`
    : `GET with the key was refused (status ${status}) where there may be no config: a 4xx such as 404 would tell the one from the other`;
}

/** Names of the reads that came when there was a config, as far as the writes before them tell. */
function readsOfAConfig(exchanges: Exchanges): ReadonlySet<string> {
  const isDone = (write: Probe): boolean => isSuccessStatus(answerIn(exchanges, write)?.response.status ?? 0);
  return new Set(
    lifecycle.flatMap((step) => [
      ...(leavesAConfig(step, isDone(step.probe)) ? [step.readBack.name] : []),
      ...(step.prepare.method === 'POST' && isDone(step.prepare) ? [step.prepared.name] : []),
    ]),
  );
}

function leavesAConfig({ requires, probe }: LifecycleStep, isDone: boolean): boolean {
  if (requires === 'absent') return isDone;
  return !(probe.method === 'DELETE' && isDone);
}
