import { describe, expect, test } from 'vitest';
import { userinfoChecks } from '../../src/checks/userinfo.ts';
import type { CheckReport, Report } from '../../src/model/report.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { checkOf } from '../support/check-of.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';

const plain = (report: Report): string => pretty(report, { color: false });
const linesOf = (report: Report): readonly string[] => plain(report).split('\n');

/** The lines of the block that begins with a label and a title, up to the next block or section. */
function block(report: Report, head: string): string {
  const lines = linesOf(report);
  const start = lines.findIndex((line) => line.startsWith(head));
  if (start < 0) throw new Error(`there is no block "${head}" in\n${lines.join('\n')}`);
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  return lines.slice(start, start + 1 + length).join('\n');
}

const { externalUserId: _, ...withoutExternalUserId } = goodBody;
const withoutId = { ...goodBody, userData: { ...goodBody.userData, id: undefined } };

/** How many checks there are; every new one changes the numbers, so that the tests take them from what was judged. */
const all = userinfoChecks.length;

/** How many checks of a report came to an outcome, counted anew and not by its summary. */
function counted(report: Report, outcome: CheckReport['outcome']): number {
  return report.checks.filter((check) => check.outcome === outcome).length;
}

describe('the verdict', () => {
  test('comes first, in one line with target, profile and edition', () => {
    expect(linesOf(sampleReport())[0]).toBe('CONFORMS: https://id.example/userinfo (profile closer, contract 2.0.0)');
    expect(linesOf(sampleOfBody(withoutId, { profile: 'strict' }))[0]).toBe(
      'DOES NOT CONFORM: https://id.example/userinfo (profile strict, contract 2.0.0)',
    );
    expect(linesOf(sampleUnreachable())[0]).toBe(
      'INCONCLUSIVE: https://id.example/userinfo (profile closer, contract 2.0.0)',
    );
  });

  test('stays in one line where the target is long', () => {
    const target = `https://id.example/${'a'.repeat(200)}`;
    expect(linesOf(sampleReport({ target }))[0]).toBe(`CONFORMS: ${target} (profile closer, contract 2.0.0)`);
  });

  test('is followed by what was counted', () => {
    const conforming = sampleReport();
    expect(linesOf(conforming)[1]).toBe(`No violations; ${counted(conforming, 'conforms')} of ${all} checks conform.`);
    const violating = sampleOfBody({ ...withoutId, locale: 'pl' });
    expect(linesOf(violating)[1]).toBe(
      `1 violation to mend, 1 note; ${counted(violating, 'conforms')} of ${all} checks conform.`,
    );
    const unreachable = sampleUnreachable();
    const unjudged = counted(unreachable, 'inconclusive');
    expect(linesOf(unreachable)[1]).toBe(`No violations, but ${unjudged} of ${all} checks could not be judged.`);
    // So that what is counted is much, and each time another number.
    expect(counted(conforming, 'conforms')).toBeGreaterThan(counted(violating, 'conforms'));
    expect([unjudged, counted(violating, 'conforms')].every((number) => number > 20)).toBe(true);
  });

  test('says of pacts that interactions were not judged', () => {
    const report = sampleReport();
    const summary = { ...report.summary, notApplicable: 2 };
    const said = '2 interactions of the pacts were not judged.';
    expect(
      linesOf({ ...report, subject: 'pact', summary })
        .slice(1, 3)
        .join(' '),
    ).toContain(said);
    expect(linesOf({ ...report, summary }).join(' ')).not.toContain(said);
    expect(linesOf({ ...report, subject: 'pact', summary: { ...summary, notApplicable: 0 } })[1]).not.toContain(
      'pacts',
    );
  });
});

describe('a violation', () => {
  test('says what, where, what is right, what came, how to mend it and which document says so', () => {
    expect(block(sampleOfBody(withoutId), 'VIOLATED')).toBe(
      `VIOLATED  The required members are there

  $.userData.id is missing
    at          $.userData (JSON Pointer /userData)
    expected    a string that is not empty
    actual      absent
    fix         Add the member "id" at $.userData: a string that is not empty.

  check       userinfo/has-required-members (MUST)
  source      Closer's guide "Widget OAuth configuration", /userinfo endpoint
              https://support.closer.app/guide/getting-deeper/widget-oauth-configuration
  requests    with-token
  not judged  1 check that rests on this one
`,
    );
  });

  test('at the root names the whole answer', () => {
    expect(block(sampleOfBody(withoutExternalUserId), 'VIOLATED')).toContain(
      '    at          $, the answer as a whole (JSON Pointer "")\n',
    );
  });

  test('names the section of an RFC by its number', () => {
    const refusal = { status: 403 };
    const report = sampleReport({
      profile: 'strict',
      answers: { 'without-token': refusal, 'with-unknown-token': refusal, 'with-altered-token': refusal },
    });
    const text = block(report, 'VIOLATED');
    expect(text).toContain('  source      RFC 6750 (Bearer Token Usage), section 3\n');
    expect(text).toContain('              https://www.rfc-editor.org/rfc/rfc6750#section-3\n');
  });

  test('keeps the indentation of the JSON that a fix ends in', () => {
    const flat = { id: 'u1', email: 'a@example.com', backOfficeData: [] };
    expect(block(sampleOfBody(flat), 'VIOLATED')).toContain(
      `    fix         Nest the members and return this instead:
                {
                  "externalUserId": "<id>",
                  "userData": {
                    "id": "<id>",
                    "email": "<email>",
                    "backOfficeData": []
                  }
                }
`,
    );
  });

  test('cuts a mended JSON that is longer than anybody reads', () => {
    const backOfficeData = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: index }));
    const text = block(sampleOfBody({ id: 'u1', backOfficeData }, { showValues: true }), 'VIOLATED');
    expect(text).toMatch(/\n {16}… \d+ more lines; --reporter json has them all\n/);
    expect(text.split('\n').length).toBeLessThan(80);
  });

  test('of an earlier check is the one block for all that rest on it', () => {
    const report = sampleReport({ answers: { 'with-token': { status: 500, headers: [], body: 'x' } } });
    expect(plain(report).match(/^VIOLATED/gm)).toHaveLength(1);
    expect(block(report, 'VIOLATED  The access token is answered with status 200')).toContain(
      `  not judged  ${report.summary.blocked} checks that rest on this one\n`,
    );
    expect(report.summary.blocked).toBeGreaterThan(20);
  });

  test('says it once of many items, with the other places', () => {
    const backOfficeData = Array.from({ length: 20 }, (_, index) => ({ key: `k${index}` }));
    const report = sampleOfBody({ ...goodBody, userData: { ...goodBody.userData, backOfficeData } });
    expect(checkOf(report, 'userinfo/back-office-items-are-complete').findings).toHaveLength(20);
    const text = block(report, 'VIOLATED');
    expect(text.match(/is missing/g)).toHaveLength(1);
    expect(text).toContain('  $.userData.backOfficeData[0].value is missing\n');
    expect(text).toContain(
      `    and at      $.userData.backOfficeData[1], $.userData.backOfficeData[2],
                $.userData.backOfficeData[3], $.userData.backOfficeData[4],
                $.userData.backOfficeData[5] and 14 more places
`,
    );
  });

  test('says it once of many items, however long what came is, one character too', () => {
    const backOfficeData = ['a', 'bc', 'd'].map((icon, index) => ({ key: `k${index}`, value: 1, icon }));
    const report = sampleOfBody({ ...goodBody, userData: { ...goodBody.userData, backOfficeData } });
    const text = block(report, 'NOTE');
    expect(text.match(/is not documented/g)).toHaveLength(1);
    expect(text).toMatch(/and at +\$\.userData\.backOfficeData\[1\]\.icon,/);
  });

  test('of which a waiver took a part says so', () => {
    const report = sampleOfBody(withoutId);
    const checks = report.checks.map((check) =>
      check.outcome === 'violates' ? { ...check, because: 'waived: known (until 2026-12-31)' } : check,
    );
    expect(block({ ...report, checks }, 'VIOLATED')).toContain('  note        waived: known (until 2026-12-31)\n');
  });
});

describe('what does not fail the run', () => {
  const refusal = { status: 403, headers: [] };
  const report = sampleReport({
    answers: {
      'with-token': { body: { ...goodBody, externalUserId: 'other', locale: 'pl' } },
      'with-token-again': { body: { ...goodBody, externalUserId: 'other', locale: 'pl' } },
      'without-token': refusal,
      'with-unknown-token': refusal,
      'with-altered-token': refusal,
    },
  });

  test('comes under a heading that says so: SHOULDs and ungated MUSTs as warnings, MAYs as notes, in that order', () => {
    expect(report.verdict).toBe('conforms');
    const heads = linesOf(report).filter((line) => /^(VIOLATED|WARNING|NOTE|Warnings)/.test(line));
    expect(heads).toEqual([
      'Warnings and notes, which do not fail the run',
      'WARNING  externalUserId and userData.id have the same value',
      'WARNING  A refused token is answered with 401 and a Bearer challenge',
      'NOTE  There are no members but the documented ones',
    ]);
    expect(linesOf(report)[1]).toBe(
      `No violations, 2 warnings, 1 note; ${counted(report, 'conforms')} of ${all} checks conform.`,
    );
  });

  test('findings that are mended alike share what is said of them', () => {
    const text = block(report, 'WARNING  A refused token');
    for (const name of ['without-token', 'with-unknown-token', 'with-altered-token']) {
      expect(text).toContain(`The refusal of the request "${name}"`);
    }
    expect(text.match(/expected {4}status 401/g)).toHaveLength(1);
  });
});

describe('what could not be judged', () => {
  test('is one block for a dead endpoint, with what failed and what to try', () => {
    const text = plain(sampleUnreachable());
    expect(text.match(/^(NO ANSWER|VIOLATED|NOT JUDGED)/gm)).toEqual(['NO ANSWER']);
    expect(block(sampleUnreachable(), 'NO ANSWER')).toContain(
      `NO ANSWER  id.example refused the connection.
  requests    with-token, with-token-again, without-token, with-unknown-token,
              with-altered-token
  try         Check that the server is running and listens on this port.
  not judged  ${counted(sampleUnreachable(), 'inconclusive')} checks
`,
    );
  });

  test('names the checks where they are few', () => {
    const error = { code: 'reset', message: 'The connection was cut.', hint: 'Look into the log.' } as const;
    const checks = userinfoChecks.filter(({ id }) =>
      ['userinfo/rejects-altered-token', 'userinfo/challenges-rejected-tokens'].includes(id),
    );
    const report = sampleReport({ checks, answers: { 'with-altered-token': { error } } });
    expect(block(report, 'NO ANSWER  The connection was cut.')).toContain(
      `  request     with-altered-token
  try         Look into the log.
  not judged  userinfo/rejects-altered-token,
              userinfo/challenges-rejected-tokens
`,
    );
  });

  test('says why where no request failed', () => {
    const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
    const report = sampleOfBody(deep);
    expect(block(report, 'NOT JUDGED')).toContain('NOT JUDGED  the body is nested deeper than 100 levels');
  });
});

describe('a crash', () => {
  const report = sampleReport({
    checks: [
      {
        id: 'userinfo/answers-200',
        title: 'The access token is answered with status 200',
        requirement: 'userinfo.answers-200',
        probes: [],
        judge: () => {
          throw new TypeError('boom');
        },
      },
    ],
  });

  test('is called our fault, with what to do about it', () => {
    expect(report.verdict).toBe('inconclusive');
    const text = plain(report);
    expect(text).toContain('A fault of ours\n\nCRASHED  userinfo/answers-200: TypeError: boom\n');
    expect(text).toContain('closer-conformance 1.2.3 failed here, and not the endpoint.');
    expect(text).toContain('report it');
  });
});

describe('the checks', () => {
  test('are counted by outcome, and those that do not apply say why', () => {
    const report = sampleOfBody({ ...goodBody, userData: { id: 'u1', backOfficeData: [] } });
    const text = plain(report);
    const [conforming, others] = [counted(report, 'conforms'), counted(report, 'not-applicable')];
    expect(text).toMatch(new RegExp(`\\nThe checks\\n +${conforming} conform\\n +${others} not applicable\\n`));
    expect(conforming + others).toBe(all);
    expect(others).toBeGreaterThan(5);
    expect(text).toContain('     the body has no phone (userinfo/phone-is-complete)\n');
    expect(text).toContain(
      '     the body has no phone with a region and a number\n     (userinfo/phone-region-is-iso-3166, userinfo/phone-number-is-valid)\n',
    );
  });

  test('lead to an explanation where one is violated', () => {
    expect(plain(sampleOfBody(withoutId))).toContain(
      '\n  Why a check is made:\n  closer-conformance explain userinfo/has-required-members\n',
    );
    expect(plain(sampleReport())).not.toContain('explain');
  });

  test('that are waived are listed with the reason', () => {
    const report = sampleReport();
    const checks = report.checks.map((check) =>
      check.id === 'userinfo/uses-https'
        ? { ...check, outcome: 'waived' as const, because: 'waived: intranet' }
        : check,
    );
    const summary = { ...report.summary, conforms: report.summary.conforms - 1, waived: 1 };
    expect(plain({ ...report, checks, summary })).toContain(
      '\n   1 waived\n     waived: intranet (userinfo/uses-https)\n',
    );
    expect(linesOf({ ...report, checks, summary })[1]).toBe(
      `No violations, 1 waived; ${summary.conforms} of ${all} checks conform.`,
    );
  });
});

describe('the requests', () => {
  test('can be repeated by hand: one curl line each, whole, credentials as variables that are explained', () => {
    const text = plain(sampleReport());
    const curls = text.split('\n').filter((line) => line.startsWith('  curl '));
    expect(curls).toHaveLength(4);
    expect(text).toMatch(/\n {2}with-token-again, as with-token: status 200, \d+ bytes, 5 ms\n/);
    expect(curls[0]).toBe(
      `  curl -i -H 'Accept: application/json' -H "Authorization: Bearer $CLOSER_USERINFO_TOKEN" 'https://id.example/userinfo'`,
    );
    expect(text).toContain('  CLOSER_USERINFO_TOKEN is the access token.\n');
    expect(text).toContain('  ALTERED_TOKEN is the access token with one character of it changed.\n');
    expect(text).not.toContain('{{');
  });

  test('say how they went, and of a slow one where the time went', () => {
    const timings = { dns: 3, connect: 20.4, wait: 2300, receive: 0.2, total: 2323.6 };
    const text = plain(sampleReport({ answers: { 'with-token': { timings } } }));
    expect(text).toMatch(/\n {2}with-token: status 200, \d+ bytes, 2324 ms \(dns 3, connect 20, wait 2300\)\n/);
    expect(text).toMatch(/\n {2}without-token: status 401, 0 bytes, 5 ms\n/);
    expect(plain(sampleUnreachable())).toContain('\n  with-token: no answer (refused), 5 ms\n');
  });

  test('are left out of the report on a document', () => {
    expect(plain({ ...sampleReport(), exchanges: [] })).not.toContain('The requests');
  });
});

const hostile = 'x\u001b[2J\u009b31m\r\nCONFORMS: https://id.example\u202e\u200b';
const reports: readonly (readonly [name: string, report: Report])[] = [
  ['conforming', sampleReport()],
  ['one violation', sampleOfBody(withoutId)],
  [
    'many violations',
    sampleOfBody({ userData: { id: 5, email: null, phone: {}, lastName: 7, backOfficeData: [{}, 1] } }),
  ],
  ['flat body', sampleOfBody({ id: 'u1' })],
  ['unreachable', sampleUnreachable()],
  [
    'hostile',
    sampleOfBody(
      { ...goodBody, [hostile]: 1, userData: { ...goodBody.userData, [hostile]: hostile } },
      { showValues: true },
    ),
  ],
];

describe.each(reports)('as text: %s', (_name, report) => {
  test('prose is wrapped to 80 columns; only what has no space to break at, or is a command line, is longer', () => {
    const long = linesOf(report).filter((line) => line.length > 80 && !line.startsWith('  curl '));
    for (const line of long.slice(line0(long) ? 1 : 0)) expect(line.trim()).toMatch(/^\S+$/);
  });

  test('has no control character but the line feed, and no colour unless it is asked for', () => {
    expect(plain(report)).not.toMatch(/[^\P{C}\n]/u);
  });

  test('has the same words with colour and without', () => {
    const coloured = pretty(report, { color: true });
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an SGR sequence begins with one.
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain(report));
  });
});

/** The verdict is one line, however long its target is. */
function line0([first = '']: readonly string[]): boolean {
  return /^(CONFORMS|DOES NOT CONFORM|INCONCLUSIVE): /.test(first);
}

test('hostile text makes no line of its own', () => {
  const [, report] = reports[5] ?? [];
  if (report === undefined) throw new Error('the sample is gone');
  expect(plain(report).match(/^CONFORMS/gm)).toHaveLength(1);
  expect(plain(report).replaceAll(/\s+/g, ' ')).toContain(
    'The member "x\\u{1b}[2J\\u{9b}31m\\r\\nCONFORMS: https://id.example\\u{202e}\\u{200b}" at $ is not documented',
  );
});

test('a remote text that looks like the end of a fix is escaped with its line feeds', () => {
  const report = sampleOfBody(`{"a":1,"x\\n{}":1,"x\\n{}":2,${JSON.stringify(goodBody).slice(1)}`);
  expect(plain(report)).toContain('x\\n{}');
  expect(plain(report)).not.toContain('x\n');
});

test('a name of a megabyte takes no more than some lines', () => {
  const text = plain(sampleOfBody({ ...goodBody, ['n'.repeat(1_000_000)]: 1 }));
  expect(text.length).toBeLessThan(10_000);
});

test('of many requests that a check rests on the first are named', () => {
  const report = sampleOfBody(withoutId);
  const exchanges = Array.from({ length: 40 }, (_, index) => `request-${index}`);
  const checks = report.checks.map((check) => (check.outcome === 'violates' ? { ...check, exchanges } : check));
  expect(block({ ...report, checks }, 'VIOLATED')).toContain(
    `  requests    request-0, request-1, request-2, request-3, request-4, request-5
              and 34 more
`,
  );
});
