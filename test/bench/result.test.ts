import { describe, expect, it } from 'vitest';
import { conclusion, type Figure, format, holds } from '../../scripts/bench/result.ts';

const figure = (median: number, bar?: Figure['bar']): Figure => ({
  what: 'check userinfo by node -e 0',
  spread: { lower: median - 0.1, median, upper: median + 0.1 },
  ...(bar === undefined ? {} : { bar }),
});
const resultOf = (...figures: Figure[]) => ({ what: 'The whole process', details: ['node -e 0  40.0 ms'], figures });

describe('a bar', () => {
  it.each([
    [2, { atMost: 2 }, true],
    [2.01, { atMost: 2 }, false],
    [3, { atLeast: 3 }, true],
    [2.99, { atLeast: 3 }, false],
    [99, undefined, true],
    // Where nothing was measured nothing is kept.
    [Number.NaN, { atMost: 2 }, false],
    [Number.NaN, { atLeast: 2 }, false],
  ])('%d against %j is kept: %s', (median, bar, kept) => {
    expect(holds(figure(median, bar))).toBe(kept);
  });
});

describe('format', () => {
  it('is a block with what was measured, and each figure with its bar', () => {
    expect(format(resultOf(figure(2.5, { atMost: 2 }), figure(120), figure(3.25, { atLeast: 3 })))).toBe(
      [
        'The whole process',
        '  node -e 0  40.0 ms',
        '  check userinfo by node -e 0: 2.50 (quartiles 2.40 to 2.60); the bar is at most 2: MISSED',
        '  check userinfo by node -e 0: 120 (quartiles 120 to 120); no bar',
        '  check userinfo by node -e 0: 3.25 (quartiles 3.15 to 3.35); the bar is at least 3: kept',
        '',
      ].join('\n'),
    );
  });
});

describe('the last line', () => {
  it('counts the bars where all are kept', () => {
    expect(conclusion([resultOf(figure(1.5, { atMost: 2 })), resultOf(figure(9))], [])).toBe('All bars (1) are kept.');
  });

  it('names what was missed, and what could not be measured', () => {
    const results = [resultOf(figure(2.5, { atMost: 2 })), resultOf(figure(4, { atLeast: 3 }))];
    expect(conclusion(results, ['peers'])).toBe(
      'MISSED  check userinfo by node -e 0: 2.50, the bar is at most 2; peers: not measured',
    );
  });

  it('promises nothing where there was no bar', () => {
    expect(conclusion([resultOf(figure(9))], [])).toBe('Nothing that was measured has a bar.');
  });
});
