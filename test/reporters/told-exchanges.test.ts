import { beforeAll, describe, expect, test } from 'vitest';
import { configChecks } from '../../src/checks/index.ts';
import { reportRun } from '../../src/engine/report-run.ts';
import type { AnsweredExchange, ProbeResult } from '../../src/model/exchange.ts';
import type { Report } from '../../src/model/report.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { toldExchanges } from '../../src/reporters/told-exchanges.ts';
import { modelRun } from '../support/config-model.ts';

let results: readonly ProbeResult[];
beforeAll(async () => {
  results = await modelRun();
});

/** The report of a run with --write in which some exchanges differ. */
function reportOf(
  differences: Readonly<Record<string, Partial<AnsweredExchange['response']>>>,
  over: readonly ProbeResult[] = results,
): Report {
  const run = over.map((result): ProbeResult => {
    const difference = differences[result.name];
    if (difference === undefined) return result;
    if ('notSent' in result || result.response === undefined) throw new Error(`${result.name} was not answered`);
    return { ...result, response: { ...result.response, ...difference } };
  });
  return reportRun(
    { subject: 'config', target: 'https://spinner.example', startedAt: new Date(0), durationMs: 1, results: run },
    configChecks,
    {
      tool: { name: 'closer-conformance', version: '1' },
      profile: 'closer',
      showValues: false,
      redact: (text) => text,
    },
  );
}

const namesIn = (report: Report) => toldExchanges(report).told.map(({ name }) => name);

describe('of the many requests of a run with --write a report tells', () => {
  test('none where all is right, and how many there are', () => {
    const report = reportOf({});
    expect(toldExchanges(report)).toEqual({ told: [], untold: report.exchanges.length });
    const said = `${report.exchanges.length} requests were sent; the report of --reporter json has the command line of each.`;
    expect(pretty(report, { color: false }).replaceAll(/\s+/g, ' ')).toContain(said);
    expect(markdown(report)).toContain(said);
    expect(pretty(report, { color: false })).not.toContain('curl');
  });

  test('that which a finding is in, and the write that it shows', () => {
    const report = reportOf({
      'patch-nothing': { status: 400 },
      'create-other/read-back': { headers: [['Content-Type', 'text/plain']] },
    });
    expect(namesIn(report)).toEqual(['patch-nothing', 'create-other', 'create-other/read-back']);
    expect(toldExchanges(report).untold).toBe(report.exchanges.length - 3);
    const text = pretty(report, { color: false });
    expect(text).toContain('at          the status (request patch-nothing)');
    expect(text).toContain('\n  patch-nothing: status 400, 0 bytes, 4 ms\n  curl -i -X PATCH');
    expect(text).toContain(`\n  And ${report.exchanges.length - 3} more requests; the report of --reporter json has`);
  });

  test('that which failed', () => {
    const report = reportOf(
      {},
      results.map(
        (result): ProbeResult =>
          result.name === 'patch-clientId' && 'request' in result
            ? {
                name: result.name,
                request: result.request,
                timings: result.timings,
                error: { code: 'timeout', message: 'There was no answer.', hint: 'Look.' },
              }
            : result,
      ),
    );
    expect(namesIn(report)).toEqual(['patch-clientId']);
  });

  test('all where they are few', () => {
    const report = reportOf({}, results.slice(0, 3));
    expect(toldExchanges(report)).toEqual({ told: report.exchanges, untold: 0 });
  });
});

describe('a finding of a check that judges several exchanges', () => {
  test('names the one that it is in', () => {
    const report = reportOf({
      'read-without-key': { status: 200 },
      'read-with-wrong-key': { status: 200 },
    });
    const check = report.checks.find(({ id }) => id === 'config/get-requires-the-key');
    expect(check?.findings.map(({ exchange }) => exchange)).toEqual(['read-without-key', 'read-with-wrong-key']);
    const text = pretty(report, { color: false });
    expect(text).toContain('at          the status (request read-without-key)');
    expect(text).toContain('and at      the status (request read-with-wrong-key)');
    expect(markdown(report)).toContain('Place: the status (request read-without-key)');
  });

  test('names it behind the member', () => {
    const body = Buffer.from('{"clientId":7}');
    const report = reportOf({ 'create/read-back': { body } });
    expect(pretty(report, { color: false })).toContain('$.clientId (JSON Pointer /clientId), in the answer to');
  });
});
