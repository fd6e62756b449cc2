import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { lines } from '../../src/generated/places.ts';
import type { Report } from '../../src/model/report.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { hostileTexts, reportOf } from '../support/hostile-reports.ts';
import { crashing, everyKindOfReport, manyViolations } from '../support/report-fixtures.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';

const require = createRequire(import.meta.url);

/** The schema of OASIS, which @microsoft/jest-sarif ships. */
const validate = (() => {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
})();

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly snippet: { readonly text: string } };
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly name: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
}

interface Run {
  readonly tool: {
    readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] };
  };
  readonly results: readonly Result[];
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly exitCode?: number;
    readonly startTimeUtc: string;
    readonly endTimeUtc: string;
    readonly toolExecutionNotifications?: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
      readonly associatedRule: { readonly id: string };
    }[];
  }[];
}

function runOf(report: Report, exitCode?: number): Run {
  const log: { runs: readonly Run[] } = JSON.parse(sarif(report, exitCode === undefined ? {} : { exitCode }));
  const [run] = log.runs;
  if (run === undefined) throw new Error('there is no run');
  return run;
}

function resultsOf(report: Report, id: string): readonly Result[] {
  return runOf(report).results.filter(({ ruleId }) => ruleId === id);
}

/** The line of the OpenAPI document at a JSON Pointer. */
function lineOf(pointer: string): number {
  const { line } = lines[pointer] ?? {};
  if (line === undefined) throw new Error(`there is no line for ${pointer}`);
  return line;
}

function placeOf(result: Result | undefined): { line: number | undefined; pointer: string | undefined } {
  const [location] = result?.locations ?? [];
  return {
    line: location?.physicalLocation.region.startLine,
    pointer: location?.logicalLocations[0]?.fullyQualifiedName,
  };
}

describe('validates against the schema of SARIF 2.1.0', () => {
  test.each([
    ...Object.entries(everyKindOfReport()),
    ...Object.entries(hostileTexts).map(([what, text]) => [what, reportOf(text)] as const),
  ])('%s', (_name, report) => {
    validate(JSON.parse(sarif(report, { exitCode: 1 })));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('which refuses what it should', () => {
    expect(validate(JSON.parse(sarif(sampleReport()).replace('"2.1.0"', '"2.0.0"')))).toBe(false);
  });
});

describe('a rule', () => {
  test('is there for each check, with its text, its source and its level', () => {
    const { rules, name, version } = runOf(sampleReport()).tool.driver;
    expect([name, version]).toEqual(['closer-conformance', '1.2.3']);
    expect(rules.map(({ id }) => id)).toEqual(sampleReport().checks.map(({ id }) => id));
    const rule = rules.find(({ id }) => id === 'userinfo/challenges-rejected-tokens');
    expect(rule).toMatchObject({
      shortDescription: { text: 'A refused token is answered with 401 and a Bearer challenge' },
      fullDescription: {
        text: 'A request without an acceptable token is answered with status 401 and a WWW-Authenticate challenge of the scheme Bearer.',
      },
      helpUri: 'https://www.rfc-editor.org/rfc/rfc6750#section-3',
      defaultConfiguration: { level: 'warning' },
    });
    expect(rule?.help.text).toContain('Source: RFC 6750 (Bearer Token Usage), section 3, https://www.rfc-editor.org/');
    expect(rule?.help.markdown).toContain('](https://www.rfc-editor.org/rfc/rfc6750#section-3)');
  });

  test('gives the reason of a decision', () => {
    const rule = runOf(sampleReport()).tool.driver.rules.find(({ id }) => id === 'userinfo/ids-are-not-empty');
    expect(rule?.help.text).toContain('An empty identifier identifies nobody');
  });

  test('counts as the profile has it', () => {
    const level = (profile: 'closer' | 'strict', check: string): string | undefined =>
      runOf(sampleReport({ profile })).tool.driver.rules.find(({ id }) => id === check)?.defaultConfiguration.level;
    expect(level('closer', 'userinfo/uses-https')).toBe('warning');
    expect(level('strict', 'userinfo/uses-https')).toBe('error');
    expect(level('strict', 'userinfo/is-not-cached')).toBe('warning');
    expect(level('strict', 'userinfo/only-documented-members')).toBe('note');
  });
});

describe('a result points at the line of the OpenAPI document that was violated', () => {
  const schemas = '/components/schemas';
  const body = {
    externalUserId: '',
    locale: 'pl',
    userData: {
      email: null,
      firstName: 7,
      phone: { region: 'PL' },
      backOfficeData: [{ key: 'a', value: 1 }, { key: 2 }, { key: 'a', value: 1 }],
    },
  };
  const report = sampleOfBody(body);

  test.each([
    ['userinfo/has-required-members', '/userData', `${schemas}/UserData/required`],
    ['userinfo/ids-are-not-empty', '/externalUserId', `${schemas}/UserInfo/properties/externalUserId/minLength`],
    ['userinfo/optional-members-are-not-null', '/userData/email', `${schemas}/UserData/properties/email/type`],
    ['userinfo/members-have-their-types', '/userData/firstName', `${schemas}/UserData/properties/firstName/type`],
    [
      'userinfo/members-have-their-types',
      '/userData/backOfficeData/1/key',
      `${schemas}/BackOfficeField/properties/key/type`,
    ],
    ['userinfo/phone-is-complete', '/userData/phone', `${schemas}/Phone/required`],
    ['userinfo/back-office-items-are-complete', '/userData/backOfficeData/1', `${schemas}/BackOfficeField/required`],
    ['userinfo/only-documented-members', '/locale', '/paths/~1userinfo/get/responses/200/content/application~1json'],
  ])('%s at %s: the keyword of the schema', (id, pointer, place) => {
    const result = resultsOf(report, id).find((one) => placeOf(one).pointer === pointer);
    expect(placeOf(result).line).toBe(lineOf(place));
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('openapi/widget-oauth.yaml');
    expect(result?.locations[0]?.physicalLocation.region.snippet.text).toBe(lines[place]?.text);
  });

  test('of a place that no keyword judges: the schema of the place', () => {
    const phone = { region: 'XX', number: '666777666' };
    const [result] = resultsOf(
      sampleOfBody({ ...goodBody, userData: { ...goodBody.userData, phone } }),
      'userinfo/phone-region-is-iso-3166',
    );
    expect(placeOf(result)).toEqual({
      pointer: '/userData/phone/region',
      line: lineOf(`${schemas}/Phone/properties/region`),
    });
  });

  test('of no place in a body: the object that the requirement speaks of', () => {
    const [result] = resultsOf(
      sampleReport({ answers: { 'with-token': { status: 500, body: 'x' } } }),
      'userinfo/answers-200',
    );
    expect(placeOf(result)).toEqual({ pointer: 'the status', line: lineOf('/paths/~1userinfo/get/responses/200') });
    expect(result?.message.text).toContain('At: the status');
    expect(result?.locations[0]?.physicalLocation.region.snippet.text).toBe('        "200":');
  });

  test('of a requirement that is not in the document: the document', () => {
    const [result] = resultsOf(
      {
        ...sampleReport(),
        checks: sampleOfBody({ ...goodBody, locale: 'pl' })
          .checks.filter(({ outcome }) => outcome === 'violates')
          .map((check) => ({ ...check, id: 'pact/an interaction' })),
      },
      'pact/an interaction',
    );
    expect(placeOf(result).line).toBe(1);
  });

  test('of a document that is judged by its schema alone, whose checks are named by their requirements', () => {
    const checks = report.checks
      .filter(({ id }) => id === 'userinfo/phone-is-complete')
      .map((check) => ({ ...check, id: 'userinfo.phone-members' }));
    const [result] = resultsOf({ ...report, checks, exchanges: [] }, 'userinfo.phone-members');
    expect(placeOf(result).line).toBe(lineOf(`${schemas}/Phone/required`));
  });
});

describe('a result', () => {
  const report = sampleOfBody({ externalUserId: 'u1', locale: 'pl', userData: { id: 'u2' } });

  test('is an error, a warning or a note', () => {
    expect(runOf(report).results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['userinfo/has-required-members', 'error'],
      ['userinfo/ids-are-equal', 'warning'],
      ['userinfo/only-documented-members', 'note'],
    ]);
  });

  test('is of the rule that its index has', () => {
    const { results, tool } = runOf(report);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('says what is wrong, where, what is right and how to mend it', () => {
    expect(resultsOf(report, 'userinfo/has-required-members')[0]?.message.text).toBe(
      `$.userData.backOfficeData is missing
At: $.userData (JSON Pointer /userData)
Expected: an array
Actual: absent
Fix: Add the member "backOfficeData" at $.userData: an array, [] where it has no items.`,
    );
  });

  test('has no placeholder and no link of a remote text', () => {
    const [result] = runOf(reportOf('{0} [a](https://evil.example)')).results;
    expect(result?.message.text).toContain('{{0}} [a]\\u{{28}}https://evil.example)');
  });
});

describe('fingerprints', () => {
  const prints = (report: Report): readonly (string | undefined)[] =>
    runOf(report).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

  test('tell every finding of a run from every other', () => {
    const all = prints(manyViolations());
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all).size).toBe(all.length);
  });

  test('stay the same in another run, also where the lengths in messages are not', () => {
    const messageOf = (report: Report): string | undefined => runOf(report).results[0]?.message.text;
    const of = (phone: string): Report => sampleOfBody({ ...goodBody, userData: { ...goodBody.userData, phone } });
    expect(messageOf(of('1'))).toContain('a string of 1 character,');
    expect(messageOf(of('12345'))).toContain('a string of 5 characters,');
    expect(prints(of('12345'))).toEqual(prints(of('123456')));
    expect(prints(of('12345'))).toHaveLength(1);
  });

  test('tell places apart where the messages are the same, in whatever order they come', () => {
    const [check] = sampleOfBody({ ...goodBody, locale: 'pl' }).checks.filter(({ outcome }) => outcome === 'violates');
    const [finding] = check?.findings ?? [];
    if (check === undefined || finding === undefined) throw new Error('the finding is gone');
    const of = (...pointers: readonly string[]): Report => ({
      ...sampleReport(),
      checks: [{ ...check, findings: pointers.map((pointer) => ({ ...finding, pointer })) }],
    });
    const [a, b] = prints(of('/a', '/b'));
    expect(prints(of('/b', '/a'))).toEqual([b, a]);
    expect(a).not.toBe(b);
  });

  test('do not depend on the findings beside them', () => {
    const [alone] = prints(sampleOfBody({ ...goodBody, locale: 'pl' }));
    expect(prints(sampleOfBody({ externalUserId: 'u1', locale: 'pl', userData: { id: 'u1' } }))).toContain(alone);
  });
});

describe('the invocation', () => {
  test('says how it ended', () => {
    expect(runOf(sampleReport(), 0).invocations).toEqual([
      {
        executionSuccessful: true,
        exitCode: 0,
        startTimeUtc: '2026-01-02T03:04:05.678Z',
        endTimeUtc: '2026-01-02T03:04:05.691Z',
      },
    ]);
    expect(runOf(sampleOfBody({}), 1).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  });

  test('of a run that judged nothing was not successful, and says why', () => {
    const { results, invocations } = runOf(sampleUnreachable(), 3);
    expect(results).toEqual([]);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 3 });
    expect(invocations[0]?.toolExecutionNotifications).toContainEqual({
      level: 'warning',
      message: {
        text: 'inconclusive: id.example refused the connection.\ntry: Check that the server is running and listens on this port.',
      },
      associatedRule: { id: 'userinfo/answers-200' },
    });
  });

  test('has a crash as an error of ours', () => {
    expect(runOf(crashing()).invocations[0]?.toolExecutionNotifications).toContainEqual({
      level: 'error',
      message: { text: 'crashed: TypeError: boom' },
      associatedRule: { id: 'userinfo/answers-200' },
    });
  });
});

test('runs on another subject or target do not take the place of each other', () => {
  const id = (target: string): string => runOf(sampleReport({ target })).automationDetails.id;
  expect(id('https://id.example/userinfo')).toBe('closer-conformance/userinfo/id.example/userinfo/');
  expect(id('https://staging.example/userinfo')).not.toBe(id('https://id.example/userinfo'));
});
