import type { Tally } from '../engine/tally.ts';
import { count } from '../wire/describe.ts';
import { escapeLine } from './escape.ts';

/** Checks that a summary names. */
const listedChecks = 10;

/** What many results come to, for people: the verdicts, the checks that fail most targets, and the targets that fail. */
export function targetsSummary(tally: Tally): string {
  const { verdicts, total, failing, failures } = tally;
  const violated = tally.violated().slice(0, listedChecks);
  const width = Math.max(0, ...violated.map(({ targets }) => String(targets).length));
  const lines = [
    `${count(total, 'target')}: ${verdicts.conforms} conform, ${verdicts.violates} violate, ${verdicts.inconclusive} inconclusive.`,
    ...section(
      'What most of them violate:',
      violated.map(({ id, title, targets }) => `${String(targets).padStart(width)}  ${id}: ${title}`),
    ),
    ...section('Targets that fail the run:', [
      ...failing,
      ...(failures > failing.length ? [`and ${failures - failing.length} more`] : []),
    ]),
  ];
  return `${lines.map(escapeLine).join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
