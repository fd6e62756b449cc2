import { expect, it } from 'vitest';
import { mergeReports } from '../../src/engine/merge-reports.ts';
import type { Report } from '../../src/model/report.ts';
import { sampleReport } from '../support/sample-report.ts';

const userinfo: Report = { ...sampleReport(), durationMs: 30 };
const flow: Report = {
  ...sampleReport({ target: 'https://id.example/token', answers: { 'with-token': { status: 500 } } }),
  subject: 'flow',
  durationMs: 12,
};

it('leaves a report that is alone as it is', () => {
  expect(mergeReports([userinfo])).toBe(userinfo);
});

it('is over all targets, and took as long as all of them', () => {
  expect(mergeReports([userinfo, flow])).toMatchObject({
    subject: 'all',
    target: 'https://id.example/userinfo, https://id.example/token',
    startedAt: userinfo.startedAt,
    durationMs: 42,
  });
});

it('has the worst verdict, whichever report comes first', () => {
  expect([mergeReports([userinfo, flow]).verdict, mergeReports([flow, userinfo]).verdict]).toEqual([
    'violates',
    'violates',
  ]);
});

it('counts the checks of all reports', () => {
  const { summary, checks } = mergeReports([userinfo, flow]);
  expect(summary.conforms).toBe(userinfo.summary.conforms + flow.summary.conforms);
  expect(summary.violates).toBe(flow.summary.violates);
  expect(checks).toHaveLength(userinfo.checks.length + flow.checks.length);
});

it('tells exchanges of one name apart by their subject, in checks too', () => {
  const { checks, exchanges } = mergeReports([userinfo, flow]);
  const names = exchanges.map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('/with-token'))).toEqual(['userinfo/with-token', 'flow/with-token']);
  for (const check of checks) expect(names).toEqual(expect.arrayContaining([...check.exchanges]));
});
