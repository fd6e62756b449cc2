import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/wire/text.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('UTF-8', () => {
  it.each([
    ['', ''],
    ['61', 'a'],
    ['c3 a9', 'é'],
    ['e2 82 ac', '€'],
    ['f0 9f 98 80', '😀'],
    ['ef bf bf', '\uffff'],
    ['f4 8f bf bf', '\u{10ffff}'],
  ])('%s is %s', (bytes, text) => {
    expect(decodeUtf8(hex(bytes))).toEqual({ text, byteOrderMark: false });
  });

  it('takes one byte order mark off and says so', () => {
    expect(decodeUtf8(hex('ef bb bf 7b 7d'))).toEqual({ text: '{}', byteOrderMark: true });
    expect(decodeUtf8(hex('ef bb bf ef bb bf 61'))).toEqual({ text: '\ufeffa', byteOrderMark: true });
  });
});

/** The table of RFC 3629 section 4 turned round: bytes that no character has. */
describe('bytes that are not UTF-8', () => {
  it.each([
    ['a lone continuation', '61 62 80', 2],
    ['Latin-1', '4a 6f 73 e9 22 7d', 3],
    ['Latin-1 at the end', '4a 6f 73 e9', 3],
    ['two in a row', '61 e9 e8 62', 1],
    ['a byte that never occurs', '61 fe', 1],
    ['C0, which is always overlong', '61 c0 af', 1],
    ['an overlong form of three bytes', '61 e0 80 af', 1],
    ['a surrogate', '61 ed a0 80', 1],
    ['beyond the last plane', '61 f4 90 80 80', 1],
    ['cut after one of three', '61 62 e2', 2],
    ['cut after two of three', '61 62 e2 82', 2],
    ['cut after three of four', '61 62 f0 9f 98', 2],
    ['another character after two of three', '61 e2 82 62', 1],
    ['another character after three of four', '61 f0 9f 98 62', 1],
    ['a continuation too many', 'c3 a9 a9', 2],
    ['after a megabyte that is right', `${'61'.repeat(1_048_576)} ff`, 1_048_576],
  ])('%s', (_what, bytes, invalidAt) => {
    expect(decodeUtf8(hex(bytes))).toEqual({ invalidAt });
  });
});

describe('other encodings', () => {
  it.each([
    ['UTF-16, little-endian, with a mark', 'ff fe 7b 00 7d 00', 'UTF-16'],
    ['UTF-16, big-endian, with a mark', 'fe ff 00 7b 00 7d', 'UTF-16'],
    ['UTF-16, little-endian', '7b 00 7d 00', 'UTF-16'],
    ['UTF-16, big-endian', '00 7b 00 7d', 'UTF-16'],
    ['UTF-32, little-endian, with a mark', 'ff fe 00 00 7b 00 00 00', 'UTF-32'],
    ['UTF-32, little-endian', '7b 00 00 00', 'UTF-32'],
    ['UTF-32, big-endian', '00 00 00 7b', 'UTF-32'],
    ['UTF-32, big-endian, with a mark', '00 00 fe ff 00 00 00 7b', 'UTF-32'],
    ['gzip', '1f 8b 08 00', 'gzip'],
  ])('recognises %s', (_what, bytes, looksLike) => {
    expect(decodeUtf8(hex(bytes))).toEqual({ invalidAt: 0, looksLike });
  });

  it('takes no single byte for anything', () => {
    expect(decodeUtf8(hex('00'))).toEqual({ text: '\u0000', byteOrderMark: false });
    expect(decodeUtf8(hex('1f'))).toEqual({ text: '\u001f', byteOrderMark: false });
  });
});
