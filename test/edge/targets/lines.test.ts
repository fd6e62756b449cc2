import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Line, readLines } from '../../../src/edge/targets/lines.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string | Uint8Array, longestBytes = 1000): Promise<readonly Line[]> {
  const path = join(folder, 'lines');
  writeFileSync(path, content);
  const lines: Line[] = [];
  for await (const line of readLines(path, longestBytes)) lines.push(line);
  return lines;
}

test.each<readonly [what: string, content: string, lines: readonly Line[]]>([
  ['nothing', '', []],
  ['a line', 'ab\n', [{ number: 1, text: 'ab', whole: true, end: 3 }]],
  [
    'CRLF, a blank line, a line that is not ended',
    'a\r\n\nc',
    [
      { number: 1, text: 'a', whole: true, end: 3 },
      { number: 2, text: '', whole: true, end: 4 },
      { number: 3, text: 'c', whole: false, end: 5 },
    ],
  ],
  [
    'a byte order mark and characters of several bytes',
    '\uFEFFż\nż\n',
    [
      { number: 1, text: 'ż', whole: true, end: 6 },
      { number: 2, text: 'ż', whole: true, end: 9 },
    ],
  ],
  [
    'a line separator that is none here',
    'a\u2028b\u0085c\n',
    [{ number: 1, text: 'a\u2028b\u0085c', whole: true, end: 9 }],
  ],
])('%s', async (_, content, lines) => {
  expect(await linesOf(content)).toEqual(lines);
});

test('lines that several chunks hold are whole, and their ends are right', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `${index}`.padEnd(index * 997, 'ż'));
  const lines = await linesOf(`${texts.join('\n')}\n`, 1_000_000);
  expect(lines.map(({ text }) => text)).toEqual(texts);
  expect(lines.at(-1)?.end).toBe(Buffer.byteLength(`${texts.join('\n')}\n`));
});

test('a line that is too long is a mistake that names it, before it is in memory as a whole', async () => {
  await expect(linesOf(`a\n${'b'.repeat(200_000)}\n`)).rejects.toMatchObject({
    name: 'UsageError',
    code: 'line-too-long',
    message: expect.stringContaining('line 2: the line is longer than 1000 bytes'),
  });
});

test('a line may be as long as the longest, its line break apart', async () => {
  expect(await linesOf(`${'a'.repeat(10)}\n${'b'.repeat(10)}`, 10)).toHaveLength(2);
  await expect(linesOf(`${'a'.repeat(10)}\n${'b'.repeat(11)}`, 10)).rejects.toThrow(/line 2/);
});

test('a whole line that is not UTF-8 is a mistake; the last may be torn within a character', async () => {
  await expect(linesOf(Uint8Array.of(0x61, 0x0a, 0xc5, 0x0a))).rejects.toMatchObject({
    code: 'not-utf-8',
    message: expect.stringContaining('line 2'),
  });
  const [, torn] = await linesOf(Uint8Array.of(0x61, 0x0a, 0xc5));
  expect(torn).toMatchObject({ whole: false, end: 3 });
});
