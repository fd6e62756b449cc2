import { findingReports } from '../../engine/report.ts';
import type { CheckReport } from '../../model/report.ts';
import { maxFindings } from '../../model/verdict.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { jsonIn } from '../answer-json.ts';
import { interactionName } from './interaction-name.ts';
import type { SentRequest } from './likely-cause.ts';
import { mismatchFindings } from './mismatch.ts';
import type { Visit } from './proxy.ts';
import { examplesIn } from './substitute.ts';

/** One interaction of a pact, and what came of it. */
export interface VerifiedInteraction {
  readonly consumer: string;
  readonly provider: string;
  readonly description: string;
  readonly stateNames: readonly string[];
  /** Where the pact is. */
  readonly url: string;
  readonly outcome:
    | { readonly kind: 'ok' | 'failed' | 'pending-failed'; readonly visit?: Visit; readonly error?: JsonObject }
    | { readonly kind: 'not-applicable' | 'inconclusive'; readonly because: string };
}

export interface CheckReportOptions {
  /** Who gave the values in place of the pacts' examples, by the name of the states' parameter. */
  readonly givenBy: ReadonlyMap<string, string>;
  /** Whether something was asked to bring about the provider states. */
  readonly setsUpStates: boolean;
  readonly showValues: boolean;
  readonly redact: (text: string) => string;
}

/** The entries of a report that interactions stand for; ids are unique. */
export function interactionChecks(
  interactions: readonly VerifiedInteraction[],
  options: CheckReportOptions,
): readonly CheckReport[] {
  const seen = new Map<string, number>();
  return interactions.map((interaction) => {
    const base = `pact/${interactionName(interaction.consumer, interaction.provider, interaction.description)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return checkReport(times === 1 ? base : `${base}-${times}`, interaction, options);
  });
}

function checkReport(id: string, interaction: VerifiedInteraction, options: CheckReportOptions): CheckReport {
  const { consumer, provider, description, stateNames, url, outcome } = interaction;
  const given = stateNames.length === 0 ? '' : `Given ${stateNames.join(' and ')}, `;
  const judged = judge(outcome);
  const visit = 'visit' in outcome ? outcome.visit : undefined;
  return {
    id,
    title: `${given}${description} is answered as the pact says`,
    level: 'MUST',
    gates: outcome.kind !== 'pending-failed',
    outcome: judged.outcome,
    ...(judged.because === undefined ? {} : { because: options.redact(judged.because) }),
    source: { name: `Pact between ${consumer} and ${provider}`, section: description, url },
    exchanges: visit?.exchange === undefined ? [] : [visit.exchange.name],
    findings: judged.outcome === 'violates' ? reportsOf(judged.error, visit, options) : [],
  };
}

function reportsOf(error: JsonObject, visit: Visit | undefined, options: CheckReportOptions): CheckReport['findings'] {
  const { exchange } = visit ?? {};
  const answer = exchange?.response === undefined ? undefined : jsonIn(exchange);
  const body = answer !== undefined && 'value' in answer ? answer.value : undefined;
  const findings = mismatchFindings(error, body, sentIn(visit, options));
  return findingReports(findings.slice(0, maxFindings), Math.max(0, findings.length - maxFindings), options);
}

function sentIn(visit: Visit | undefined, { givenBy, setsUpStates }: CheckReportOptions): SentRequest | undefined {
  if (visit?.exchange === undefined || visit.pactPath === undefined) return undefined;
  return {
    request: visit.exchange.request,
    answerHeaders: visit.exchange.response?.headers ?? [],
    pactPath: visit.pactPath,
    stateValues: visit.values,
    told: setsUpStates ? examplesIn(visit.states) : new Map(),
    givenBy,
  };
}

type Judged =
  | { readonly outcome: 'conforms'; readonly because?: never }
  | { readonly outcome: 'violates'; readonly error: JsonObject; readonly because?: never }
  | { readonly outcome: 'not-applicable' | 'inconclusive'; readonly because: string };

/** An answer that never came is no violation, whatever the verifier made of it. */
function judge(outcome: VerifiedInteraction['outcome']): Judged {
  if ('because' in outcome) return { outcome: outcome.kind, because: outcome.because };
  const { visit, error = {} } = outcome;
  if (visit?.problem !== undefined) return { outcome: 'inconclusive', because: visit.problem };
  if (visit?.exchange?.error !== undefined) return { outcome: 'inconclusive', because: visit.exchange.error.message };
  if (visit !== undefined && visit.exchange === undefined) return { outcome: 'inconclusive', because: notSent(error) };
  return outcome.kind === 'ok' ? { outcome: 'conforms' } : { outcome: 'violates', error };
}

/** What is no HTTP the verifier does not send, or this tool does not pass on; whatever it was answered, it was not by the provider. */
function notSent({ mismatch }: JsonObject): string {
  const reason = isJsonObject(mismatch) && typeof mismatch.message === 'string' ? ` (${mismatch.message})` : '';
  return `its request cannot be sent${reason}: mend its method or its header fields in the pact`;
}
