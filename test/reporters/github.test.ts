import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { github } from '../../src/reporters/github.ts';
import { crashing, everyKindOfReport, manyViolations } from '../support/report-fixtures.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';
import { type WorkflowCommand, workflowCommands } from '../support/workflow-commands.ts';

function commands(report: Report): readonly WorkflowCommand[] {
  return workflowCommands(github(report));
}

const withoutId = { ...goodBody, userData: { ...goodBody.userData, id: undefined } };

test('begins with the verdict and what was counted, in plain lines', () => {
  const report = sampleOfBody(withoutId);
  const { summary, checks } = report;
  expect(github(report).split('\n').slice(0, 2)).toEqual([
    'Does not conform: https://id.example/userinfo (profile closer)',
    `1 violation to mend; ${summary.conforms} of ${checks.length} checks conform.`,
  ]);
});

test('has a notice for what is waived, and counts it', () => {
  const report = sampleReport();
  const checks = report.checks.map((check) =>
    check.id === 'userinfo/uses-https' ? { ...check, outcome: 'waived' as const, because: 'waived: intranet' } : check,
  );
  const waived = { ...report, checks, summary: { ...report.summary, waived: 1 } };
  expect(github(waived).split('\n')[1]).toMatch(/^No violations, 1 waived; /);
  expect(commands(waived)).toEqual([
    {
      name: 'notice',
      properties: { title: expect.stringMatching(/^Waived: /) },
      data: 'waived: intranet',
    },
  ]);
});

describe('a violation that fails the run', () => {
  test('is an error with its title, and what, where, expected, actual, fix and source in lines', () => {
    expect(commands(sampleOfBody(withoutId))).toEqual([
      {
        name: 'error',
        properties: { title: 'Violated: The required members are there' },
        data: `$.userData.id is missing
at: $.userData (JSON Pointer /userData)
expected: a string that is not empty
actual: absent
fix: Add the member "id" at $.userData: a string that is not empty.

check: userinfo/has-required-members (MUST)
source: Closer's guide "Widget OAuth configuration", /userinfo endpoint, https://support.closer.app/guide/getting-deeper/widget-oauth-configuration`,
      },
    ]);
  });

  test('is one error with the JSON to return, where there is one', () => {
    const [command] = commands(sampleOfBody({ id: 'u1' }));
    expect(command?.data).toContain('fix: Nest the members and return this instead:\n{\n  "externalUserId": "<id>",');
  });
});

test('warnings are warnings and notes are notices, after the errors', () => {
  const body = { externalUserId: 'u2', locale: 'pl', userData: { id: 'u1' } };
  expect(commands(sampleOfBody(body)).map(({ name, properties }) => [name, properties.title])).toEqual([
    ['error', 'Violated: The required members are there'],
    ['warning', 'Warning: externalUserId and userData.id have the same value'],
    ['notice', 'Note: There are no members but the documented ones'],
  ]);
});

test('an endpoint that cannot be reached is one error', () => {
  const report = sampleUnreachable();
  expect(commands(report)).toEqual([
    {
      name: 'error',
      properties: { title: 'No answer' },
      data: `id.example refused the connection.
try: Check that the server is running and listens on this port.
requests: with-token, with-token-again, without-token, with-unknown-token, with-altered-token
not judged: ${report.summary.inconclusive} checks`,
    },
  ]);
});

test('a crash is an error of ours', () => {
  expect(commands(crashing())[0]).toMatchObject({
    name: 'error',
    properties: { title: 'Crashed: userinfo/answers-200' },
    data: 'TypeError: boom\ncloser-conformance 1.2.3 failed here. Please report it to its maintainers.',
  });
});

test('a run that conforms without a word has no command', () => {
  expect(commands(sampleReport())).toEqual([]);
});

test('each root cause is one command in one line', () => {
  const report = manyViolations();
  const lines = github(report).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(report.summary.violates);
  expect(lines.slice(2).filter((line) => !line.startsWith('::'))).toEqual([]);
});

test.each(Object.entries(everyKindOfReport()))(
  '%s: an error says so of every run that does not conform',
  (_name, report) => {
    expect(commands(report).some(({ name }) => name === 'error')).toBe(report.verdict !== 'conforms');
  },
);
