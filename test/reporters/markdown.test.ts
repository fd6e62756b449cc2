import { describe, expect, test } from 'vitest';
import type { FindingReport, Report } from '../../src/model/report.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { crashing, everyKindOfReport, manyViolations } from '../support/report-fixtures.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';
import { htmlElements, renderMarkdown } from '../support/structure.ts';

const withoutId = { ...goodBody, userData: { ...goodBody.userData, id: undefined } };
const guide = 'https://support.closer.app/guide/getting-deeper/widget-oauth-configuration';

test('begins with the verdict and what was counted', () => {
  const report = sampleOfBody(withoutId);
  const { summary, checks } = report;
  expect(markdown(report).split('\n').slice(0, 3)).toEqual([
    '## Does not conform: `https://id.example/userinfo`',
    '',
    `1 violation to mend; ${summary.conforms} of ${checks.length} checks conform. Profile closer, contract \`2.0.0\`.`,
  ]);
});

describe('what to mend', () => {
  test('has a section for each violated check: what, where, expected, actual, fix, source and what rests on it', () => {
    expect(markdown(sampleOfBody(withoutId))).toContain(`## What to mend

### Violated: The required members are there

**Found:** \`$.userData.id\` is missing

- Place: \`$.userData\` (JSON Pointer \`/userData\`)
- Expected: a string that is not empty
- Actual: absent
- Fix: Add the member "id" at \`$.userData\`: a string that is not empty.

Check \`userinfo/has-required-members\` (MUST), by [Closer's guide "Widget OAuth configuration", \`/userinfo\` endpoint](${guide}). Requests: \`with-token\`. Not judged because of it: \`userinfo/ids-are-equal\`.
`);
  });

  test('has the JSON to return as a code block', () => {
    expect(markdown(sampleOfBody({ id: 'u1' }))).toContain(`- Fix: Nest the members and return this instead:

\`\`\`json
{
  "externalUserId": "<id>",
  "userData": {
    "id": "<id>",
    "backOfficeData": []
  }
}
\`\`\`
`);
  });

  test('says what kept checks from being judged, and what to try', () => {
    const report = sampleUnreachable();
    expect(markdown(report)).toContain(`### No answer: \`id.example\` refused the connection.

- Try: Check that the server is running and listens on this port.
- Requests: \`with-token\`, \`with-token-again\`, \`without-token\`, \`with-unknown-token\`, \`with-altered-token\`
- Not judged: ${report.summary.inconclusive} checks
`);
  });
});

test('warnings and notes come under a heading that says that they do not fail the run', () => {
  const text = markdown(sampleOfBody({ ...goodBody, externalUserId: 'other', locale: 'pl' }));
  expect(text).not.toContain('## What to mend');
  expect(text.match(/^##+ (?:Warnings and notes|Warning|Note)\b.*/gm)).toEqual([
    '## Warnings and notes, which do not fail the run',
    '### Warning: externalUserId and `userData.id` have the same value',
    '### Note: There are no members but the documented ones',
  ]);
});

test('a crash is a fault of ours', () => {
  expect(markdown(crashing())).toContain(
    '## A fault of ours\n\n- `userinfo/answers-200`: TypeError: boom\n\ncloser-conformance `1.2.3` failed here.',
  );
});

test('the checks are counted by outcome, and those that do not apply say why', () => {
  const report = sampleOfBody({ ...goodBody, userData: { id: 'u1', backOfficeData: [] } });
  const { conforms, notApplicable } = report.summary;
  const text = markdown(report);
  expect(text).toContain(
    `| Outcome | Checks |\n| --- | ---: |\n| Conform | ${conforms} |\n| Not applicable | ${notApplicable} |\n`,
  );
  expect(text).toContain('- `userinfo/phone-is-complete`: the body has no phone\n');
});

test('the requests are a table, and command lines that repeat them', () => {
  const text = markdown(sampleReport());
  expect(text).toContain('| `without-token` | `GET https://id.example/userinfo` | 401 | 0 | 5 ms |\n');
  expect(text).toContain('- `CLOSER_USERINFO_TOKEN` is the access token\n');
  expect(text).toContain(`\`\`\`sh\n# with-token\ncurl -i -H 'Accept: application/json'`);
  expect(markdown(sampleUnreachable())).toContain('| no answer: `refused` |  | 5 ms |\n');
  expect(markdown({ ...sampleReport(), exchanges: [] })).not.toContain('## Requests');
});

test.each(Object.entries(everyKindOfReport()))('%s: its headings and tables are rendered', (_name, report) => {
  const elements = htmlElements(renderMarkdown(markdown(report))).map(({ name }) => name);
  const text = markdown(report);
  expect(elements.filter((name) => name === 'h2')).toHaveLength(text.match(/^## /gm)?.length ?? 0);
  expect(elements.filter((name) => name === 'h3')).toHaveLength(text.match(/^### /gm)?.length ?? 0);
  expect(elements.filter((name) => name === 'table')).toHaveLength(report.exchanges.length === 0 ? 1 : 2);
});

describe('however much there is to say', () => {
  const long = (index: number): FindingReport => ({
    pointer: `/member-${index}`,
    path: `$['member-${index}']`,
    message: `${index} ${'ż'.repeat(700)}`,
    expected: 'é'.repeat(700),
    actual: `${index} ${'`'.repeat(700)}`,
    fix: '|'.repeat(700),
  });
  const many: Report = manyViolations();
  const report: Report = {
    ...many,
    checks: [0, 1, 2, 3].flatMap((round) =>
      many.checks.map((check) =>
        check.outcome === 'violates'
          ? { ...check, id: `${check.id}-${round}`, findings: Array.from({ length: 101 }, (_, index) => long(index)) }
          : check,
      ),
    ),
  };

  test('it fits into what GitHub takes for a job summary, and says that there is more', () => {
    const text = markdown(report);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toContain('There is more, which does not fit here; the JSON report has it all.');
    expect(text).toContain('## The checks');
    expect(text).toContain('## Requests');
  });

  test('a check lists its first findings, and says how many more there are', () => {
    const text = markdown({ ...report, checks: report.checks.slice(0, 1) });
    expect(text.match(/\*\*Found:\*\*/g)).toHaveLength(10);
    expect(text).toContain('And 91 more findings of this check, which the JSON report has.');
  });
});
