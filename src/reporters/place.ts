import type { FindingReport, Report } from '../model/report.ts';
import { count } from '../wire/describe.ts';
import { clip, longestPath } from './clip.ts';

const listedPlaces = 5;

/** What a report judges, as the place that `$` stands for. */
export function wholeOf({ exchanges }: Report): string {
  return exchanges.length === 0 ? 'the document' : 'the answer';
}

/** Where a finding is: its JSONPath, and what a program takes. */
export function placePhrase({ pointer, path, where, exchange }: FindingReport, whole: string): string {
  if (where !== undefined) return wherePhrase(where, exchange);
  if (pointer === '') return `$, ${wholeIn(exchange, whole)} as a whole (JSON Pointer "")`;
  const answer = exchange === undefined ? '' : `, in ${wholeIn(exchange, whole)}`;
  return `${clip(path, longestPath)} (JSON Pointer ${clip(pointer, longestPath)})${answer}`;
}

/** What a finding is about that is not in a body, and the request that showed it where there are several. */
export function wherePhrase(where: string, exchange: string | undefined): string {
  return exchange === undefined ? clip(where, longestPath) : `${clip(where, longestPath)} (request ${exchange})`;
}

/** The answer that a finding is in, by its name where there are several. */
export function wholeIn(exchange: string | undefined, whole: string): string {
  return exchange === undefined ? whole : `the answer to ${exchange}`;
}

/** The other places of findings that are mended alike. */
export function otherPlacesPhrase(paths: readonly string[]): string {
  const listed = paths.slice(0, listedPlaces).map((path) => clip(path, longestPath));
  const more = paths.length - listed.length;
  return more === 0 ? listed.join(', ') : `${listed.join(', ')} and ${count(more, 'more place')}`;
}
