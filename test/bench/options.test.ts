import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../scripts/bench/options.ts';

const all = ['start-up', 'peers', 'latency'];

describe('the arguments of the benchmark', () => {
  it('take all measurements where none is named', () => {
    expect(parseOptions([], all)).toEqual({ names: all });
  });

  it('take those that --only names, in the order of the list', () => {
    expect(parseOptions(['--only', 'latency', '--only=start-up', '--runs', '5'], all)).toEqual({
      names: ['start-up', 'latency'],
      runs: 5,
    });
  });

  it.each([
    [['--only', 'peer'], '--only: there is no measurement "peer"; there are start-up, peers, latency.'],
    [['--runs', '0'], '--runs: "0" is not a whole number of 1 or more.'],
    [['--runs', '1.5'], '--runs: "1.5" is not a whole number of 1 or more.'],
    [['--runs', 'many'], '--runs: "many" is not a whole number of 1 or more.'],
    [['--run', '5'], "Unknown option '--run'"],
    [['peers'], "Unexpected argument 'peers'"],
  ])('%j: %s', (argv, message) => {
    expect(() => parseOptions(argv, all)).toThrow(message);
  });
});
