import { describe, expect, it } from 'vitest';
import type { Check, Judgement } from '../../src/model/check.ts';
import type { ProbeResult } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';
import { fixtureResults } from '../support/fixtures/exchanges.ts';
import { standing } from './subjects.ts';

const dispensable =
  'a check that can do without the answer to one of its probes is named in `judgingAll` or `proofs` of test/checks/config-dispensable.ts, or in `earlier` of test/checks/userinfo-dispensable.ts';

/** A check never passes, nor accuses, for want of evidence. */
describe.each(standing)('missing evidence of $name', ({ checks, base, isDispensable, mayBeLeftOut }) => {
  const probes = [...new Set(checks.flatMap((check) => check.probes))];
  const results = fixtureResults(probes, base, { kind: 'conforms', shows: 'The base.' });

  /** Judges with every result of the check's probes, or with one that it cannot do without, replaced. */
  function judgements(
    id: string,
    canDoWithout: (check: string, probe: string) => boolean,
    replace: (result: ProbeResult) => ProbeResult,
  ): readonly Judgement[] {
    const check = checks.find((one) => one.id === id);
    if (check === undefined) throw new Error(`there is no check ${id}`);
    const single = check.probes.filter(({ name }) => !canDoWithout(id, name)).map((probe) => [probe]);
    return [check.probes, ...single].map((missing) => judgeWithout(check, missing, replace));
  }

  function judgeWithout(
    check: Check,
    missing: readonly Probe[],
    replace: (result: ProbeResult) => ProbeResult,
  ): Judgement {
    const names = new Set(missing.map(({ name }) => name));
    const byName = new Map(results.map((result) => [result.name, names.has(result.name) ? replace(result) : result]));
    return check.judge(({ name }) => byName.get(name) ?? { name, notSent: 'it is not there', expected: false });
  }

  it.each(checks)('$id is inconclusive where an exchange failed', ({ id }) => {
    const failed = (result: ProbeResult): ProbeResult => ({
      name: result.name,
      request: 'request' in result ? result.request : { method: 'GET', url: base.target, headers: [] },
      error: { code: 'reset', message: 'The connection was closed.', hint: 'Look.' },
      timings: { total: 1 },
    });
    for (const judgement of judgements(id, isDispensable, failed)) {
      expect(judgement, dispensable).toEqual({ outcome: 'inconclusive', because: 'The connection was closed.' });
    }
  });

  it.each(checks)('$id is inconclusive where a probe was not sent for want of an answer', ({ id }) => {
    const unsent = ({ name }: ProbeResult): ProbeResult => ({
      name,
      notSent: 'an earlier one failed',
      expected: false,
    });
    for (const judgement of judgements(id, isDispensable, unsent)) {
      expect(judgement, dispensable).toEqual({ outcome: 'inconclusive', because: 'an earlier one failed' });
    }
  });

  it.each(checks)('$id is not applicable where a probe had nothing to be sent with', ({ id }) => {
    const unsent = ({ name }: ProbeResult): ProbeResult => ({ name, notSent: 'no token was given', expected: true });
    for (const judgement of judgements(id, mayBeLeftOut, unsent)) {
      expect(judgement, dispensable).toEqual({ outcome: 'not-applicable', because: 'no token was given' });
    }
  });

  it.each(checks)('$id conforms without a probe that it can do without', (check) => {
    const unsent = ({ name }: ProbeResult): ProbeResult => ({ name, notSent: 'nobody needed it', expected: true });
    for (const probe of check.probes.filter(({ name }) => mayBeLeftOut(check.id, name))) {
      expect(judgeWithout(check, [probe], unsent), `${probe.name}: ${dispensable}`).toEqual({ outcome: 'conforms' });
    }
  });
});
