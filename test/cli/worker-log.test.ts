import { stderr } from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type WorkerLog, workerLog } from '../../src/cli/worker-log.ts';

let written: string[];
let log: WorkerLog;
beforeEach(() => {
  written = [];
  vi.spyOn(stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  log = workerLog('nightly');
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('says the same trouble once', () => {
  for (let times = 0; times < 3; times += 1) log.trouble('Redis is away.');
  for (let times = 0; times < 3; times += 1) log.left(['ACME_TOKEN', 'OTHER_TOKEN']);
  expect(written).toEqual([
    'Redis is away.\n',
    'ACME_TOKEN is not set here: targets that name it are left to other workers.\n',
    'OTHER_TOKEN is not set here: targets that name it are left to other workers.\n',
  ]);
});

test('ends to speak of troubles after some, and says all the same what it has done', () => {
  for (let index = 0; index < 1000; index += 1) log.trouble(`Trouble ${index}.`);
  log.left(['ACME_TOKEN']);
  expect(written).toHaveLength(20);
  expect(written.at(-1)).toBe('Trouble 19.\n');
  log.result();
  log.ended({ left: 1, isUnfinished: true });
  expect(written.slice(20)).toEqual([
    'Checked 1 target.\n',
    'Targets that are on their way are not waited for any longer: other workers check them.\n',
    '1 target is left to workers with other variables.\n',
  ]);
});

test('keeps what a peer has put into a message within its line', () => {
  log.trouble('Redis says:\n\u001b[31mred');
  expect(written).toHaveLength(1);
  expect(written[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
});
