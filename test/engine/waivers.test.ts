import { describe, expect, it } from 'vitest';
import { applyWaivers, waiversCheckId } from '../../src/engine/waivers.ts';
import type { CheckReport, Report } from '../../src/model/report.ts';
import type { Waiver } from '../../src/model/waiver.ts';

const source = { name: 'a document', section: '1', url: 'https://document.example' };

function check(id: string, pointers: readonly string[], more: Partial<CheckReport> = {}): CheckReport {
  return {
    id,
    title: id,
    level: 'MUST',
    gates: true,
    outcome: pointers.length === 0 ? 'conforms' : 'violates',
    source,
    exchanges: [],
    findings: pointers.map((pointer) => ({ pointer, path: '$', message: 'm', expected: 'e', actual: 'a', fix: 'f' })),
    ...more,
  };
}

function report(...checks: readonly CheckReport[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 't', version: '1' },
    contract: { edition: '2.0.0' },
    subject: 'userinfo',
    target: 'https://a.example',
    profile: 'closer',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    verdict: 'violates',
    summary: {
      conforms: 0,
      violates: 1,
      warnings: 0,
      notApplicable: 0,
      blocked: 0,
      inconclusive: 0,
      crashed: 0,
      waived: 0,
    },
    checks,
    exchanges: [],
  };
}

const today = '2026-06-01';
const waiver = (over: Partial<Waiver> = {}): Waiver => ({ check: 'a/b', reason: 'agreed', until: today, ...over });
const entry = (result: Report, id: string): CheckReport | undefined => result.checks.find((one) => one.id === id);

describe('applyWaivers', () => {
  it('leaves a report without waivers as it is', () => {
    const before = report(check('a/b', ['/x']));
    expect(applyWaivers(before, [], today)).toBe(before);
  });

  it('waives every finding of a check, through the last day', () => {
    const result = applyWaivers(report(check('a/b', ['/x', '/y'])), [waiver()], today);
    expect(entry(result, 'a/b')).toMatchObject({
      outcome: 'waived',
      because: 'waived: agreed (until 2026-06-01)',
      findings: [],
    });
    expect(entry(result, waiversCheckId)?.outcome).toBe('conforms');
    expect(result.verdict).toBe('conforms');
    expect(result.summary).toMatchObject({ waived: 1, violates: 0 });
  });

  it('waives a finding at one pointer and no other', () => {
    const result = applyWaivers(report(check('a/b', ['/x', '/y'])), [waiver({ pointer: '/x' })], today);
    expect(entry(result, 'a/b')?.outcome).toBe('violates');
    expect(entry(result, 'a/b')?.findings.map(({ pointer }) => pointer)).toEqual(['/y']);
    expect(result.verdict).toBe('violates');
  });

  it('waives a finding at the root by the empty pointer', () => {
    const result = applyWaivers(report(check('a/b', ['', '/y'])), [waiver({ pointer: '' })], today);
    expect(entry(result, 'a/b')?.findings.map(({ pointer }) => pointer)).toEqual(['/y']);
  });

  it('fails a run for a waiver that has expired, and does not apply it', () => {
    const result = applyWaivers(report(check('a/b', ['/x'])), [waiver({ until: '2026-05-31' })], today);
    expect(entry(result, 'a/b')?.outcome).toBe('violates');
    expect(entry(result, waiversCheckId)).toMatchObject({ outcome: 'violates', gates: true });
    expect(entry(result, waiversCheckId)?.findings[0]?.message).toBe('The waiver of a/b expired on 2026-05-31.');
  });

  it('fails a run for a waiver that no finding needs', () => {
    const result = applyWaivers(report(check('a/b', [])), [waiver({ pointer: '/x' })], today);
    expect(result.verdict).toBe('violates');
    expect(entry(result, waiversCheckId)?.findings[0]?.message).toBe(
      'The waiver of a/b at /x is no longer needed: there is no such finding.',
    );
  });

  it('says where a check is violated that a waiver has at another place', () => {
    const result = applyWaivers(
      report(check('a/b', ['/userData/email', ''])),
      [waiver({ pointer: '/userData/emial' })],
      today,
    );
    expect(entry(result, 'a/b')?.outcome).toBe('violates');
    expect(entry(result, waiversCheckId)?.findings).toEqual([
      {
        pointer: '',
        path: '$',
        where: 'the waiver of a/b at /userData/emial',
        message:
          'The waiver of a/b at /userData/emial fits no finding: the check is violated at /userData/email, the root; did you mean /userData/email?',
        expected: 'a finding at /userData/emial',
        actual: 'findings at /userData/email, the root',
        fix: 'Correct the pointer of the waiver, or remove the waiver where its finding is mended.',
      },
    ]);
  });

  it('names the first of many such places', () => {
    const places = ['/1', '/2', '/3', '/4', '/5', '/6', '/7'];
    const result = applyWaivers(report(check('a/b', places)), [waiver({ pointer: '/other' })], today);
    expect(entry(result, waiversCheckId)?.findings[0]?.message).toBe(
      'The waiver of a/b at /other fits no finding: the check is violated at /1, /2, /3, /4, /5 and 2 more places.',
    );
  });

  it('says of the second of two waivers that accept one finding that it is not needed', () => {
    const result = applyWaivers(report(check('a/b', ['/x'])), [waiver(), waiver({ pointer: '/x' })], today);
    expect(entry(result, 'a/b')?.outcome).toBe('waived');
    expect(entry(result, waiversCheckId)?.findings[0]?.message).toBe(
      'The waiver of a/b at /x is not needed: another one accepts the same finding.',
    );
  });

  it.each([
    ['blocked', 'a/c is violated'],
    ['inconclusive', 'there was no answer'],
    ['crashed', 'Error: a fault'],
  ] as const)('says nothing of a waiver whose check was %s, or is not of this run', (outcome, because) => {
    const unjudged = check('a/b', [], { outcome, because });
    const result = applyWaivers(report(unjudged), [waiver(), waiver({ check: 'config/creates' })], today);
    expect(entry(result, waiversCheckId)?.outcome).toBe('conforms');
  });

  it.each([
    ['until', [waiver({ until: 'soon' })], today, 'invalid-date', /^until of the waiver of a\/b is no date, such as/],
    ['until, that the calendar has not', [waiver({ until: '2026-13-01' })], today, 'invalid-date', /"2026-13-01"/],
    ['today', [waiver()], '', 'invalid-date', /^today is no date/],
    ['check', [waiver({ check: 'userinfo/uses-http' })], today, 'unknown-check', /Did you mean userinfo\/uses-https/],
  ])('refuses a mistaken %s, which would waive for ever or never', (_, waivers, date, code, message) => {
    expect(() => applyWaivers(report(check('a/b', ['/x'])), waivers, date)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('waives what could not be judged for a waived finding, and nothing else that is blocked', () => {
    const consequence = check('a/c', [], { outcome: 'blocked', because: 'a/b is violated' });
    const other = check('a/d', [], { outcome: 'blocked', because: 'a/e is violated' });
    const result = applyWaivers(
      report(check('a/b', ['/x']), consequence, other, check('a/e', ['/y'])),
      [waiver()],
      today,
    );
    expect(entry(result, 'a/c')).toMatchObject({ outcome: 'waived', because: 'a/b is waived' });
    expect(entry(result, 'a/d')?.outcome).toBe('blocked');
  });

  it('waives a warning as well', () => {
    const result = applyWaivers(report(check('a/b', ['/x'], { level: 'SHOULD', gates: false })), [waiver()], today);
    expect(result.summary).toMatchObject({ warnings: 0, waived: 1 });
  });
});
