import type { FindingReport } from '../../model/report.ts';
import { clip } from '../clip.ts';
import { fixParts } from '../fix-parts.ts';
import { otherPlacesPhrase, placePhrase } from '../place.ts';
import { groupSimilar, type SimilarFindings } from '../similar-findings.ts';
import { beneathField, field, prose } from './layout.ts';

/** What a check found wrong: of findings that are mended alike the first in full, and of the others the paths. */
export function findingLines(findings: readonly FindingReport[], whole: string): readonly string[] {
  return groupSimilar(findings).flatMap((group) => ['', ...groupLines(group, whole)]);
}

function groupLines({ first, messages, otherPaths }: SimilarFindings, whole: string): readonly string[] {
  return [
    ...messages.flatMap((message) => prose(clip(message), 2)),
    ...field('at', placePhrase(first, whole), 4),
    ...(otherPaths.length === 0 ? [] : field('and at', otherPlacesPhrase(otherPaths), 4)),
    ...field('expected', clip(first.expected), 4),
    ...field('actual', clip(first.actual), 4),
    ...fixLines(first.fix),
  ];
}

function fixLines(fix: string): readonly string[] {
  const { sentence, json, more } = fixParts(fix);
  return [...field('fix', sentence, 4), ...beneathField([...json, ...(more === undefined ? [] : [more])], 4)];
}
