import type { Report } from '../../model/report.ts';
import { clip } from '../clip.ts';
import type { Digest } from '../digest.ts';
import { escapeLine } from '../escape.ts';
import { ids } from './blocks.ts';
import { prose } from './layout.ts';

/** How many checks came to what, and why some do not apply. */
export function countLines({ tool, summary, subject }: Report, digest: Digest): readonly string[] {
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
    // An interaction of a pact is no check that could be explained: the pact itself says all of it.
    ...(example === undefined || subject === 'pact'
      ? []
      : ['', '  Why a check is made:', escapeLine(`  ${tool.name} explain ${example.check.id}`)]),
  ];
}

function tally(amount: number, what: string): readonly string[] {
  return amount === 0 ? [] : prose(what, 0, `${String(amount).padStart(4)} `);
}

function reason(because = 'no reason given', checks = ''): readonly string[] {
  return prose(`${clip(because)} (${checks})`, 5);
}
