import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isEmptyOrMissing, openLineFile, readResults } from '../../../src/edge/targets/results-file.ts';
import type { TargetResult } from '../../../src/model/target.ts';
import { ndjson } from '../../../src/reporters/ndjson.ts';
import { sampleResult } from '../../support/sample-result.ts';
import { resultErrors } from '../../support/target-results.ts';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-results-'));
  path = join(folder, 'results.ndjson');
});
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const one = ndjson(sampleResult('one'));
const two = ndjson(sampleResult('two', 'violates'));

async function read(): Promise<{ ids: readonly string[]; bytes: number; torn: boolean }> {
  const results: TargetResult[] = [];
  const whole = await readResults(path, (result) => results.push(result));
  return { ids: results.map(({ id }) => id), ...whole };
}

test('the samples are results', () => {
  for (const verdict of ['conforms', 'violates', 'inconclusive'] as const)
    expect(resultErrors(JSON.parse(ndjson(sampleResult('a', verdict))))).toEqual([]);
});

describe('a file of results', () => {
  test('is read to its end', async () => {
    writeFileSync(path, `${one}\n${two}`);
    const bytes = Buffer.byteLength(`${one}\n${two}`);
    expect(await read()).toEqual({ ids: ['one', 'two'], bytes, torn: false });
  });

  test.each([1, 30, one.length - 2, one.length - 1])(
    'that was torn after %i bytes of a line ends before it',
    async (length) => {
      writeFileSync(path, two + one.slice(0, length));
      expect(await read()).toEqual({ ids: ['two'], bytes: Buffer.byteLength(two), torn: true });
    },
  );

  test('that is not there holds none', async () => {
    expect(await read()).toEqual({ ids: [], bytes: 0, torn: false });
  });

  test.each([
    [
      'another JSON',
      '{"schemaVersion":1,"checks":[]}\n',
      /line 2, this is no result of a target \(the line must have required property 'id'\)/,
    ],
    ['no JSON', 'nothing\n', /line 2, column 1: this is not a JSON value/],
    [
      'a result of another version',
      `${JSON.stringify({ ...sampleResult('a'), schemaVersion: 2 })}\n`,
      /\/schemaVersion must be equal to constant/,
    ],
  ])('with %s is a mistake', async (_, line, message) => {
    writeFileSync(path, one + line + two);
    await expect(read()).rejects.toMatchObject({ name: 'UsageError', message: expect.stringMatching(message) });
  });

  test('is told from an empty one', async () => {
    expect(await isEmptyOrMissing(path)).toBe(true);
    writeFileSync(path, '');
    expect(await isEmptyOrMissing(path)).toBe(true);
    writeFileSync(path, ' ');
    expect(await isEmptyOrMissing(path)).toBe(false);
  });
});

describe('appending', () => {
  test('cuts off the torn line and goes on behind the whole ones', async () => {
    writeFileSync(path, one + two.slice(0, 20));
    const file = await openLineFile(path, (await read()).bytes);
    await file.append(two);
    await file.append(ndjson(sampleResult('żółć')));
    await file.close();
    expect(await read()).toMatchObject({ ids: ['one', 'two', 'żółć'], torn: false });
  });

  test('writes every line, in its order, whatever the pace', async () => {
    const file = await openLineFile(path, 0);
    const lines = Array.from({ length: 500 }, (_, index) => `${index}${'.'.repeat(500)}\n`);
    for (const line of lines) await file.append(line);
    await file.close();
    expect(readFileSync(path, 'utf8')).toBe(lines.join(''));
  });

  test('leaves what another process appended meanwhile', async () => {
    const file = await openLineFile(path, 0);
    await file.append('a\n');
    await file.close();
    appendFileSync(path, 'b\n');
    const again = await openLineFile(path, 4);
    await again.append('c\n');
    await again.close();
    expect(readFileSync(path, 'utf8')).toBe('a\nb\nc\n');
  });

  test('throws what the file system says, and does not hang', async () => {
    const full = await openLineFile('/dev/full', 0);
    const write = async (): Promise<void> => {
      for (let line = 0; line < 10_000; line += 1) await full.append(`${'x'.repeat(1000)}\n`);
    };
    await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(full.close()).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
