import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/model/check.ts';
import type { ProbeResult } from '../../src/model/exchange.ts';
import { fixtureResults } from '../support/fixtures/exchanges.ts';
import { subjects } from './subjects.ts';

/** A check never passes, nor accuses, for want of evidence. */
describe.each(subjects)('missing evidence of $name', ({ checks, base }) => {
  const probes = [...new Set(checks.flatMap((check) => check.probes))];
  const results = fixtureResults(probes, base, { kind: 'conforms', shows: 'The base.' });

  /** Judges with every result of the check's probes, or with one of them, replaced. */
  function judgements(id: string, replace: (result: ProbeResult) => ProbeResult): readonly Judgement[] {
    const check = checks.find((one) => one.id === id);
    if (check === undefined) throw new Error(`there is no check ${id}`);
    const replaced = [check.probes, ...check.probes.map((probe) => [probe])];
    return replaced.map((missing) => {
      const names = new Set(missing.map(({ name }) => name));
      const byName = new Map(results.map((result) => [result.name, names.has(result.name) ? replace(result) : result]));
      return check.judge(({ name }) => byName.get(name) ?? { name, notSent: 'it is not there', expected: false });
    });
  }

  it.each(checks)('$id is inconclusive where an exchange failed', ({ id }) => {
    const failed = (result: ProbeResult): ProbeResult => ({
      name: result.name,
      request: 'request' in result ? result.request : { method: 'GET', url: base.target, headers: [] },
      error: { code: 'reset', message: 'The connection was closed.', hint: 'Look.' },
      timings: { total: 1 },
    });
    for (const judgement of judgements(id, failed)) {
      expect(judgement).toEqual({ outcome: 'inconclusive', because: 'The connection was closed.' });
    }
  });

  it.each(checks)('$id is inconclusive where a probe was not sent for want of an answer', ({ id }) => {
    const unsent = ({ name }: ProbeResult): ProbeResult => ({
      name,
      notSent: 'an earlier one failed',
      expected: false,
    });
    for (const judgement of judgements(id, unsent)) {
      expect(judgement).toEqual({ outcome: 'inconclusive', because: 'an earlier one failed' });
    }
  });

  it.each(checks)('$id is not applicable where a probe had nothing to be sent with', ({ id }) => {
    const unsent = ({ name }: ProbeResult): ProbeResult => ({ name, notSent: 'no token was given', expected: true });
    for (const judgement of judgements(id, unsent)) {
      expect(judgement).toEqual({ outcome: 'not-applicable', because: 'no token was given' });
    }
  });
});
