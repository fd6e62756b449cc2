import type { CheckReport } from '../model/report.ts';
import { clip } from './clip.ts';
import { fixParts } from './fix-parts.ts';
import { otherPlacesPhrase, placePhrase } from './place.ts';
import { groupSimilar, type SimilarFindings } from './similar-findings.ts';
import { sourcePhrase } from './source.ts';

/**
 * Findings that are mended alike as lines of plain text. Their breaks are our own, what is in them may be remote:
 * each line is to be escaped by itself.
 */
function plainFinding({ first, messages, otherPaths }: SimilarFindings, whole: string): readonly string[] {
  const { sentence, json, more } = fixParts(first.fix);
  return [
    ...messages.map((message) => clip(message)),
    `at: ${placePhrase(first, whole)}`,
    ...(otherPaths.length === 0 ? [] : [`and at: ${otherPlacesPhrase(otherPaths)}`]),
    `expected: ${clip(first.expected)}`,
    `actual: ${clip(first.actual)}`,
    `fix: ${sentence}`,
    ...json,
    ...(more === undefined ? [] : [more]),
  ];
}

/** A violated check: its findings, an empty line after each, and the document that they go against. */
export function plainViolation(check: CheckReport, whole: string): readonly string[] {
  return [
    ...groupSimilar(check.findings).flatMap((group) => [...plainFinding(group, whole), '']),
    ...(check.because === undefined ? [] : [`note: ${clip(check.because)}`]),
    `check: ${check.id} (${check.level})`,
    `source: ${sourcePhrase(check.source)}, ${check.source.url}`,
    ...(check.source.reason === undefined ? [] : [`why: ${clip(check.source.reason)}`]),
  ];
}
