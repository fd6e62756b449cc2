import { expect, it } from 'vitest';
import type { TransportError } from '../../src/model/exchange.ts';
import { digest } from '../../src/reporters/digest.ts';
import { sampleReport } from '../support/sample-report.ts';

const cut: TransportError = { code: 'reset', message: 'The connection was cut.', hint: 'Look into the log.' };
const late: TransportError = { code: 'timeout', message: 'There was no answer in time.', hint: 'Wait longer.' };

it('an obstacle has the requests and the advice of its own error, and no others', () => {
  const { obstacles } = digest(
    sampleReport({
      answers: {
        'without-token': { error: cut },
        'with-unknown-token': { error: late },
        'with-altered-token': { error: late },
      },
    }),
  );
  expect(obstacles.map(({ because, error, exchanges }) => [because, error?.hint, exchanges])).toEqual([
    ['The connection was cut.', 'Look into the log.', ['without-token']],
    ['There was no answer in time.', 'Wait longer.', ['with-unknown-token', 'with-altered-token']],
  ]);
  for (const { checks } of obstacles) expect(checks.length).toBeGreaterThan(0);
});
