import type { FindingReport } from '../model/report.ts';
import { wherePhrase } from './place.ts';

/** Findings that differ in no more than their places and, of those outside arrays, in what their messages name. */
export interface SimilarFindings {
  readonly first: FindingReport;
  /** The messages that differ in more than numbers; the first one is `first`'s. */
  readonly messages: readonly string[];
  /** JSONPaths of the other places, or what else they are about; of the same place in the answer to another request, that answer. */
  readonly otherPaths: readonly string[];
}

/**
 * Puts findings together that are mended alike. Within an array the index of the item and the length of what came make
 * no difference.
 */
export function groupSimilar(findings: readonly FindingReport[]): readonly SimilarFindings[] {
  const groups = new Map<string, FindingReport[]>();
  for (const finding of findings) {
    const { pointer, expected, actual, fix } = finding;
    const key = comparable(finding, JSON.stringify([pointer, expected, actual, fix]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap(similar);
}

function similar(group: readonly FindingReport[]): readonly SimilarFindings[] {
  const [first] = group;
  if (first === undefined) return [];
  const messages = new Map<string, string>();
  for (const finding of group) {
    const key = comparable(finding, finding.message);
    if (!messages.has(key)) messages.set(key, finding.message);
  }
  const others = new Set(group.flatMap((finding) => otherPlace(finding, first) ?? []));
  return [{ first, messages: [...messages.values()], otherPaths: [...others] }];
}

function otherPlace({ path, where, exchange }: FindingReport, first: FindingReport): string | undefined {
  if (where !== undefined) {
    return where === first.where && exchange === first.exchange ? undefined : wherePhrase(where, exchange);
  }
  if (path !== first.path) return path;
  return exchange === first.exchange || exchange === undefined ? undefined : `the answer to ${exchange}`;
}

function comparable({ pointer }: FindingReport, text: string): string {
  if (!/\/\d+(?:\/|$)/.test(pointer)) return text;
  return text.replaceAll(/\b(\d+ (?:character|item|member))s\b/g, '$1').replaceAll(/\d+/g, '#');
}
