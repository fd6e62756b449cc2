import { uptime } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import { isAtWork } from '../../src/edge/journal.ts';
import { type JournalValues, aJournal as journalAt } from '../support/left-journal.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const aJournal = (values: Partial<JournalValues>) =>
  journalAt({ target: 'https://api.customer.example', pid: process.ppid, ...values });

it.each([
  ['EPERM', true],
  ['ESRCH', false],
])('where asking for the process of a run fails with %s, it is at work: %s', (code, expected) => {
  // Of another user's process the system says no more than that it is there; to root it says all.
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  expect(isAtWork(aJournal({ pid: 4711 }))).toBe(expected);
  expect(kill.mock.calls).toEqual([[4711, 0]]);
});

it.each([
  [30, true],
  [90, false],
])(
  'a run that began %d seconds before the machine, by a clock that was set right since, is at work: %s',
  (seconds, expected) => {
    const startedAt = new Date(Date.now() - uptime() * 1000 - seconds * 1000).toISOString();
    expect(isAtWork(aJournal({ startedAt }))).toBe(expected);
  },
);
