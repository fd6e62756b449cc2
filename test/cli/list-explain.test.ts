import { describe, expect, test } from 'vitest';
import { interactionExplanation } from '../../src/cli/explain-interaction.ts';
import { requirements } from '../../src/generated/requirements.ts';
import type { Report } from '../../src/model/report.ts';
import type { Requirement } from '../../src/model/requirement.ts';
import { expectUsageError, runBin } from '../support/run-bin.ts';

/** Ids of all checks that the ledger names. */
const checks = Object.values<Requirement>(requirements)
  .flatMap((requirement) => requirement.checks)
  .sort();

describe('list', () => {
  test('has id, level, title and source of every check', async () => {
    const { status, stdout, stderr } = await runBin(['list']);
    expect(stdout).toContain(
      `userinfo/challenges-rejected-tokens
  MUST    A refused token is answered with 401 and a Bearer challenge
          RFC 6750 (Bearer Token Usage), section 3
`,
    );
    expect([...stdout.matchAll(/^\S+$/gm)].map(([id]) => id).sort()).toEqual(checks);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('has the same as JSON', async () => {
    const { status, stdout } = await runBin(['list', '--json']);
    const listed: unknown = JSON.parse(stdout);
    expect(listed).toContainEqual({
      id: 'userinfo/challenges-rejected-tokens',
      title: 'A refused token is answered with 401 and a Bearer challenge',
      level: 'MUST',
      gates: { closer: false, strict: true },
      requirement: 'userinfo.bearer-challenge',
      source: {
        name: 'RFC 6750 (Bearer Token Usage)',
        section: '3',
        url: 'https://www.rfc-editor.org/rfc/rfc6750#section-3',
      },
    });
    if (!Array.isArray(listed)) throw new Error('the list is no array');
    expect(listed.map(({ id }) => id).sort()).toEqual(checks);
    expect(status).toBe(0);
  });
});

describe('explain', () => {
  test('says what a check asks for, why, how much it matters, which document says so and what is sent for it', async () => {
    const { status, stdout, stderr } = await runBin(['explain', 'userinfo/rejects-missing-token']);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(stdout).toMatch(
      /^userinfo\/rejects-missing-token\n {2}A request without a token gets no 2xx status and no data of a person\n/,
    );
    expect(text).toContain(requirements['userinfo.bearer-required'].statement);
    expect(text).toContain(requirements['userinfo.bearer-required'].reason);
    expect(text).toContain('MUST; a violation fails the run');
    expect(text).toContain('Decision of closer-conformance, /userinfo endpoint');
    expect(text).toContain(requirements['userinfo.bearer-required'].source.url);
    expect(text).toContain('without-token: the request without a token');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.each([
    [
      'userinfo/challenges-rejected-tokens',
      'MUST; a violation fails the run in the profile strict, and is a warning in closer',
    ],
    ['userinfo/is-not-cached', 'SHOULD; a violation is a warning'],
    ['userinfo/only-documented-members', 'MAY; what differs is noted and allowed'],
  ])('says what a violation of %s does', async (id, consequence) => {
    const { stdout } = await runBin(['explain', id]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(consequence);
  });

  test('takes the id of a requirement, which validate reports', async () => {
    const { status, stdout } = await runBin(['explain', 'config.secret-masked']);
    expect(stdout).toContain('GET shows the clientSecret as `**` and nothing else.');
    expect(stdout).toContain('config/secret-is-masked');
    expect(status).toBe(0);
  });

  test('takes the id of the check on waivers, which the engine makes by itself', async () => {
    const { status, stdout } = await runBin(['explain', 'run/waivers-are-current']);
    expect(stdout).toContain('Each waiver of a run is current and waives a finding.');
    expect(status).toBe(0);
  });

  test.each([
    ['userinfo/reject-missing-token', 'Did you mean userinfo/rejects-missing-token?'],
    ['usesHttps', 'Did you mean userinfo/uses-https?'],
    ['masked', 'Did you mean config/secret-is-masked?'],
    ['utf8', 'Did you mean userinfo/body-is-utf-8?'],
  ])('leads from %s to the check that was meant', async (id, hint) => {
    expectUsageError(
      await runBin(['explain', id]),
      `There is no check "${id}". ${hint} closer-conformance list shows them all.`,
    );
  });

  test('lists the checks where none is near', async () => {
    const { status, stdout, stderr } = await runBin(['explain', 'qwertyuiop']);
    expect(stderr).toMatch(/^error: There is no check "qwertyuiop"\. There are:\n/);
    for (const id of checks) expect(stderr).toContain(`\n  ${id}\n`);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('suggests no more than a few, and none for the name of a group', async () => {
    const { stderr } = await runBin(['explain', 'rejects']);
    expect(stderr.match(/\w+\/rejects[\w-]*/g)).toHaveLength(5);
    expect((await runBin(['explain', 'qwerty/userinfo'])).stderr).toContain(' There are:\n');
  });

  const allMembers = 'closer-spinner/customer-userinfo/a-request-for-a-person-with-all-members';

  test.each([`pact/${allMembers}`, `contract/${allMembers}`])('says what the interaction %s asks for', async (id) => {
    const { status, stdout, stderr } = await runBin(['explain', id]);
    expect(stdout).toMatch(/^ {2}given +a person with all members$/m);
    expect(stdout).toMatch(/^ {2}request +GET \/userinfo$/m);
    expect(stdout).toMatch(/^ +"externalUserId": "external_id_2",$/m);
    expect(stdout).toMatch(/^ {2}source +file:.*\/contracts\/pacts\/closer-spinner-customer-userinfo\.json$/m);
    expect(stdout).not.toContain('"match"');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each([
    ['pact/shop/customer-userinfo/a-request', '.'],
    [`pact/${allMembers.replace('spinner', 'spiner')}`, `; did you mean "pact/${allMembers}"?`],
  ])('says of %s, which no pact of ours has, where it stands', async (id, hint) => {
    expectUsageError(
      await runBin(['explain', id]),
      `No pact of this package has the interaction "${id}"${hint} What one of another pact asks for stands in that pact.`,
    );
  });

  test('explains every interaction that contract check reports', async () => {
    const { checks: reported }: Report = JSON.parse((await runBin(['contract', 'check', '--reporter', 'json'])).stdout);
    expect(reported.map(({ id }) => id)).toContain(`contract/${allMembers}`);
    for (const { id } of reported) expect(interactionExplanation(id)).toContain(`${id}\n`);
  });
});
