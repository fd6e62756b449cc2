import { describe, expect, test } from 'vitest';
import { escapeJson, escapeLine, escapeLines } from '../../src/reporters/escape.ts';

const unseen: readonly (readonly [what: string, character: string, escaped: string])[] = [
  ['escape, which begins a terminal sequence', '\u001b', '\\u{1b}'],
  ['bell', '\u0007', '\\u{7}'],
  ['NUL', '\0', '\\u{0}'],
  ['backspace', '\b', '\\u{8}'],
  ['DEL', '\u007f', '\\u{7f}'],
  ['C1 control sequence introducer', '\u009b', '\\u{9b}'],
  ['line feed', '\n', '\\n'],
  ['carriage return', '\r', '\\r'],
  ['tab', '\t', '\\t'],
  ['right-to-left override', '\u202e', '\\u{202e}'],
  ['first strong isolate', '\u2068', '\\u{2068}'],
  ['Arabic letter mark', '\u061c', '\\u{61c}'],
  ['zero width space', '\u200b', '\\u{200b}'],
  ['zero width joiner', '\u200d', '\\u{200d}'],
  ['byte order mark', '\ufeff', '\\u{feff}'],
  ['soft hyphen', '\u00ad', '\\u{ad}'],
  ['no-break space', '\u00a0', '\\u{a0}'],
  ['ideographic space', '\u3000', '\\u{3000}'],
  ['line separator', '\u2028', '\\u{2028}'],
  ['paragraph separator', '\u2029', '\\u{2029}'],
  ['Hangul filler', '\u3164', '\\u{3164}'],
  ['braille blank', '\u2800', '\\u{2800}'],
  ['variation selector', '\ufe0f', '\\u{fe0f}'],
  ['tag character', '\u{e0041}', '\\u{e0041}'],
  ['private use', '\ue000', '\\u{e000}'],
  ['noncharacter', '\uffff', '\\u{ffff}'],
  ['lone high surrogate', '\ud83d', '\\u{d83d}'],
  ['lone low surrogate', '\ude00', '\\u{de00}'],
];

const seen = 'Zażółć gęślą jaźń, 東京, مرحبا, שלום, नमस्ते, 😀 — "\\" \'<&>`$.';

describe('escapeLine', () => {
  test.each(unseen)('%s', (_, character, escaped) => {
    expect(escapeLine(`a${character}b`)).toBe(`a${escaped}b`);
  });

  test('leaves alone what can be seen', () => {
    expect(escapeLine(seen)).toBe(seen);
  });

  test('makes one line of any text, with nothing in it that a terminal acts upon', () => {
    const every = Array.from({ length: 0x3100 }, (_, code) => String.fromCodePoint(code)).join('');
    expect(escapeLine(every)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

describe('escapeLines', () => {
  test('keeps line feeds and escapes the rest', () => {
    expect(escapeLines('a\u001b[2J\r\nb')).toBe('a\\u{1b}[2J\\r\nb');
  });
});

describe('escapeJson', () => {
  test.each(unseen)('%s is a \\u escape that a parser undoes', (_, character) => {
    const serialised = escapeJson(JSON.stringify({ [`k${character}`]: `v${character}` }, null, 2));
    expect(serialised).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.parse(serialised)).toEqual({ [`k${character}`]: `v${character}` });
  });

  test('leaves alone what can be seen', () => {
    expect(escapeJson(JSON.stringify(seen))).toBe(JSON.stringify(seen));
  });
});
