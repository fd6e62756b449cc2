import type { CheckReport, FindingReport } from '../../model/report.ts';
import { clip, longestPath } from '../clip.ts';
import type { Violation } from '../digest.ts';
import { codeSpan, escapeMarkdown, fencedJson, linkTarget } from '../escape.ts';
import { fixParts } from '../fix-parts.ts';
import { otherPlacesPhrase, wherePhrase } from '../place.ts';
import { groupSimilar, type SimilarFindings } from '../similar-findings.ts';
import { sourcePhrase } from '../source.ts';

/** Findings of one check that nobody would read to their end. */
const listedGroups = 10;

/** A violated check: its findings, the document that they go against, and what they keep from being judged. */
export function violationSection({ check, blocked }: Violation, label: string, whole: string): readonly string[] {
  const groups = groupSimilar(check.findings);
  const more = groups.length - listedGroups;
  return [
    `### ${label}: ${escapeMarkdown(check.title)}`,
    '',
    ...groups.slice(0, listedGroups).flatMap((group) => findingLines(group, whole)),
    ...(more > 0 ? [`And ${more} more findings of this check, which the JSON report has.`, ''] : []),
    [
      `Check ${codeSpan(check.id)} (${check.level}), by ${sourceLink(check.source)}.`,
      ...(check.source.reason === undefined ? [] : [`Why: ${escapeMarkdown(clip(check.source.reason))}`]),
      ...(check.exchanges.length === 0 ? [] : [`Requests: ${codeSpans(check.exchanges)}.`]),
      ...(check.because === undefined ? [] : [`Note: ${escapeMarkdown(clip(check.because))}`]),
      ...(blocked.length === 0 ? [] : [`Not judged because of it: ${codeSpans(blocked.map(({ id }) => id))}.`]),
    ].join(' '),
    '',
  ];
}

function findingLines({ first, messages, otherPaths }: SimilarFindings, whole: string): readonly string[] {
  const { sentence, json, more } = fixParts(first.fix);
  return [
    ...messages.flatMap((message) => [`**Found:** ${escapeMarkdown(clip(message))}`, '']),
    `- Place: ${place(first, whole)}`,
    ...(otherPaths.length === 0 ? [] : [`- Also at: ${escapeMarkdown(otherPlacesPhrase(otherPaths))}`]),
    `- Expected: ${escapeMarkdown(clip(first.expected))}`,
    `- Actual: ${escapeMarkdown(clip(first.actual))}`,
    `- Fix: ${escapeMarkdown(sentence)}`,
    '',
    ...(json.length === 0 ? [] : [...fencedJson(json.join('\n')), '']),
    ...(more === undefined ? [] : [escapeMarkdown(more), '']),
  ];
}

function place({ pointer, path, where, exchange }: FindingReport, whole: string): string {
  if (where !== undefined) return escapeMarkdown(wherePhrase(where, exchange));
  const answer = exchange === undefined ? whole : `the answer to ${codeSpan(exchange)}`;
  if (pointer === '') return `${codeSpan('$')}, ${answer} as a whole`;
  const phrase = `${codeSpan(clip(path, longestPath))} (JSON Pointer ${codeSpan(clip(pointer, longestPath))})`;
  return exchange === undefined ? phrase : `${phrase}, in ${answer}`;
}

function codeSpans(texts: readonly string[]): string {
  return texts.map(codeSpan).join(', ');
}

function sourceLink(source: CheckReport['source']): string {
  const phrase = escapeMarkdown(sourcePhrase(source));
  const target = linkTarget(source.url);
  return target === undefined ? phrase : `[${phrase}](${target})`;
}
