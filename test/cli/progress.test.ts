import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { userinfoProbes } from '../../src/probes/userinfo.ts';

const { stderr } = process;
const before = { isTTY: stderr.isTTY, columns: stderr.columns, cursorTo: stderr.cursorTo, clearLine: stderr.clearLine };
let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  stderr.cursorTo = () => written.push('<start>') > 0;
  stderr.clearLine = () => written.push('<erase>') > 0;
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  Object.assign(stderr, before);
});

const step = { probe: userinfoProbes.withAlteredToken, done: 3, total: 5 };

test('on a terminal is one line that is written over, and gone at the end', () => {
  Object.assign(stderr, { isTTY: true, columns: 120 });
  const progress = showProgress(stderr.isTTY);
  progress.update(step);
  progress.clear();
  expect(written).toEqual([
    '<start>',
    '<erase>',
    '3 of 5 requests done; the request with the access token, one character of it changed …',
    '<start>',
    '<erase>',
  ]);
});

test('fits the terminal, since a line that wraps could not be erased', () => {
  for (const [columns, length] of [
    [40, 39],
    [0, 79],
  ] as const) {
    Object.assign(stderr, { isTTY: true, columns });
    const progress = showProgress(stderr.isTTY);
    progress.update(step);
    expect(written.at(-1)).toHaveLength(length);
    progress.clear();
  }
});

test('leaves nothing behind when the process ends before it is cleared', () => {
  Object.assign(stderr, { isTTY: true, columns: 80 });
  const listeners = process.listenerCount('exit');
  const progress = showProgress(stderr.isTTY);
  expect(process.listenerCount('exit')).toBe(listeners + 1);
  progress.clear();
  expect(process.listenerCount('exit')).toBe(listeners);
});

test.each([
  ['in a log', { isTTY: false }, 'xterm'],
  ['on a terminal that cannot erase', { isTTY: true, columns: 80 }, 'dumb'],
])('writes nothing %s', (_where, stream, term) => {
  Object.assign(stderr, stream);
  vi.stubEnv('TERM', term);
  const progress = showProgress(stderr.isTTY);
  progress.update(step);
  progress.clear();
  expect(written).toEqual([]);
});
