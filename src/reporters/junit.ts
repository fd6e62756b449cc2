import { weightOf } from '../engine/weight.ts';
import type { CheckReport, Report } from '../model/report.ts';
import { clip } from './clip.ts';
import { hintFor } from './digest.ts';
import { escapeXml } from './escape.ts';
import { type Markup, templateOf } from './markup.ts';
import { wholeOf } from './place.ts';
import { plainViolation } from './plain-findings.ts';

const xml = templateOf(escapeXml);

/**
 * The report as JUnit XML, in the dialect that Jenkins, GitLab, Azure Pipelines and their kin share: one test suite,
 * each check a test case. A violation that fails the run is a failure; a warning leaves its test case passed, with the
 * findings as its output; what could not be judged although the verdict rests on it is an error, so that no run looks
 * green that did not conform: of those with one reason the first, since a dead endpoint is one fault.
 *
 * @param failure why the run fails whatever the verdict: one more test case, which fails
 *
 * @see https://github.com/jenkinsci/xunit-plugin for the schema
 */
export function junit(report: Report, failure?: string): string {
  const first = firstOfEachReason(report);
  const cases = [
    ...report.checks.map((check) => caseOf(check, report, first)),
    ...(failure === undefined ? [] : [limitCase(failure, report)]),
  ];
  const count = (kind: Result['kind']): number => cases.filter(({ result }) => result?.kind === kind).length;
  const seconds = (report.durationMs / 1000).toFixed(3);
  const name = `${report.tool.name} ${report.subject}`;
  const failures = count('failure');
  const errors = count('error');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    xml`<testsuites name="${report.tool.name}" tests="${cases.length}" failures="${failures}" errors="${errors}" time="${seconds}">
  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${count('skipped')}" time="${seconds}" timestamp="${report.startedAt.slice(0, 19)}">
    <properties>${properties(report).map(([key, value]) => xml`\n      <property name="${key}" value="${value}"/>`)}
    </properties>${cases.map(testcase)}
  </testsuite>
</testsuites>
`.text
  }`;
}

interface Result {
  readonly kind: 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly lines: readonly string[];
}

/** Of the checks that could not be judged although the verdict rests on them, the first with each reason. */
function firstOfEachReason({ checks, verdict }: Report): ReadonlySet<CheckReport> {
  const byReason = new Map<string, CheckReport>();
  for (const check of checks) {
    // Where the run fails, what blocks a check is most often among the failures; else this alone says that it did not conform.
    const isUnjudged = check.outcome === 'inconclusive' || (check.outcome === 'blocked' && verdict === 'inconclusive');
    const reason = `${check.outcome} ${check.because}`;
    if (isUnjudged && check.gates && !byReason.has(reason)) byReason.set(reason, check);
  }
  return new Set(byReason.values());
}

/** What a test case came to; undefined where it passed. */
function resultOf(check: CheckReport, report: Report, first: ReadonlySet<CheckReport>): Result | undefined {
  const because = clip(check.because ?? 'no reason given');
  const hint = hintFor(check, report);
  const lines = [because, ...(hint === undefined ? [] : [`try: ${clip(hint)}`])];
  const plain = (kind: Result['kind']): Result => ({ kind, type: check.outcome, message: because, lines });
  switch (check.outcome) {
    case 'violates': {
      if (!check.gates) return undefined;
      const found = plainViolation(check, wholeOf(report));
      return { kind: 'failure', type: check.level, message: clip(check.findings[0]?.message ?? because), lines: found };
    }
    case 'crashed':
      return plain('error');
    case 'inconclusive':
    case 'blocked':
      return plain(first.has(check) ? 'error' : 'skipped');
    case 'not-applicable':
    case 'waived':
      return plain('skipped');
    case 'conforms':
      return undefined;
  }
}

interface Case {
  readonly classname: string;
  readonly name: string;
  /** Undefined where it passed. */
  readonly result: Result | undefined;
  readonly output: Markup | undefined;
}

function caseOf(check: CheckReport, report: Report, first: ReadonlySet<CheckReport>): Case {
  return {
    classname: report.subject === 'all' ? (check.id.split('/')[0] ?? report.subject) : report.subject,
    name: `${check.id}: ${check.title}`,
    result: resultOf(check, report, first),
    output: output(check, report),
  };
}

function limitCase(failure: string, { subject }: Report): Case {
  const result: Result = { kind: 'failure', type: 'max-warnings', message: failure, lines: [failure] };
  return {
    classname: subject,
    name: 'max-warnings: There are no more warnings than allowed',
    result,
    output: undefined,
  };
}

function testcase({ classname, name, result, output }: Case): Markup {
  return xml`
    <testcase classname="${classname}" name="${name}" time="0">${result === undefined ? output : element(result)}</testcase>`;
}

/** Jenkins' older schema gives `skipped` no attributes, and Jenkins reads its text where there are none. */
function element({ kind, type, message, lines }: Result): Markup {
  switch (kind) {
    case 'failure':
      return xml`<failure type="${type}" message="${message}">${text(lines)}</failure>`;
    case 'error':
      return xml`<error type="${type}" message="${message}">${text(lines)}</error>`;
    case 'skipped':
      return xml`<skipped>${text(lines)}</skipped>`;
  }
}

/** Of a check that is violated and does not fail the run, what it found; of one that conforms, nothing. */
function output(check: CheckReport, report: Report): Markup | undefined {
  if (check.outcome !== 'violates') return undefined;
  const label = weightOf(check) === 'note' ? 'NOTE' : 'WARNING';
  return xml`<system-out>${text([label, ...plainViolation(check, wholeOf(report))])}</system-out>`;
}

function text(lines: readonly string[]): readonly Markup[] {
  return lines.map((line, index) => (index === 0 ? xml`${line}` : xml`\n${line}`));
}

function properties({ tool, contract, subject, target, profile, verdict }: Report): readonly [string, string][] {
  return [
    ['tool', `${tool.name} ${tool.version}`],
    ['contract', contract.edition],
    ['subject', subject],
    ['target', clip(target)],
    ['profile', profile],
    ['verdict', verdict],
  ];
}
