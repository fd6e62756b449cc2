import { describe, expect, it } from 'vitest';
import { recogniseText } from '../../../src/checks/support/recognise-text.ts';
import { recogniseValue, recogniseWrapper } from '../../../src/checks/support/userinfo/recognise.ts';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIyIn0.c2ln';
const nested = { externalUserId: '2', userData: { id: '2', backOfficeData: [] } };

describe('text', () => {
  it.each([
    '<!DOCTYPE html><html></html>',
    '<!doctype  HTML>',
    '\n\t<html>',
    '<html lang="en">',
    '<head>',
    '<BODY class=x>',
  ])('%j is an HTML page', (text) => {
    expect(recogniseText(text)?.message).toContain('HTML page');
  });

  it.each([jwt, `\n${jwt}\n`, 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIyIn0.'])('%j is a JWT', (text) => {
    expect(recogniseText(text)?.message).toContain('JWT');
  });

  it.each([
    '',
    '{',
    '<?xml version="1.0"?><html/>',
    '<htmlx>',
    '<user><id>2</id></user>',
    'eyJ',
    `Bearer ${jwt}`,
    `${jwt}.more`,
  ])('%j is nothing known', (text) => {
    expect(recogniseText(text)).toBeUndefined();
  });

  it('is done in no time with a megabyte of white space, of a JWT that never ends or of the parts of a page', () => {
    const start = performance.now();
    recogniseText(' '.repeat(1_000_000));
    recogniseText(`eyJ${'a'.repeat(1_000_000)}!`);
    recogniseText(`eyJ${'a.'.repeat(500_000)}`);
    for (const part of ['<title', '<title ', '<title>', ' id=', ' type =', '<script id="']) {
      recogniseText(`<html>${part.repeat(1_000_000 / part.length)}`);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('value', () => {
  it.each<[unknown, string]>([
    [JSON.stringify(nested), 'serialised twice'],
    ['{}', 'serialised twice'],
    [jwt, 'JWT in a JSON string'],
    [[nested], 'array around the one object'],
  ])('%j is known', (value, message) => {
    expect(recogniseValue(value)?.message).toContain(message);
  });

  it.each([null, 1, true, '', 'text', '[]', '"{}"', [], [1], [[nested]], [nested, nested], `"${'['.repeat(1000)}"`])(
    '%j is not',
    (value) => {
      expect(recogniseValue(value)).toBeUndefined();
    },
  );
});

describe('wrapper', () => {
  it.each([
    [{ data: nested }, 'data'],
    [{ status: 'ok', result: nested }, 'result'],
    [JSON.parse(JSON.stringify({ x: 1 }).replace('"x":1', `"__proto__":${JSON.stringify(nested)}`)), '__proto__'],
  ])('%j is wrapped in %s', (body, name) => {
    expect(recogniseWrapper(body)).toMatchObject({ name, message: expect.stringContaining(`"${name}"`) });
  });

  it.each([
    {},
    nested,
    { data: null },
    { data: [nested] },
    { data: { externalUserId: '2' } },
    { data: { data: nested } },
    { externalUserId: '2', data: nested },
    { userData: nested },
  ])('%j is not wrapped', (body) => {
    expect(recogniseWrapper(body)).toBeUndefined();
  });

  it('says a long name in part', () => {
    const found = recogniseWrapper({ ['x'.repeat(100_000)]: nested });
    expect(found?.message.length).toBeLessThan(400);
  });
});
