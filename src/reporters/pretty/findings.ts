import type { FindingReport } from '../../model/report.ts';
import { count } from '../../wire/describe.ts';
import { groupSimilar, type SimilarFindings } from '../similar-findings.ts';
import { beneathField, clip, field, prose } from './layout.ts';

const longestPath = 200;
const listedPlaces = 5;
/** A mended body with the values that came may be as long as the body. */
const longestJsonLines = 60;

/** What a check found wrong: of findings that are mended alike the first in full, and of the others the paths. */
export function findingLines(findings: readonly FindingReport[], whole: string): readonly string[] {
  return groupSimilar(findings).flatMap((group) => ['', ...groupLines(group, whole)]);
}

function groupLines({ first, messages, otherPaths }: SimilarFindings, whole: string): readonly string[] {
  return [
    ...messages.flatMap((message) => prose(clip(message), 2)),
    ...field('at', placeOf(first, whole), 4),
    ...(otherPaths.length === 0 ? [] : field('and at', otherPlaces(otherPaths), 4)),
    ...field('expected', clip(first.expected), 4),
    ...field('actual', clip(first.actual), 4),
    ...fixLines(first.fix),
  ];
}

function placeOf({ pointer, path }: FindingReport, whole: string): string {
  if (pointer === '') return `$, ${whole} as a whole (JSON Pointer "")`;
  return `${clip(path, longestPath)} (JSON Pointer ${clip(pointer, longestPath)})`;
}

function otherPlaces(paths: readonly string[]): string {
  const listed = paths.slice(0, listedPlaces).map((path) => clip(path, longestPath));
  const more = paths.length - listed.length;
  return more === 0 ? listed.join(', ') : `${listed.join(', ')} and ${count(more, 'more place')}`;
}

/** A fix may end in a JSON text on lines of its own, which keeps its indentation. */
function fixLines(fix: string): readonly string[] {
  const [sentence = '', ...rest] = fix.split('\n');
  // Anything else that has line feeds has them from a remote text, and they are escaped with it.
  if (rest.length === 0 || !isJson(rest.join('\n'))) return field('fix', clip(fix), 4);
  const left = rest.length - longestJsonLines;
  const more = left > 0 ? [`… ${count(left, 'more line')}; --reporter json has them all`] : [];
  return [...field('fix', clip(sentence), 4), ...beneathField([...rest.slice(0, longestJsonLines), ...more], 4)];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
