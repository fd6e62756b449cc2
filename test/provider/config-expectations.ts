import { expect } from 'vitest';
import { exitStatus, exitStatusOf } from '../../src/cli/exit.ts';
import type { Report } from '../../src/model/report.ts';
import type { ConfigFault, ConfigVariant } from '../../src/reference/faults/behaviour.ts';
import { checkOf } from '../support/check-of.ts';
import { onlyWarns } from '../support/warnings.ts';
import { checksWith } from './reference.ts';

/** That a fault is found by its check, in its place, and by no check that is not named. */
export function expectFound(
  report: Report,
  { trips, pointer, also }: ConfigFault,
  alsoHere: readonly string[] = [],
): void {
  const violated = [...new Set([trips, ...also, ...alsoHere])].sort();
  expect(checksWith(report, 'violates')).toEqual(violated);
  expect(checkOf(report, trips).findings[0]?.pointer).toBe(pointer);
  expect(checksWith(report, 'crashed')).toEqual([]);
  expect(checksWith(report, 'inconclusive')).toEqual([]);
  expect(exitStatusOf(report)).toBe(violated.every(onlyWarns) ? exitStatus.conforms : exitStatus.violates);
}

export function expectTolerated(report: Report, { warns }: ConfigVariant): void {
  expect(checksWith(report, 'violates')).toEqual([...warns].sort());
  expect(checksWith(report, 'inconclusive')).toEqual([]);
  expect(checksWith(report, 'blocked')).toEqual([]);
  expect(report.verdict).toBe('conforms');
  expect(exitStatusOf(report)).toBe(exitStatus.conforms);
}
