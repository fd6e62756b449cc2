import { expect, it } from 'vitest';
import { sarif } from '../../src/reporters/sarif.ts';
import { sampleReport } from '../support/sample-report.ts';

/** The levels of the notifications on some checks, where the access token was answered with 500. */
function levels(profile: 'closer' | 'strict'): unknown {
  const report = sampleReport({ profile, answers: { 'with-token': { status: 500, body: '' } } });
  const wanted = ['userinfo/has-required-members', 'userinfo/ids-are-equal'];
  const [run] = JSON.parse(sarif(report)).runs;
  const notes: readonly { level: string; associatedRule: { id: string } }[] =
    run.invocations[0].toolExecutionNotifications;
  return notes
    .filter(({ associatedRule }) => wanted.includes(associatedRule.id))
    .map(({ level, associatedRule }) => [associatedRule.id, level]);
}

it.each(['closer', 'strict'] as const)(
  'what was not judged is a warning where the verdict rests on it, and else a note: profile %s',
  (profile) => {
    expect(levels(profile)).toEqual([
      ['userinfo/has-required-members', 'warning'],
      ['userinfo/ids-are-equal', 'note'],
    ]);
  },
);
