import { describe, expect, it } from 'vitest';
import { arrowProblems, cycles, layerOf, purityProblems, rules } from './rules.ts';
import { parseSource, sourceFiles } from './source.ts';

const files = sourceFiles();
const maxLines = 250;

describe('the source tree', () => {
  it('has files in every layer, and no other layer', () => {
    expect(new Set(files.map(({ path }) => layerOf(path)))).toEqual(new Set(Object.keys(rules)));
  });

  it('imports along the arrows alone', () => {
    expect(arrowProblems(files)).toEqual([]);
  });

  it('imports only files that are there', () => {
    const known = new Set(files.map(({ path }) => path));
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => layerOf(imported) !== undefined && !known.has(imported))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(cycles(files)).toEqual([]);
  });

  it('keeps clocks, chance, I/O and Node out of the pure layers', () => {
    expect(purityProblems(files)).toEqual([]);
  });

  it(`has no file of more than ${maxLines} lines but the generated ones`, () => {
    const long = files.filter(({ path, lines }) => layerOf(path) !== 'generated' && lines > maxLines);
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
  });
});

/** The rules themselves: what they are there to find, they find. */
describe('the rules', () => {
  const file = (path: string, text: string) => parseSource(path, text);

  it.each([
    ['src/model/x.ts', "import { a } from '../wire/json.ts';", 'src/wire/json.ts'],
    ['src/model/x.ts', "import a from 'some-package';", 'some-package'],
    ['src/generated/x.ts', "export * from '../wire/json.ts';", 'src/wire/json.ts'],
    ['src/wire/x.ts', "type A = import('../checks/index.ts').A;", 'src/checks/index.ts'],
    ['src/wire/x.ts', "import fs from 'node:fs';", 'node:fs'],
    ['src/checks/userinfo/x.ts', "const m = await import('../../engine/run.ts');", 'src/engine/run.ts'],
    ['src/checks/userinfo/x.ts', "import 'node:http';", 'node:http'],
    ['src/checks/userinfo/x.ts', 'const m = await import(name);', 'an import that is not a literal'],
    ['src/engine/x.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
    ['src/engine/x.ts', "import type { A } from '../edge/http.ts';", 'src/edge/http.ts'],
    ['src/engine/x.ts', "const fs = require('fs');", 'fs'],
    ['src/reporters/x.ts', "import { tool } from '../edge/tool.ts';", 'src/edge/tool.ts'],
    ['src/edge/x.ts', "import { json } from '../reporters/json.ts';", 'src/reporters/json.ts'],
    ['src/reference/x.ts', "import { tool } from '../edge/tool.ts';", 'src/edge/tool.ts'],
    ['src/edge/x.ts', "import { main } from '../cli/main.ts';", 'src/cli/main.ts'],
  ])('%s may not have: %s', (path, text, imported) => {
    expect(arrowProblems([file(path, text)])).toEqual([`${path} imports ${imported}`]);
  });

  it('knows each layer by its folder', () => {
    expect(arrowProblems([file('src/helpers/x.ts', '')])).toEqual(['src/helpers/x.ts is in no known layer']);
  });

  it.each([
    ['console.log(1)', 'console'],
    ['const t = Date.now();', 'Date.now'],
    ['const t = new Date();', 'new Date()'],
    ['const r = Math.random();', 'Math.random'],
    ['await fetch(url);', 'fetch'],
    ['const { env } = process;', 'process'],
    ['const t = globalThis.performance.now();', 'globalThis'],
    ["const b = Buffer.from('');", 'Buffer'],
  ])('a check may not have: %s', (text, effect) => {
    const path = 'src/checks/userinfo/x.ts';
    expect(purityProblems([file(path, text)])).toEqual([`${path} uses ${effect}`]);
  });

  it.each(['options.process', 'const o = { fetch: 1 };', 'new Date(text)', 'interface T { console: string }'])(
    'a check may have: %s',
    (text) => {
      expect(purityProblems([file('src/checks/userinfo/x.ts', text)])).toEqual([]);
    },
  );

  it('finds a cycle of any length', () => {
    const circle = [
      file('src/wire/a.ts', "import './b.ts';"),
      file('src/wire/b.ts', "import './c.ts';"),
      file('src/wire/c.ts', "const { a } = await import('./a.ts');"),
    ];
    expect(cycles(circle)).toEqual(['src/wire/a.ts -> src/wire/b.ts -> src/wire/c.ts -> src/wire/a.ts']);
  });

  it('takes no cycle from types, which are erased', () => {
    const typesAlone = [
      file('src/wire/a.ts', "import './b.ts';"),
      file('src/wire/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(cycles(typesAlone)).toEqual([]);
  });
});
