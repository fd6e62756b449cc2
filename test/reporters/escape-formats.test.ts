import { describe, expect, test } from 'vitest';
import {
  codeCell,
  codeSpan,
  escapeCommandData,
  escapeCommandProperty,
  escapeHtml,
  escapeJson,
  escapeLine,
  escapeMarkdown,
  escapeSarifMessage,
  escapeXml,
  fencedJson,
  fencedLines,
  linkTarget,
} from '../../src/reporters/escape.ts';
import { htmlElements, renderMarkdown } from '../support/structure.ts';

describe('commands of CI systems', () => {
  test.each([
    ['::error::x', '\\u{3a}:error::x'],
    ['a ::error::x', 'a \\u{3a}:error::x'],
    ['http://[::1]:80/', 'http://[::1]:80/'],
    ['a::b', 'a::b'],
    ['a##[error]b', 'a\\u{23}#[error]b'],
    ['##vso[task.setvariable]', '\\u{23}#vso[task.setvariable]'],
    ["##teamcity[x 'y']", "\\u{23}#teamcity[x 'y']"],
    ['## a heading', '## a heading'],
  ])('%s', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  test('in JSON too, where a parser undoes it', () => {
    const escaped = escapeJson(JSON.stringify({ a: '##[error]', b: '##b' }));
    expect(escaped).toBe('{"a":"\\u0023#[error]","b":"##b"}');
    expect(JSON.parse(escaped)).toEqual({ a: '##[error]', b: '##b' });
  });
});

test('escapeHtml is for text and for attributes', () => {
  expect(escapeHtml(`<a href="x" b='c'>&amp;\`\n`)).toBe('&lt;a href=&quot;x&quot; b=&#39;c&#39;&gt;&amp;amp;&#96;\\n');
});

test('escapeXml has no CDATA end, no character that XML lacks and no attachment', () => {
  expect(escapeXml(']]>\u0001\ufffe[[ATTACHMENT|/etc/passwd]]')).toBe(
    ']]&gt;\\u{1}\\u{fffe}[\\u{5b}ATTACHMENT|/etc/passwd]]',
  );
});

describe('linkTarget', () => {
  test.each([
    ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    ['http://a.example', 'http://a.example/'],
    ['https://a.example/(b)[c]', 'https://a.example/%28b%29%5Bc%5D'],
    ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
    ["https://a.example/'`|\\^", 'https://a.example/%27%60%7C/%5E'],
    ['https://a.example/#b#c', 'https://a.example/#b%23c'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['https://a.example/%e2', 'https://a.example/%e2'],
  ])('%s', (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
    'x',
    '',
  ])('is not there for %s', (url) => {
    expect(linkTarget(url)).toBeUndefined();
  });
});

describe('workflow commands', () => {
  test('have their data in one line, with our own line feeds as %0A', () => {
    expect(escapeCommandData(['100%', 'a\nb\r'])).toBe('100%25%0Aa\\nb\\r');
  });

  test('have properties without what ends one', () => {
    expect(escapeCommandProperty('a: b, c::d %2C')).toBe('a%3A b%2C c%3A%3Ad %252C');
  });
});

test('escapeSarifMessage leaves no placeholder and no link', () => {
  expect(escapeSarifMessage(['{0} [a](b)', 'c\nd'])).toBe('{{0}} [a]\\u{{28}}b)\nc\\nd');
});

/** The page of a Markdown text: its elements below the body, and what a reader sees. */
function rendered(markdown: string): { elements: readonly string[]; text: string } {
  const page = renderMarkdown(`x ${markdown}`);
  return {
    elements: htmlElements(page)
      .map(({ name }) => name)
      .slice(3),
    text: page
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  };
}

describe('escapeMarkdown', () => {
  test('leaves words and numbers as they are', () => {
    const sentence = `The answer isn't there (yet): "2" of 12 items, żółć; back-office?`;
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });

  test('sets what is more in code, one span for what stands together', () => {
    expect(escapeMarkdown('$.userData.id is missing; did you mean "user_id" to be it?')).toBe(
      '`$.userData.id` is missing; did you mean `"user_id"` to be it?',
    );
    expect(escapeMarkdown('as --ca says (RFC 9110 8.3).')).toBe('as `--ca` says (RFC 9110 `8.3`).');
    expect(escapeMarkdown('it did not wait (--wait-expiry), in f(a.b) and (a.b)c')).toBe(
      'it did not wait (`--wait-expiry`), in `f(a.b)` and `(a.b)c`',
    );
    expect(escapeMarkdown('Put it into [ … ] there, as in $.a[0].')).toBe('Put it into `[ … ]` there, as in `$.a[0]`.');
  });

  test.each([
    '**a** _b_ ~~c~~ <b>d</b> [e](http://f) ![g](h) `i` https://j.example www.k.example l@m.example @n #1',
    '\\` \\\\` `` ``` a`',
    '<!-- --> &amp; &#60; <http://a.example>',
    '[a]: b ^c^ $d$ $`e`$ :smile: - [ ] f',
  ])('gives nothing but code and text, which says the same: %s', (text) => {
    const { elements, text: shown } = rendered(escapeMarkdown(text));
    expect(new Set(elements)).toEqual(new Set(['p', 'code']));
    expect(shown.replaceAll(/\s+/g, ' ').trim()).toBe(`x ${text}`.replaceAll(/\s+/g, ' ').trim());
  });
});

describe('codeSpan', () => {
  test.each(['a', '`', '``', '` `', 'a`', '`a', ' a ', '  ', '\\', '\\`', '```js'])('shows %j as it is', (text) => {
    const page = renderMarkdown(codeSpan(text));
    expect(page).toBe(`<p><code>${text}</code></p>`);
  });

  test('says so of nothing', () => {
    expect(codeSpan('')).toBe('(empty)');
  });
});

test('codeCell does not end the cell of a table', () => {
  const table = ['| a | b |', '| --- | --- |', `| ${codeCell('x | y \\| z')} | last |`].join('\n');
  const cells = htmlElements(renderMarkdown(table)).filter(({ name }) => name === 'td');
  expect(cells).toHaveLength(2);
  expect(renderMarkdown(table)).toContain('<td>last</td>');
});

describe('fenced code', () => {
  test('is not ended by what is in it', () => {
    const page = renderMarkdown(fencedLines(['```', '~~~~', '````', '<b>', '::error::x'], 'sh').join('\n'));
    expect(page).toBe('<pre><code class="language-sh">```\n~~~~\n````\n&lt;b&gt;\n\\u{3a}:error::x\n</code></pre>');
  });

  test('of JSON is still JSON', () => {
    const value = { a: 'x ```\u001b ::b ##[c]' };
    const [first = '', ...rest] = fencedJson(JSON.stringify(value, null, 2));
    expect(first).toBe('````json');
    expect(JSON.parse(rest.slice(0, -1).join('\n'))).toEqual(value);
    expect(rest.join('\n')).not.toContain('\u001b');
  });
});
