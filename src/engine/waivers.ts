import { unknownCheck } from '../checks/support/unknown-check.ts';
import { requirements } from '../generated/requirements.ts';
import { UsageError } from '../model/errors.ts';
import type { CheckReport, FindingReport, Report } from '../model/report.ts';
import type { Waiver } from '../model/waiver.ts';
import { count } from '../wire/describe.ts';
import { nearMiss } from '../wire/near-miss.ts';
import { isBlockedBy } from './blocked.ts';
import { gates, isRequirementId } from './ledger.ts';
import { sourceOf } from './report.ts';
import { summarise, verdictOf } from './summary.ts';

/** Id under which a report lists what is wrong with the waivers themselves. */
export const waiversCheckId = 'run/waivers-are-current';

/**
 * Takes the findings that are waived out of a report. A waiver that has expired, or that no finding needs any more, is a violation
 * itself: it would hide the next defect of its kind.
 *
 * @param today ISO 8601 date; a waiver is good through its last day
 * @throws {UsageError} for a date that is none, and for a check that there is not
 */
export function applyWaivers(report: Report, waivers: readonly Waiver[], today: string): Report {
  if (waivers.length === 0) return report;
  assertDate('today', today);
  for (const waiver of waivers) assertWaiver(waiver, report);
  const used = new Set<Waiver>();
  const current = waivers.filter(({ until }) => until >= today);
  const waived = report.checks.map((check) => waive(check, current, used));
  const causes = new Set(waived.filter(({ outcome }) => outcome === 'waived').map(({ id }) => id));
  const checks = waived.map((check) => waiveConsequence(check, causes));
  const problems = waivers.flatMap((waiver) => problemOf(waiver, { today, used, report }) ?? []);
  const all = [...checks, waiversCheck(problems, report.profile)];
  return { ...report, checks: all, verdict: verdictOf(all), summary: summarise(all) };
}

/** A waiver may be of another subject than the report; a report by a schema has the requirements' own ids. */
function assertWaiver({ check, until }: Waiver, { checks }: Report): void {
  assertDate(`until of the waiver of ${check}`, until);
  if (checks.some(({ id }) => id === check)) return;
  const ids = Object.values(requirements).flatMap((requirement): readonly string[] => requirement.checks);
  if (ids.includes(check) || isRequirementId(check)) return;
  throw new UsageError('unknown-check', `A waiver names a check that there is not: ${unknownCheck(check, ids)}`);
}

/** Dates are compared as text: one in another form would be good for ever, or never. */
function assertDate(name: string, date: string): void {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))) return;
  throw new UsageError('invalid-date', `${name} is no date, such as 2027-01-31: ${JSON.stringify(date)}.`);
}

function waive(check: CheckReport, waivers: readonly Waiver[], used: Set<Waiver>): CheckReport {
  if (check.outcome !== 'violates') return check;
  const reasons = new Set<string>();
  const left = check.findings.filter((finding) => {
    const waiver = waivers.find(
      (one) => one.check === check.id && (one.pointer === undefined || one.pointer === finding.pointer),
    );
    if (waiver === undefined) return true;
    used.add(waiver);
    reasons.add(`${waiver.reason} (until ${waiver.until})`);
    return false;
  });
  if (reasons.size === 0) return check;
  const because = `waived: ${[...reasons].join('; ')}`;
  return left.length === 0
    ? { ...check, outcome: 'waived', because, findings: [] }
    : { ...check, because, findings: left };
}

/** What could not be judged for a finding that is waived is waived with it. */
function waiveConsequence(check: CheckReport, waived: ReadonlySet<string>): CheckReport {
  const cause = [...waived].find((id) => isBlockedBy(check, id));
  return cause === undefined ? check : { ...check, outcome: 'waived', because: `${cause} is waived` };
}

interface Circumstances {
  readonly today: string;
  readonly used: ReadonlySet<Waiver>;
  readonly report: Report;
}

function problemOf(waiver: Waiver, { today, used, report }: Circumstances): FindingReport | undefined {
  const where = `${waiver.check}${waiver.pointer === undefined ? '' : ` at ${waiver.pointer || 'the root'}`}`;
  const found = { pointer: '', path: '$', where: `the waiver of ${where}` };
  if (waiver.until < today) {
    return {
      ...found,
      message: `The waiver of ${where} expired on ${waiver.until}.`,
      expected: `an end date from ${today} on`,
      actual: waiver.until,
      fix: 'Mend what it waives and remove the waiver, or agree on a new end date.',
    };
  }
  if (used.has(waiver)) return undefined;
  // What was not judged may still need it; and a waiver of another subject is not this report's to judge.
  const check = report.checks.find(({ id }) => id === waiver.check);
  if (check === undefined || ['blocked', 'inconclusive', 'crashed'].includes(check.outcome)) return undefined;
  const places = check.findings.map(({ pointer }) => pointer);
  if (places.length > 0 && waiver.pointer !== undefined) {
    return { ...found, ...(places.includes(waiver.pointer) ? twice(where) : elsewhere(where, waiver.pointer, places)) };
  }
  return {
    ...found,
    message: `The waiver of ${where} is no longer needed: there is no such finding.`,
    expected: 'a finding that it waives',
    actual: `the check ${check.outcome === 'not-applicable' ? 'is not applicable' : check.outcome}`,
    fix: 'Remove the waiver.',
  };
}

type Problem = Omit<FindingReport, 'pointer' | 'path' | 'where'>;

function twice(where: string): Problem {
  return {
    message: `The waiver of ${where} is not needed: another one accepts the same finding.`,
    expected: 'a finding that it alone waives',
    actual: 'a finding that another waiver accepts',
    fix: 'Remove one of the two.',
  };
}

/** The check is violated, and not where the waiver says. */
function elsewhere(where: string, pointer: string, places: readonly string[]): Problem {
  const there = placesPhrase(places);
  const meant = nearMiss(pointer, places);
  return {
    message: `The waiver of ${where} fits no finding: the check is violated at ${there}${meant === undefined ? '.' : `; did you mean ${meant}?`}`,
    expected: `a finding at ${pointer || 'the root'}`,
    actual: `findings at ${there}`,
    fix: 'Correct the pointer of the waiver, or remove the waiver where its finding is mended.',
  };
}

function placesPhrase(places: readonly string[]): string {
  const named = [...new Set(places)].map((pointer) => pointer || 'the root');
  const more = named.length - listedPlaces;
  return more > 0 ? `${named.slice(0, listedPlaces).join(', ')} and ${count(more, 'more place')}` : named.join(', ');
}

const listedPlaces = 5;

function waiversCheck(findings: readonly FindingReport[], profile: Report['profile']): CheckReport {
  const requirement = requirements['run.waivers'];
  return {
    id: waiversCheckId,
    title: 'Each waiver is current and needed',
    level: requirement.level,
    gates: gates(requirement, profile),
    outcome: findings.length === 0 ? 'conforms' : 'violates',
    source: sourceOf(requirement),
    exchanges: [],
    findings,
  };
}
