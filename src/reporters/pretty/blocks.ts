import type { CheckReport } from '../../model/report.ts';
import { count } from '../../wire/describe.ts';
import { clip } from '../clip.ts';
import type { Obstacle, Violation } from '../digest.ts';
import { sourcePhrase } from '../source.ts';
import { findingLines } from './findings.ts';
import { field, prose } from './layout.ts';

/** A check of the config API's lifecycle rests on dozens of requests. */
const namesShown = 6;

/** Marks a label, by colour where colour is on; the label says the same without it. */
export type Mark = (label: string) => string;

/** A violated check: its findings, the document that they go against, and what they keep from being judged. */
export function violationBlock(
  { check, blocked }: Violation,
  label: string,
  mark: Mark,
  whole: string,
): readonly string[] {
  return [
    '',
    ...headed(label, check.title, mark),
    ...findingLines(check.findings, whole),
    '',
    ...field('check', `${check.id} (${check.level})`, 2),
    ...(check.because === undefined ? [] : field('note', clip(check.because), 2)),
    ...field('source', sourcePhrase(check.source), 2),
    ...field('', check.source.url, 2),
    ...(check.source.reason === undefined ? [] : field('why', clip(check.source.reason), 2)),
    ...(check.exchanges.length === 0 ? [] : field('requests', some(check.exchanges), 2)),
    ...(blocked.length === 0 ? [] : field('not judged', `${restingOn(blocked)} on this one`, 2)),
  ];
}

/** What kept checks from being judged: one block, however many they are. */
export function obstacleBlock({ because, error, exchanges, checks }: Obstacle, mark: Mark): readonly string[] {
  const [only] = exchanges;
  return [
    '',
    ...headed(error === undefined ? 'NOT JUDGED' : 'NO ANSWER', clip(because), mark),
    ...(only === undefined ? [] : field(exchanges.length === 1 ? 'request' : 'requests', some(exchanges), 2)),
    ...(error === undefined ? [] : field('try', error.hint, 2)),
    ...field('not judged', checks.length > 3 ? count(checks.length, 'check') : ids(checks), 2),
  ];
}

/** A check of ours that failed in itself. */
export function crashBlock(check: CheckReport, mark: Mark): readonly string[] {
  return ['', ...headed('CRASHED', clip(`${check.id}: ${check.because ?? 'no reason given'}`), mark)];
}

function headed(label: string, text: string, mark: Mark): readonly string[] {
  const [first = '', ...rest] = prose(text, 0, `${label}  `);
  return [`${mark(label)}${first.slice(label.length)}`, ...rest];
}

function restingOn(blocked: readonly CheckReport[]): string {
  return blocked.length === 1 ? '1 check that rests' : `${blocked.length} checks that rest`;
}

/** Names, as many as are worth reading. */
function some(names: readonly string[]): string {
  const more = names.length - namesShown;
  return more > 1 ? `${names.slice(0, namesShown).join(', ')} and ${more} more` : names.join(', ');
}

export function ids(checks: readonly CheckReport[]): string {
  return checks.map(({ id }) => id).join(', ');
}
