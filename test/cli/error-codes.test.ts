import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { usageErrorOf } from '../../src/cli/mistakes.ts';
import { targetsOptions } from '../../src/cli/targets-options.ts';

const kebabCase = /^[a-z]+(?:-[a-z0-9]+)*$/;

test('the codes of errors are in kebab-case', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const codes = sources.flatMap((path) =>
    [
      ...readFileSync(join('src', path), 'utf8').matchAll(
        /(?:new (?:UsageError|InternalError|Unavailable)|super)\(\s*'([^']*)'/g,
      ),
    ].map(([, code = '']) => code),
  );
  expect(codes).toEqual(expect.arrayContaining(['no-token', 'redis-unavailable', 'config-not-read']));
  expect(codes.filter((code) => !kebabCase.test(code))).toEqual([]);
});

test.each([
  ['commander.unknownOption', 'unknown-option'],
  ['commander.missingArgument', 'missing-argument'],
  ['commander.optionMissingArgument', 'option-missing-argument'],
  ['commander.error', 'error'],
])('what commander names %s has the code %s', (given, code) => {
  expect(usageErrorOf(new CommanderError(1, given, 'error: wrong'), new Command('closer'))).toMatchObject({ code });
});

const flags = { profile: 'closer', timeout: 1, maxBody: 1, header: [], concurrency: 1, color: false } as const;

test.each([
  ['missing-argument', undefined, {}],
  ['targets-not-given', 'https://a.example/', { resume: true }],
  ['targets-not-given', undefined, { shard: '1/2' }],
] as const)('many targets without a file of them: %s', (code, url, more) => {
  expect(() => targetsOptions(url, { ...flags, ...more })).toThrow(expect.objectContaining({ code }));
});
