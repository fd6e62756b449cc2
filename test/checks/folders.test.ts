import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixtureFolders } from '../support/fixtures/fixture.ts';
import { subjects } from './subjects.ts';

const source = fileURLToPath(new URL('../../src/checks/', import.meta.url));

describe.each(subjects)('files of the checks of $name', ({ name, checks, folder, fixtures }) => {
  it('lists each check once', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(checks)('$id has a file of its own, named by its id', async ({ id, ...check }) => {
    const path = `${source}${id}.ts`;
    expect(existsSync(path)).toBe(true);
    const module: { default?: unknown } = await import(path);
    expect(module.default).toEqual({ id, ...check });
  });

  it('lists every check that has a file', () => {
    const files = readdirSync(`${source}${name}`).map((file) => `${name}/${file.replace(/\.ts$/, '')}`);
    expect(checks.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it.each(checks)('$id has fixtures that conform, that violate, and that are odd', ({ id }) => {
    const kinds = new Set(fixtures.filter(({ check }) => check === id).map(({ fixture }) => fixture.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['conforms', 'violates', 'odd']));
  });

  it('has no folder of fixtures without a check', () => {
    expect(
      fixtureFolders(folder)
        .map((check) => `${name}/${check}`)
        .sort(),
    ).toEqual(checks.map(({ id }) => id).sort());
  });

  it('has no two fixtures of a check that show the same', () => {
    const said = fixtures.map(({ check, fixture }) => `${check}: ${fixture.shows}`);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });
});
