import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { subjects } from '../checks/subjects.ts';

const text = await readFile('docs/adding-a-check.md', 'utf8');
const named = [...text.matchAll(/`((?:contracts|docs|openapi|src|test)\/[^`\s]+)`/g)].map(([, path = '']) => path);

it('the steps to add a check name files that there are', () => {
  const paths = named.flatMap((path) =>
    path.includes('<subject>') ? subjects.map(({ name }) => path.replace('<subject>', name)) : [path],
  );
  expect(paths).toContain('test/checks/flow/base.yaml');
  expect(paths).toContain('src/checks/config.ts');
  expect(paths.filter((path) => !path.includes('<name>') && !existsSync(path))).toEqual([]);
});

it.each([
  ['test/checks/where.test.ts', 'about'],
  ['test/checks/config-dispensable.ts', 'judgingAll'],
  ['test/checks/config-dispensable.ts', 'proofs'],
  ['test/checks/userinfo-dispensable.ts', 'earlier'],
  ['src/checks/support/evidence.ts', 'readyAnswerTo'],
  ['src/checks/support/schema-findings.ts', 'judgeBySchema'],
])('what they name in %s is there: %s', async (file, name) => {
  expect(text).toContain(`\`${name}\``);
  expect(await readFile(file, 'utf8')).toMatch(new RegExp(`\\b(?:const|function) ${name}\\b`));
});

it.each(['kind', 'exchanges', 'findings', 'because', 'blockedBy', 'alsoViolates', 'example', 'like', 'set', 'remove'])(
  'fixtures have the member %s that they name',
  async (member) => {
    expect(await readFile('test/support/fixtures/fixture.schema.json', 'utf8')).toContain(`"${member}": {`);
  },
);
