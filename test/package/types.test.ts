import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';

/** What nobody has to name: the schemas of the OpenAPI document, a list that a type is taken from, and what process.env is. */
const internal: ReadonlySet<string> = new Set(['components', 'clientAuthentications', 'Environment', 'Environment$1']);

describe('dist/index.d.ts', () => {
  let text = '';
  beforeAll(async () => {
    text = await readFile('dist/index.d.ts', 'utf8');
  });

  it('exports every type that what it exports names', () => {
    const exported = new Set(
      [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.match(/[\w$]+/g) ?? []),
    );
    // The bundler leaves out what nothing exported names.
    const declared = [...text.matchAll(/^(?:declare )?(?:interface|type|class|const|function) ([\w$]+)/gm)].map(
      ([, name = '']) => name,
    );
    expect(declared).toContain('Report');
    expect(declared.filter((name) => !exported.has(name) && !internal.has(name))).toEqual([]);
  });

  it('says of every option what it is for', () => {
    const interfaces = [...text.matchAll(/^interface (\w*Options)\b.*\{\n((?: {4}.*\n)*)\}/gm)];
    expect(interfaces.map(([, name]) => name)).toContain('CheckOptions');
    const undocumented = interfaces.flatMap(([, name, members = '']) =>
      members
        .split('\n')
        .filter((line, index, lines) => / {4}readonly /.test(line) && !lines[index - 1]?.endsWith('*/'))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(undocumented).toEqual([]);
  });
});
