import type { Tally } from '../engine/tally.ts';
import { count } from '../wire/describe.ts';
import { andMore } from './and-more.ts';
import { clip } from './clip.ts';
import { escapeLine } from './escape.ts';

/** Characters of a reason. */
const longestReason = 200;
/** Checks that a summary names. */
const listedChecks = 10;

/** What many results come to, for people: the verdicts, the checks that fail most targets, the targets that fail, and those that were not judged. */
export function targetsSummary(tally: Tally): string {
  const { verdicts, total, failing, failures, unjudged, unjudgedTotal } = tally;
  const violated = tally.violated().slice(0, listedChecks);
  const width = Math.max(0, ...violated.map(({ targets }) => String(targets).length));
  const lines = [
    `${count(total, 'target')}: ${verdicts.conforms} conform, ${verdicts.violates} violate, ${verdicts.inconclusive} inconclusive.`,
    ...section(
      'What most of them violate:',
      violated.map(({ id, title, targets }) => `${String(targets).padStart(width)}  ${id}: ${title}`),
    ),
    ...section('Targets that fail the run:', andMore(failing, failures)),
    ...section(
      'Targets that could not be judged:',
      andMore(
        unjudged.map(({ id, because }) => `${id}: ${clip(because, longestReason)}`),
        unjudgedTotal,
      ),
    ),
  ];
  return `${lines.map(escapeLine).join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
