import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reporterNames } from '../../src/cli/reporter-choice.ts';
import { runCli } from '../support/run-cli.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let folder = '';
let server: SampleServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'personal-data-'));
});

afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

const email = 'zoe.private@secret-mail.example';
const person = {
  externalUserId: 'person-4711',
  userData: { id: 'person-4711', email, firstName: 'Zoeprivate', lastName: 'Privatelast', backOfficeData: [] },
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What each reporter writes of an endpoint, by its name. */
async function reportsOf(answer: Answer, options: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  server = await startServer(answer);
  const files = reporterNames.flatMap((name) => ['--reporter', `${name}=${join(folder, name)}`]);
  const run = await runCli(['check', 'userinfo', `${server.origin}/userinfo`, ...files, ...options], {
    CLOSER_USERINFO_TOKEN: sampleToken,
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  });
  expect([0, 1]).toContain(run.status);
  const texts = await Promise.all(
    [...reporterNames, 'summary'].map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return new Map([...texts, ['stdout', run.stdout], ['stderr', run.stderr]]);
}

/** Some reporters write a finding's words on several lines. */
const onOneLine = (text = ''): string => text.replaceAll(/\s+/g, ' ');

const inEach: readonly string[] = reporterNames;
const withHeaders: readonly string[] = ['json', 'html'];

const withMember = (member: Readonly<Record<string, unknown>>) => userinfoOf({ ...person, ...member });
const withItems = (...backOfficeData: readonly unknown[]) =>
  userinfoOf({ ...person, userData: { ...person.userData, backOfficeData } });
const redirect: Answer = (request, response) => {
  if (request.headers.authorization === `Bearer ${sampleToken}`) {
    response.writeHead(302, { Location: `/people/${email}` }).end();
  } else userinfoOf()(request, response);
};

const cases: readonly (readonly [string, Answer, string, readonly string[]])[] = [
  ['a header that repeats the email', userinfoOf(person, { 'X-User': email }), email, withHeaders],
  ['a header with it percent-encoded', userinfoOf(person, { 'X-User': email.replace('@', '%40') }), 'zoe', withHeaders],
  ['a header that repeats the identifier', userinfoOf(person, { 'X-User': 'u:person-4711' }), '4711', withHeaders],
  ['the value of a cookie', userinfoOf(person, { 'Set-Cookie': 'sid=SESSION; Path=/' }), 'SESSION', withHeaders],
  ['the address of a redirect', redirect, email, inEach],
  ['the name of a member, which is the email', withMember({ [email]: 1 }), email, inEach],
  ['the name of a member, which is the first name', withMember({ Zoeprivate: 1 }), 'Zoeprivate', inEach],
  ['the name of an item with a name in it', withItems({ 'Loan of Zoeprivate 12': 1 }), 'Zoeprivate', inEach],
];

describe.each(cases)('%s', (_what, answer, value, shownIn) => {
  test('is in no report', async () => {
    const reports = await reportsOf(answer);
    for (const [name, text] of reports) expect(onOneLine(text), name).not.toContain(value);
    for (const name of shownIn) {
      // Braces of messages are doubled in SARIF, and cookies have a placeholder of their own.
      expect(onOneLine(reports.get(name)), name).toMatch(/\{\{(?:\{\{)?(?:personal|hidden)\}\}/);
    }
  });

  test('is shown with --show-values', async () => {
    const reports = await reportsOf(answer, ['--show-values']);
    for (const name of shownIn) expect(onOneLine(reports.get(name)), name).toContain(value);
  });
});

describe('a repeated key', () => {
  const answer = withItems({ key: 'Zoes-plan', value: 1 }, { key: 'Zoes-plan', value: 2 });

  test('is named by its items', async () => {
    for (const [name, text] of await reportsOf(answer)) {
      expect(onOneLine(text), name).not.toContain('Zoes-plan');
      if (inEach.includes(name)) expect(onOneLine(text), name).toMatch(/repeats the key of item 0/);
    }
  });

  test('is shown with --show-values', async () => {
    const reports = await reportsOf(answer, ['--show-values']);
    for (const name of inEach) expect(onOneLine(reports.get(name)), name).toContain('Zoes-plan');
  });
});

test('a replay hides the same, and the recording has it all', async () => {
  server = await startServer(userinfoOf({ ...person, Zoeprivate: 1 }, { 'X-User': email, 'Set-Cookie': 'a=SESSION' }));
  const har = join(folder, 'run.har');
  const live = await runCli(['check', 'userinfo', `${server.origin}/userinfo`, '--record', har, '--reporter', 'json'], {
    CLOSER_USERINFO_TOKEN: sampleToken,
  });
  const replayed = await runCli(['replay', har, '--reporter', 'json']);
  expect(live.stdout).toContain('{{personal}}');
  expect(live.stdout).not.toMatch(/zoe\.private|Zoeprivate|SESSION/);
  expect(replayed.stdout).toBe(live.stdout);
  expect(await readFile(har, 'utf8')).toMatch(/zoe\.private.*SESSION|SESSION.*zoe\.private/s);
});

test('a command line for a request with a value in its URL has a variable in its place', async () => {
  server = await startServer(userinfoOf(person));
  const url = `${server.origin}/people/${email}/userinfo`;
  const { stdout } = await runCli(['check', 'userinfo', url], { CLOSER_USERINFO_TOKEN: sampleToken });
  expect(stdout).toContain(`/people/{{personal}}/userinfo`);
  expect(onOneLine(stdout)).toContain(`"${server.origin}/people/$PERSONAL/userinfo"`);
  expect(stdout).not.toContain(email);
});
