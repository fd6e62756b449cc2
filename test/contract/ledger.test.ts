import { describe, expect, it } from 'vitest';
import { assertingKeywords, readDocument, type SchemaNode } from '../../scripts/generate/documents.ts';
import { type Ledger, ledgerModule, readLedger } from '../../scripts/generate/ledger.ts';
import * as lists from '../../src/checks/index.ts';
import { requirements } from '../../src/generated/requirements.ts';
import type { Requirement } from '../../src/model/requirement.ts';
import { onlyWarns } from '../support/warnings.ts';

const all: readonly Requirement[] = Object.values<Requirement>(requirements);
const checks = Object.values(lists).flat();

describe('the ledger', () => {
  it.each(all)(
    '$id names checks that exist and that name it, or says why there are none',
    ({ id, checks: named, notJudged }) => {
      const judging = checks.filter(({ requirement }) => requirement === id).map((check) => check.id);
      expect(named).toEqual(expect.arrayContaining(judging));
      expect(judging).toEqual(expect.arrayContaining([...named]));
      expect(named.length > 0).toBe(notJudged === undefined);
    },
  );

  it.each(checks)('has the requirement of $id, and lists the check there', ({ id, requirement }) => {
    expect(all.find((one) => one.id === requirement)?.checks).toContain(id);
  });

  it.each(all)(
    '$id has level, section, statement and the address of its source',
    ({ id, level, source, statement }) => {
      expect(['MUST', 'SHOULD', 'MAY']).toContain(level);
      expect(source.section).not.toBe('');
      expect(source.name).not.toBe('');
      expect(source.url).toMatch(/^https:\/\//);
      expect(statement, `the statement of ${id} is one sentence`).toMatch(/^\S.*\.$/);
    },
  );

  it.each(all.filter(({ source }) => source.id === 'decision'))('$id, a decision, gives a reason', ({ reason }) => {
    expect(reason).toMatch(/^\S.*\.$/);
  });

  it.each(all.filter(({ source }) => source.id.startsWith('rfc')))(
    '$id leads to the section of its RFC',
    ({ source }) => {
      expect(source.section).toMatch(/^\d+(\.\d+)*$/);
      expect(source.url).toBe(`https://www.rfc-editor.org/rfc/${source.id}#section-${source.section}`);
    },
  );
});

/** What others derive from the ledger, held at some of its checks by hand. */
describe('a violation in the profile closer', () => {
  it.each([
    'userinfo/answers-200',
    'userinfo/has-required-members',
    'userinfo/rejects-missing-token',
    'userinfo/same-token-same-id',
    'config/get-requires-the-key',
    'config/never-shows-the-secret',
    'flow/issues-a-token',
  ])('fails the run where it is of %s', (id) => {
    expect(onlyWarns(id)).toBe(false);
  });

  it.each([
    'userinfo/challenges-rejected-tokens',
    'userinfo/is-not-cached',
    'userinfo/only-documented-members',
    'userinfo/email-is-valid',
    'config/error-bodies-have-a-reason',
    'flow/rejects-wrong-secret',
  ])('is a warning or a note where it is of %s', (id) => {
    expect(onlyWarns(id)).toBe(true);
  });
});

describe('x-requirements of the OpenAPI document', () => {
  const known = new Set(all.map(({ id }) => id));
  const { schemas } = readDocument('openapi/widget-oauth.yaml').components;
  const mapped = Object.entries(schemas).flatMap(([name, schema]) => mappings(schema, name));

  it('is there, so that what follows tests something', () => {
    expect(mapped).toContainEqual({ place: 'UserInfo', keyword: 'required', requirement: 'userinfo.required-members' });
  });

  it.each(mapped)('$place maps $keyword to a requirement of the ledger', ({ keyword, requirement }) => {
    expect([...assertingKeywords, 'null']).toContain(keyword);
    expect(known).toContain(requirement);
  });
});

interface Mapping {
  readonly place: string;
  readonly keyword: string;
  readonly requirement: string;
}

function mappings(schema: SchemaNode, place: string): readonly Mapping[] {
  const own = Object.entries(schema['x-requirements'] ?? {}).map(([keyword, requirement]) => ({
    place,
    keyword,
    requirement,
  }));
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    mappings(inner, `${place}/${name}`),
  );
  return [...own, ...members, ...(schema.items === undefined ? [] : mappings(schema.items, `${place}/items`))];
}

describe('the generator on a broken ledger', () => {
  const whole = {
    id: 'userinfo.x',
    level: 'MUST',
    source: 'closer-docs',
    section: 'S',
    statement: 'X.',
    checks: ['userinfo/x'],
  };
  const { sources } = readLedger();
  // Broken as a file may be, which the type does not say.
  const generate = (...requirements: unknown[]) => ledgerModule({ sources, requirements } as Ledger);

  it('takes a whole entry', () => {
    expect(generate(whole)).toContain("'userinfo.x'");
  });

  it.each([
    ['an id without a subject', { id: 'x' }, 'the id is not of the form subject.name'],
    ['an id in capitals', { id: 'userinfo.X' }, 'the id is not of the form subject.name'],
    ['an unknown level', { level: 'SHALL' }, 'the level SHALL is none of MUST, SHOULD, MAY'],
    ['an unknown source', { source: 'rfc1' }, 'the source rfc1 is none of closer-docs'],
    ['no section', { section: undefined }, 'the section is required'],
    ['an empty section', { section: '' }, 'the section is required'],
    ['a section that YAML reads as a number', { section: 5.1 }, 'the section is required, in quotes'],
    ['no statement', { statement: '' }, 'the statement is required'],
    ['a decision without a reason', { source: 'decision' }, 'a decision gives a reason'],
    ['a decision with an empty reason', { source: 'decision', reason: '' }, 'a decision gives a reason'],
    ['neither checks nor why', { checks: undefined }, 'it names either its checks or why there are none'],
    ['an empty list of checks', { checks: [] }, 'it names either its checks or why there are none'],
    ['checks and why there are none', { notJudged: 'So.' }, 'it names either its checks or why there are none'],
  ])('refuses %s', (_what, change, problem) => {
    const broken = { ...whole, ...change };
    expect(() => generate(broken)).toThrow(`contracts/requirements.yaml, ${broken.id}: ${problem}`);
  });

  it('refuses a source that does not say whether it gates', () => {
    const broken = { sources: { x: { name: 'X', url: 'https://x.example' } }, requirements: [] } as unknown as Ledger;
    expect(() => ledgerModule(broken)).toThrow('contracts/requirements.yaml, x: gatesInCloser is required');
  });

  it('refuses an id that stands twice', () => {
    expect(() => generate(whole, whole)).toThrow('contracts/requirements.yaml, userinfo.x: the id stands twice');
  });
});
