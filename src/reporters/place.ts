import type { FindingReport, Report } from '../model/report.ts';
import { count } from '../wire/describe.ts';
import { clip } from './clip.ts';

const longestPath = 200;
const listedPlaces = 5;

/** What a report judges, as the place that `$` stands for. */
export function wholeOf({ exchanges }: Report): string {
  return exchanges.length === 0 ? 'the document' : 'the answer';
}

/** Where a finding is: its JSONPath, and what a program takes. */
export function placePhrase({ pointer, path }: FindingReport, whole: string): string {
  if (pointer === '') return `$, ${whole} as a whole (JSON Pointer "")`;
  return `${clip(path, longestPath)} (JSON Pointer ${clip(pointer, longestPath)})`;
}

/** The other places of findings that are mended alike. */
export function otherPlacesPhrase(paths: readonly string[]): string {
  const listed = paths.slice(0, listedPlaces).map((path) => clip(path, longestPath));
  const more = paths.length - listed.length;
  return more === 0 ? listed.join(', ') : `${listed.join(', ')} and ${count(more, 'more place')}`;
}
