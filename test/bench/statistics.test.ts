import { describe, expect, it } from 'vitest';
import { pairedRatios, roundTrips, spreadOf } from '../../scripts/bench/statistics.ts';

describe('spreadOf', () => {
  it('has the median and the quartiles, whatever the order', () => {
    expect(spreadOf([9, 1, 5, 3, 7])).toEqual({ lower: 3, median: 5, upper: 7 });
  });

  it('sorts numbers as numbers', () => {
    expect(spreadOf([10, 9, 100]).median).toBe(10);
  });

  it('has no figure where nothing was measured', () => {
    expect(spreadOf([]).median).toBeNaN();
  });
});

describe('pairedRatios', () => {
  it('divides within each pair: a machine that slows both of one pair changes nothing', () => {
    expect(pairedRatios([2, 200, 2], [1, 100, 1])).toEqual({ lower: 2, median: 2, upper: 2 });
  });

  it('refuses what is not in pairs', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('2 measurements cannot be paired with 1');
  });
});

describe('roundTrips', () => {
  it('is what the latency adds, in latencies', () => {
    expect(roundTrips([330, 140, 350], [130, 140, 100], 100).median).toBe(2);
    expect(roundTrips([150], [130], 10).median).toBe(2);
  });
});
