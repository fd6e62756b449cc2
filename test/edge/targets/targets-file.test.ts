import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInShard } from '../../../src/edge/targets/target-id.ts';
import { parseTarget } from '../../../src/edge/targets/target-line.ts';
import { surveyTargets, type TargetsFileOptions, targetsIn } from '../../../src/edge/targets/targets-file.ts';

const token = 'acme-access-token-0123456789';
const environment = { ACME_TOKEN: token, OTHER_TOKEN: ' other-token ', EMPTY: ' ' };

let path: string;
beforeAll(() => {
  path = join(mkdtempSync(join(tmpdir(), 'closer-targets-')), 'targets.ndjson');
});
afterAll(() => rmSync(join(path, '..'), { recursive: true }));

async function survey(lines: readonly (string | object)[], options: TargetsFileOptions = { environment }) {
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  const ids: string[] = [];
  await surveyTargets(path, options, ({ id }) => ids.push(id));
  return ids;
}

async function streamed(options: TargetsFileOptions = { environment }): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { id } of targetsIn(path, options)) ids.push(id);
  return ids;
}

const target = (id: string) => ({ id, url: 'https://a.example/userinfo', tokenVariable: 'ACME_TOKEN' });

describe('a line', () => {
  test('is a target; its id is the URL unless it has one', () => {
    const line = { url: 'https://a.example/userinfo', tokenVariable: 'ACME_TOKEN', secondTokenVariable: 'OTHER_TOKEN' };
    expect(parseTarget(JSON.stringify(line), environment)).toEqual({ ...line, id: line.url });
    expect(parseTarget(JSON.stringify({ ...line, id: 'acme' }), environment)).toEqual({ ...line, id: 'acme' });
  });

  test.each([
    ['https://a.example/u?api_key=SECRET&x=1#f', 'https://a.example/u?api_key={{QUERY_API_KEY}}&x=1#f'],
    ['https://me:SECRET@a.example/u', 'https://{{credentials}}@a.example/u'],
    ['no url?token=SECRET', 'no url?token={{QUERY_TOKEN}}'],
  ])('of the URL %s has the id %s', (url, id) => {
    expect(parseTarget(JSON.stringify({ url, tokenVariable: 'ACME_TOKEN' }), environment)).toMatchObject({ url, id });
  });

  test.each<readonly [line: string, problems: readonly (string | RegExp)[]]>([
    ['{"url": "https://a", tok}', ['column 22: this is not a JSON value']],
    ['{"url": "https://a"', ['column 20: a closing brace is expected']],
    [`${'['.repeat(200_000)}`, ['column 1: this nests too deep']],
    ['[]', ['column 1: a line holds one JSON object']],
    ['"eyJhbGciOi"', ['column 1: a line holds one JSON object']],
    [
      '{"url":"https://a","tokenvariable":"ACME_TOKEN"}',
      [
        'tokenVariable: it is missing',
        '"tokenvariable": there is no such member; did you mean "tokenVariable"? (there are id, url, tokenVariable, secondTokenVariable)',
      ],
    ],
    ['{"url":5,"tokenVariable":"ACME_TOKEN"}', ['url: must be string']],
    [
      `{"url":"https://a","tokenVariable":"${token}"}`,
      [/^tokenVariable: this is no name of an environment variable, such as ACME_TOKEN; /],
    ],
    ['{"url":"https://a","tokenVariable":"ACME"}', ['tokenVariable: the environment variable ACME is not set']],
    ['{"url":"https://a","tokenVariable":"EMPTY"}', ['tokenVariable: the environment variable EMPTY is not set']],
    [
      '{"url":"https://a","tokenVariable":"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"}',
      ['tokenVariable: the environment variable that it names is not set'],
    ],
    [
      '{"url":"https://a","tokenVariable":"ACME_TOKEN","secondTokenVariable":"SECOND"}',
      ['secondTokenVariable: the environment variable SECOND is not set'],
    ],
    [
      `{"url":"https://a?x=${token}","tokenVariable":"ACME_TOKEN"}`,
      ['tokenVariable: the token of the environment variable ACME_TOKEN stands in the line; take it out'],
    ],
    ['{"url":"https://a","tokenVariable":"ACME_TOKEN","id":""}', ['id: must NOT have fewer than 1 characters']],
  ])('may not be %.60s', (line, problems) => {
    const parsed = parseTarget(line, environment);
    expect(parsed).toEqual({
      problems: problems.map((problem) => (typeof problem === 'string' ? problem : expect.stringMatching(problem))),
    });
    expect(JSON.stringify(parsed)).not.toContain(token);
  });

  test('needs no token where nothing is sent', () => {
    expect(parseTarget('{"url":"https://a","tokenVariable":"ACME"}')).toMatchObject({ tokenVariable: 'ACME' });
  });
});

describe('a file', () => {
  test('is looked through, then streamed; blank lines are none of it', async () => {
    expect(await survey([target('a'), '', '   ', target('b'), '\r'])).toEqual(['a', 'b']);
    expect(await streamed()).toEqual(['a', 'b']);
  });

  test('with a wrong line is refused with its place', async () => {
    await expect(survey([target('a'), '{}'])).rejects.toMatchObject({
      name: 'UsageError',
      message: `${path}, line 2, url: it is missing; tokenVariable: it is missing.`,
    });
  });

  test('with many wrong lines is refused once, with the first ten and how many more there are', async () => {
    const wrong = Array.from({ length: 13 }, () => '{]');
    const message = await survey([target('a'), ...wrong, target('b'), target('a')]).catch(({ message }) => message);
    expect(message.split('\n')).toEqual([
      `In ${path} 14 lines are wrong:`,
      ...Array.from({ length: 10 }, (_, index) =>
        expect.stringMatching(new RegExp(`^  line ${index + 2}, column 2: `)),
      ),
      '  and 4 more lines',
    ]);
  });

  test('with an id twice is refused, whether it is written or the URL', async () => {
    await expect(survey([target('a'), target('b'), target('a')])).rejects.toMatchObject({
      message: `${path}, line 3, id: line 1 has the same one.`,
    });
    const { id: _, ...unnamed } = target('');
    await expect(survey([unnamed, unnamed])).rejects.toMatchObject({
      message: `${path}, line 2, id: line 1 has the same one, since its URL is the same; give both an id.`,
    });
  });

  test.each([['no target', [''], /holds no target; a line of it is such as/]])(
    'with %s is refused',
    async (_, lines, message) => {
      await expect(survey(lines)).rejects.toThrow(message);
    },
  );

  test('that is not there, or is none, is refused', async () => {
    const nothing = () => undefined;
    await expect(surveyTargets(`${path}.no`, {}, nothing)).rejects.toThrow(/cannot be read: there is no such file/);
    await expect(surveyTargets(join(path, '..'), {}, nothing)).rejects.toThrow(/is no regular file/);
  });

  test('that is changed while it is read is refused', async () => {
    await survey([target('a'), target('b')]);
    const targets = targetsIn(path, { environment });
    writeFileSync(path, `${JSON.stringify(target('a'))}\nnothing\n`);
    expect((await targets.next()).value).toMatchObject({ id: 'a' });
    await expect(targets.next()).rejects.toMatchObject({ code: 'changed-targets' });
  });
});

describe('shards', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `https://customer-${index}.example/userinfo`);

  test.each([1, 2, 3, 7])('of %i parts have each target once, and about as many each', (total) => {
    const parts = Array.from({ length: total }, (_, index) =>
      ids.filter((id) => isInShard(id, { index: index + 1, total })),
    );
    expect(parts.flat().sort()).toEqual([...ids].sort());
    for (const part of parts) expect(Math.abs(part.length - 1000 / total)).toBeLessThan(80);
  });

  test('are what the help says, so that they never change', () => {
    // node -e "crypto.createHash('sha256').update('acme').digest().readUIntBE(0, 6) % 4" is 1.
    expect([1, 2, 3, 4].filter((index) => isInShard('acme', { index, total: 4 }))).toEqual([2]);
  });

  test('are the same in the survey and in the stream, whatever the order', async () => {
    const lines = ids.slice(0, 50).map((id) => target(id));
    const shard = { index: 2, total: 3 };
    const surveyed = await survey(lines, { environment, shard });
    expect(await streamed({ environment, shard })).toEqual(surveyed);
    expect([...(await survey(lines.toReversed(), { environment, shard }))].sort()).toEqual([...surveyed].sort());
    expect(surveyed).toEqual(ids.slice(0, 50).filter((id) => isInShard(id, shard)));
  });

  test('need the tokens of their own targets alone', async () => {
    const lines = ids.slice(0, 50).map((id) => target(id));
    const index = [1, 2, 3].find((one) => isInShard(ids[0] ?? '', { index: one, total: 3 })) ?? 1;
    const [first, ...others] = lines;
    const unset = [{ ...first, tokenVariable: 'NOT_SET_HERE' }, ...others];
    await expect(survey(unset, { environment, shard: { index, total: 3 } })).rejects.toThrow(/NOT_SET_HERE is not set/);
    const other = { index: (index % 3) + 1, total: 3 };
    expect(await survey(unset, { environment, shard: other })).toEqual(
      ids.slice(0, 50).filter((id) => isInShard(id, other)),
    );
  });
});
