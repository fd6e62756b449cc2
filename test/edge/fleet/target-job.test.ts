import { describe, expect, test } from 'vitest';
import type { FleetJob } from '../../../src/edge/fleet/fleet.ts';
import { jobIdOf, jobOf, resultOf, targetOf } from '../../../src/edge/fleet/target-job.ts';
import type { Target } from '../../../src/model/target.ts';
import { sampleResult } from '../../support/sample-result.ts';

const target: Target = { id: 'acme', url: 'https://acme.example/userinfo', tokenVariable: 'ACME_TOKEN' };

/** A job as Redis has it. */
function job(more: object = {}): FleetJob {
  return { id: jobIdOf('acme'), queueName: 'f', data: target, ...more } as unknown as FleetJob;
}

test('a target has one job, whose id says nothing of it', () => {
  expect(jobOf(target)).toEqual({ name: 'check', data: target, opts: { jobId: jobIdOf('acme') } });
  expect(jobIdOf('acme')).toMatch(/^t-[0-9a-f]{32}$/);
  expect(jobIdOf('acme2')).not.toBe(jobIdOf('acme'));
});

test('a job has its target', () => {
  expect(targetOf(job())).toEqual(target);
});

describe('a result', () => {
  test('is none before the job has come to its end', () => {
    expect(resultOf(job())).toBeUndefined();
  });

  test('is that of the target', () => {
    const result = sampleResult('acme');
    expect(resultOf(job({ finishedOn: 1, returnvalue: result }))).toEqual(result);
  });

  test.each([
    ['job stalled more than allowable limit', 'workers-lost', /^Every worker that began to check it was lost/],
    ['boom', 'job-failed', /^The queue has given it up: boom$/],
  ])('says why there is none of a job that failed: %s', (failedReason, code, message) => {
    expect(resultOf(job({ finishedOn: 1_000_000, failedReason }))).toMatchObject({
      id: 'acme',
      verdict: 'inconclusive',
      exitStatus: 3,
      startedAt: '1970-01-01T00:16:40.000Z',
      error: { code, message: expect.stringMatching(message) },
    });
  });
});

describe('what this version has not written is a mistake', () => {
  test.each<[string, object, RegExp]>([
    ['no target', { data: { url: 7 } }, /url: must be string/],
    ['nothing', { data: undefined }, /was not written by this version/],
    ['the target of another job', { data: { ...target, id: 'other' } }, /it is that of another target/],
    ['no result', { finishedOn: 1, returnvalue: { id: 'acme' } }, /this is no result of a target/],
    [
      'the result of another target',
      { finishedOn: 1, returnvalue: sampleResult('other') },
      /the result is that of another target/,
    ],
  ])('%s', (_what, more, message) => {
    expect(() => resultOf(job({ finishedOn: 1, ...more }))).toThrow(
      expect.objectContaining({ code: 'foreign-job', message: expect.stringMatching(message) }),
    );
  });
});
