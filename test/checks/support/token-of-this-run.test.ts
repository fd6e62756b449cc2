import { expect, test } from 'vitest';
import answers200 from '../../../src/checks/userinfo/answers-200.ts';
import type { ProbeResult } from '../../../src/model/exchange.ts';
import type { Header } from '../../../src/model/probe.ts';
import type { Finding } from '../../../src/model/verdict.ts';
import { answered, failed, unsent } from '../../support/exchange.ts';

/** What is found of a 401, in a run that has this exchange of the token endpoint as well. */
function foundWith(token: ProbeResult, headers: readonly Header[] = []): Finding | undefined {
  const judgement = answers200.judge(({ name }) =>
    name === 'token' ? token : answered(name, { status: 401, headers }),
  );
  return judgement.outcome === 'violates' ? judgement.findings[0] : undefined;
}

test('a token that was issued in the same run has not expired', () => {
  const found = foundWith(answered('token'));
  expect(found?.message).toContain('the token that the token endpoint has issued in this run');
  expect(found?.fix).toMatch(/read it from there.*one authorization server/);
  expect(found?.fix).not.toContain('expired');
});

test('what asks for credentials of another scheme is looked for, however fresh the token is', () => {
  const found = foundWith(answered('token'), [['WWW-Authenticate', 'Digest realm="x"']]);
  expect(found?.message).toContain('The challenge is Digest (realm "x")');
  expect(found?.fix).toContain('credentials of the scheme Digest');
});

test.each([
  ['was not asked for', unsent('token')],
  ['was asked for in vain', failed('token')],
])('a token that %s may have expired', (_what, token) => {
  const found = foundWith(token);
  expect(found?.message).toContain('does not accept the token, or does not find it');
  expect(found?.fix).toContain('If the token has expired');
});
