import type { Report } from '../../model/report.ts';
import { count } from '../../wire/describe.ts';
import type { Digest } from '../digest.ts';
import { ids } from './blocks.ts';
import { clip, prose } from './layout.ts';

/** How many checks came to what, and why some do not apply. */
export function countLines({ tool, summary }: Report, digest: Digest): readonly string[] {
  const { violations, warnings, notes, notApplicable, waived, blockedElsewhere } = digest;
  const [example] = [...violations, ...warnings, ...notes];
  return [
    ...tally(summary.conforms, 'conform'),
    ...tally(summary.blocked, 'not judged, for resting on a violated check'),
    ...blockedElsewhere.flatMap((check) => reason(check.because, check.id)),
    ...tally(summary.inconclusive, 'not judged, for want of evidence'),
    ...tally(summary.waived, 'waived'),
    ...waived.flatMap((check) => reason(check.because, check.id)),
    ...tally(summary.notApplicable, 'not applicable'),
    ...notApplicable.flatMap(({ because, checks }) => reason(because, ids(checks))),
    ...(example === undefined ? [] : ['', `  Why a check is made: ${tool.name} explain ${example.check.id}`]),
  ];
}

function tally(amount: number, what: string): readonly string[] {
  return amount === 0 ? [] : prose(what, 0, `${String(amount).padStart(4)} `);
}

function reason(because = 'no reason given', checks = ''): readonly string[] {
  return prose(`${clip(because)} (${checks})`, 5);
}

/** What matters of the counts, in one sentence. */
export function summaryLine({ summary, checks, verdict }: Report, { notes, warnings }: Digest): string {
  const found = [
    summary.violates === 0 ? 'No violations' : `${count(summary.violates, 'violation')} to mend`,
    ...(warnings.length === 0 ? [] : [count(warnings.length, 'warning')]),
    ...(notes.length === 0 ? [] : [count(notes.length, 'note')]),
  ].join(', ');
  const all = count(checks.length, 'check');
  if (verdict !== 'inconclusive') return `${found}; ${summary.conforms} of ${all} conform.`;
  return `${found}, but ${summary.inconclusive + summary.blocked + summary.crashed} of ${all} could not be judged.`;
}
