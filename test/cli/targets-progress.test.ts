import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progressText, showTargetsProgress } from '../../src/cli/targets-progress.ts';

const verdicts = { conforms: 100, violates: 3, inconclusive: 2 };

test.each<readonly [done: number, before: number, elapsedMs: number, text: string]>([
  [105, 0, 0, '105 of 1000 targets done; 3 violate, 2 inconclusive'],
  [105, 0, 10_500, '105 of 1000 targets done, 10 a second, 1 min 30 s left; 3 violate, 2 inconclusive'],
  [105, 95, 10_000, '105 of 1000 targets done, 1.0 a second, 14 min 55 s left; 3 violate, 2 inconclusive'],
  [105, 104, 10_000, '105 of 1000 targets done, 0.1 a second, 2 h 29 min left; 3 violate, 2 inconclusive'],
  [400, 0, 40_000, '400 of 1000 targets done, 10 a second, 1 min 0 s left; 3 violate, 2 inconclusive'],
  [100, 0, 400_000, '100 of 1000 targets done, 0.3 a second, 1 h 0 min left; 3 violate, 2 inconclusive'],
  [990, 0, 1000, '990 of 1000 targets done, 990 a second, 1 s left; 3 violate, 2 inconclusive'],
  [1000, 0, 1000, '1000 of 1000 targets done, 1000 a second; 3 violate, 2 inconclusive'],
])('%i done, %i of them before, after %i ms', (done, before, elapsedMs, text) => {
  expect(progressText({ verdicts, done }, { total: 1000, before, elapsedMs })).toBe(text);
});

const { stderr } = process;
const real = { isTTY: stderr.isTTY, columns: stderr.columns, cursorTo: stderr.cursorTo, clearLine: stderr.clearLine };
let written: string[];
let time: number;
const show = (before = 0) => showTargetsProgress({ total: 100, before, now: () => time });

describe('progress', () => {
  beforeEach(() => {
    written = [];
    time = 0;
    vi.spyOn(stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    stderr.cursorTo = () => true;
    stderr.clearLine = () => written.push('<erase>') > 0;
    vi.stubEnv('TERM', 'xterm');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    Object.assign(stderr, real);
  });

  test('on a terminal is one line, drawn ten times a second at most, and gone at the end', () => {
    Object.assign(stderr, { isTTY: true, columns: 30 });
    const progress = show();
    for (const [now, done] of [
      [0, 1],
      [50, 2],
      [100, 3],
    ] as const) {
      time = now;
      progress.update({ verdicts, done });
    }
    progress.clear();
    expect(written).toEqual([
      '<erase>',
      '1 of 100 targets done; 3 viol',
      '<erase>',
      '3 of 100 targets done, 30 a s',
      '<erase>',
    ]);
  });

  test('elsewhere is a line for each tenth', () => {
    Object.assign(stderr, { isTTY: false });
    const progress = show(15);
    for (let done = 16; done <= 100; done += 1) {
      time += 10;
      progress.update({ verdicts, done });
    }
    progress.clear();
    expect(written.map((line) => /^\d+/.exec(line)?.[0])).toEqual([
      '20',
      '30',
      '40',
      '50',
      '60',
      '70',
      '80',
      '90',
      '100',
    ]);
    expect(written.every((line) => line.endsWith('\n'))).toBe(true);
  });
});
