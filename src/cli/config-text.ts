import { isBusy } from '../checks/support/busy.ts';
import type { ConfigFailure } from '../edge/config-answer.ts';
import type { ConfigPlan, MemberChange } from '../edge/config-changes.ts';
import type { Report } from '../model/report.ts';
import { escapeJson, escapeLine, escapeLines } from '../reporters/escape.ts';
import { exitStatus } from './exit.ts';

/** What a plan changes, one member a line, before and after. */
export function planText(plan: ConfigPlan, url: string): string {
  switch (plan.action) {
    case 'none':
      return `${url}: nothing differs.\n`;
    case 'create':
      return `${url}: there is no config; POST creates one.\n${changeLines(plan.changes)}`;
    case 'patch':
      return `${url}: PATCH changes ${plan.changes.map(({ member }) => member).join(', ')}.\n${changeLines(plan.changes)}`;
  }
}

export function changeLines(changes: readonly MemberChange[]): string {
  const width = Math.max(...changes.map(({ member }) => member.length));
  return changes.map((change) => `  ${change.member.padEnd(width)}  ${changeText(change)}\n`).join('');
}

function changeText(change: MemberChange): string {
  if (change.secret) {
    return change.created
      ? '(given, not shown)'
      : '(given, not shown; GET masks it, so whether it differs is unknown, and it is sent)';
  }
  return `${valueText(change.before)} -> ${valueText(change.after)}`;
}

export function valueText(value: string | boolean | undefined): string {
  return value === undefined ? '(none)' : escapeJson(JSON.stringify(value));
}

/** Why a call did not do what it was for, what to try, and the exit status. */
export function failureText(failure: ConfigFailure, call: string): { readonly text: string; readonly status: number } {
  const said =
    'reason' in failure && failure.reason !== undefined ? ` and the reason ${valueText(failure.reason)}` : '';
  switch (failure.outcome) {
    case 'refused':
      return {
        text: `${call} was refused with the status ${failure.status}${said}. Check that the API key is an admin's, and of this organisation.`,
        status: exitStatus.usage,
      };
    case 'rejected':
      return {
        text: `${call} was answered with the status ${failure.status}${said}.`,
        status: isBusy(failure.status) ? exitStatus.inconclusive : exitStatus.violates,
      };
    case 'unanswered':
      return {
        text: escapeLine(`${call} was not answered: ${failure.error.message} ${failure.error.hint}`),
        status: exitStatus.inconclusive,
      };
    case 'invalid-answer': {
      const lines = failure.findings.map(({ message, fix }) => escapeLine(`  ${message}. ${fix}`));
      return {
        text: `${call} got an answer (status ${failure.status}) that is not of the config API:\n${lines.join('\n')}`,
        status: failure.status >= 500 ? exitStatus.inconclusive : exitStatus.violates,
      };
    }
  }
}

/** The findings that keep an endpoint from being used, or what kept it from being judged. */
export function gateText({ checks }: Report): string {
  const gating = checks.filter(({ gates, outcome }) => gates && outcome !== 'conforms' && outcome !== 'not-applicable');
  const violated = gating.filter(({ outcome }) => outcome === 'violates');
  const lines =
    violated.length > 0
      ? violated.flatMap(({ id, findings }) =>
          findings.map(({ message, fix }) => `${id}: ${message}\n  ${indent(fix)}`),
        )
      : gating.map(({ id, outcome, because }) => `${id}: ${because ?? outcome}`);
  return lines.map((line) => `  ${indent(escapeLines(line))}\n`).join('');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

/** Writes why a command did not do what it was for to stderr; returns the exit status. */
export function complain({ text, status }: { readonly text: string; readonly status: number }, then?: string): number {
  process.stderr.write(`error: ${text.replace(/\n$/, '')}\n${then === undefined ? '' : `${then}\n`}`);
  return status;
}
