import { contractEdition } from '../generated/schemas.ts';
import type { Exchange, ProbeResult } from '../model/exchange.ts';
import type { CheckReport, FindingReport, Profile, Report, Subject } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';
import type { TlsSetup } from '../model/run.ts';
import { type Finding, maxFindings } from '../model/verdict.ts';
import { pointerToPath } from '../wire/json-pointer.ts';
import { blockedBecause } from './blocked.ts';
import { exchangeReport } from './exchange-report.ts';
import type { Judged } from './judge.ts';
import { gates, requirementOf } from './ledger.ts';
import { withoutPersonalData } from './personal-data/without.ts';
import { summarise, verdictOf } from './summary.ts';

export interface ReportOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly subject: Subject;
  readonly target: string;
  readonly profile: Profile;
  readonly startedAt: Date;
  readonly durationMs: number;
  /** What the command lines have of it. */
  readonly tlsSetup?: TlsSetup;
  /** Whether findings show values, which may be personal data, and not only their type and length. */
  readonly showValues: boolean;
  /** Takes every credential out of a text. */
  readonly redact: (text: string) => string;
  /** The body that was judged, where it came with no exchange. */
  readonly document?: Uint8Array;
}

/** Puts a run together: what each check came to, under the ledger's level and source, and the exchanges it rests on. */
export function buildReport(
  judged: readonly Judged[],
  results: readonly ProbeResult[],
  options: ReportOptions,
): Report {
  const exchanges = results.filter((result): result is Exchange => !('notSent' in result));
  const sent = new Set(exchanges.map(({ name }) => name));
  return assembleReport(
    judged.map((one) => checkReport(one, sent, options)),
    exchanges,
    options,
  );
}

/** A report over checks that are judged already, whatever judged them. */
export function assembleReport(
  checks: readonly CheckReport[],
  exchanges: readonly Exchange[],
  options: ReportOptions,
): Report {
  const { tool, subject, profile, redact, document } = options;
  const whole = { target: redact(options.target), checks, exchanges };
  const shown = options.showValues ? whole : withoutPersonalData(whole, subject, document);
  return {
    schemaVersion: 1,
    tool,
    contract: { edition: contractEdition },
    subject,
    target: shown.target,
    profile,
    startedAt: options.startedAt.toISOString(),
    durationMs: Math.round(options.durationMs),
    verdict: verdictOf(checks),
    summary: summarise(checks),
    checks: shown.checks,
    exchanges: shown.exchanges.map((exchange) => exchangeReport(exchange, options)),
  };
}

function checkReport({ check, judgement }: Judged, sent: ReadonlySet<string>, options: ReportOptions): CheckReport {
  const requirement = requirementOf(check.requirement);
  const because = becauseOf(judgement);
  return {
    id: check.id,
    title: check.title,
    level: requirement.level,
    gates: gates(requirement, options.profile),
    outcome: judgement.outcome,
    ...(because === undefined ? {} : { because: options.redact(because) }),
    source: sourceOf(requirement),
    exchanges: check.probes.map(({ name }) => name).filter((name) => sent.has(name)),
    findings: judgement.outcome === 'violates' ? findingReports(judgement.findings, judgement.more, options) : [],
  };
}

/** Where a requirement comes from, and of a decision why, as a report says it. */
export function sourceOf({ source: { name, section, url }, reason }: Requirement): CheckReport['source'] {
  return { name, section, url, ...(reason === undefined ? {} : { reason }) };
}

function becauseOf(judgement: Judged['judgement']): string | undefined {
  if ('because' in judgement) return judgement.because;
  return judgement.outcome === 'blocked' ? blockedBecause(judgement.by) : undefined;
}

/** Findings as a report has them: credentials taken out, and values of personal data where the user asked for them alone. */
export function findingReports(
  findings: readonly Finding[],
  more: number,
  options: Pick<ReportOptions, 'showValues' | 'redact'>,
): readonly FindingReport[] {
  const reports = findings.map((finding) => findingReport(finding, options));
  if (more === 0) return reports;
  return [
    ...reports,
    {
      pointer: '',
      where: 'the other places',
      path: '$',
      message: `${more} more places are wrong in the same way; the first ${maxFindings} are listed.`,
      expected: 'none',
      actual: `${more} more`,
      fix: 'Mend the places that are listed, then run again.',
    },
  ];
}

function findingReport(
  finding: Finding,
  { showValues, redact }: Pick<ReportOptions, 'showValues' | 'redact'>,
): FindingReport {
  const shown = showValues && finding.value !== undefined ? `: ${cut(JSON.stringify(finding.value))}` : '';
  return {
    pointer: redact(finding.pointer),
    path: redact(pointerToPath(finding.pointer)),
    ...(finding.where === undefined ? {} : { where: redact(finding.where) }),
    message: redact(finding.message),
    expected: redact(finding.expected),
    actual: redact(`${finding.actual}${shown}`),
    fix: redact((showValues ? finding.fixWithValues : undefined) ?? finding.fix),
    ...(finding.exchange === undefined ? {} : { exchange: finding.exchange }),
  };
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
