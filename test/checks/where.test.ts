import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../src/engine/judge.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { fixtureResults } from '../support/fixtures/exchanges.ts';
import { standing } from './subjects.ts';

/** What each check's findings at the root are about, over all fixtures; `body` is the body as a whole. */
const about: Readonly<Record<string, readonly string[]>> = {
  'config/body-is-an-object': ['body'],
  'config/creates': ['the config afterwards', 'the status'],
  'config/declares-json': ['the header Content-Type'],
  'config/delete-requires-the-key': ['the config afterwards', 'the status'],
  'config/deletes': ['the config afterwards', 'the status'],
  'config/get-answers': ['the status'],
  'config/get-requires-the-key': ['body', 'the header Link', 'the status'],
  'config/has-all-members': ['body'],
  'config/member-names-are-unique': ['body'],
  'config/never-shows-the-secret': [
    'body',
    'the header ETag',
    'the header X-Debug',
    'the header X-{{probeSecret}}',
    'the interim header Link',
    'the reason phrase',
    'the trailer field X-Trace',
  ],
  'config/patch-keeps-the-others': ['the config afterwards'],
  'config/patch-of-nothing-changes-nothing': ['the config afterwards', 'the status'],
  'config/patch-requires-the-key': ['body', 'the config afterwards', 'the header X-Config', 'the status'],
  'config/patches-one-member': ['the status'],
  'config/patches-several-members': ['the config afterwards', 'the status'],
  'config/post-requires-the-key': ['the config afterwards', 'the status'],
  'config/refuses-incomplete-create': ['the config afterwards', 'the status'],
  'config/refuses-malformed-json': ['the config afterwards', 'the status'],
  'config/refuses-wrong-types-in-create': ['the config afterwards', 'the status'],
  'config/refuses-wrong-types-in-patch': ['the config afterwards', 'the status'],
  'flow/challenges-wrong-secret': ['the header WWW-Authenticate', 'the status'],
  'flow/error-bodies-name-the-error': ['body'],
  'flow/errors-declare-json': ['the header Content-Type'],
  'flow/errors-have-their-status': ['the status'],
  'flow/issues-a-token': ['body', 'the status'],
  'flow/names-unsupported-grant-type': ['the status'],
  'flow/rejects-expired-token': ['the status'],
  'flow/rejects-used-code': ['the status'],
  'flow/rejects-wrong-secret': ['the status'],
  'flow/takes-post-alone': ['the status'],
  'flow/token-answers-200': ['the status'],
  'flow/token-declares-json': ['the header Content-Type'],
  'flow/token-endpoint-uses-https': ['the URL'],
  'flow/token-has-its-members': ['body'],
  'flow/token-is-not-cached': ['the header Cache-Control'],
  'flow/token-member-names-are-unique': ['body'],
  'userinfo/answers-200': ['the status'],
  'userinfo/answers-within-two-seconds': ['the time that the answer took'],
  'userinfo/body-is-json': ['body'],
  'userinfo/body-is-object': ['body'],
  'userinfo/body-is-utf-8': ['body'],
  'userinfo/certificate-lasts': ['the certificate'],
  'userinfo/challenge-has-a-parameter': ['the header WWW-Authenticate'],
  'userinfo/challenges-rejected-tokens': ['the header WWW-Authenticate', 'the status'],
  'userinfo/declares-json': ['the header Content-Type'],
  'userinfo/does-not-redirect': ['the header Location'],
  'userinfo/has-required-members': ['body'],
  'userinfo/is-not-cached': ['the header Cache-Control'],
  'userinfo/member-names-are-unique': ['body'],
  'userinfo/no-byte-order-mark': ['body'],
  'userinfo/rejects-altered-token': ['the status'],
  'userinfo/rejects-missing-token': ['body', 'the header X-User', 'the status'],
  'userinfo/rejects-unknown-token': ['the status'],
  'userinfo/uses-https': ['the URL'],
};

describe.each(standing)('findings of $name that are at no place in the body', ({ name, checks, base, fixtures }) => {
  const probes = [...new Set(checks.flatMap((check) => check.probes))];
  const found = new Map<string, Set<string>>();
  for (const { check, fixture } of fixtures) {
    const own = judgeChecks(checks, fixtureResults(probes, base, fixture)).find((one) => one.check.id === check);
    const findings: readonly Finding[] = own?.judgement.outcome === 'violates' ? own.judgement.findings : [];
    for (const { pointer, where } of findings) {
      if (pointer === '') found.set(check, (found.get(check) ?? new Set()).add(where ?? 'body'));
      else if (where !== undefined) throw new Error(`${check} has a place in the body and ${where}`);
    }
  }

  it('say what they are about', () => {
    const own = Object.entries(about).filter(([check]) => check.startsWith(`${name}/`));
    const actual = Object.fromEntries([...found].map(([check, places]) => [check, [...places].sort()]));
    const hint = 'name what findings at the root are about in the table `about` of test/checks/where.test.ts';
    expect(actual, hint).toEqual(Object.fromEntries(own));
  });
});
