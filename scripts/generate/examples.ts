import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configChecks, flowChecks, userinfoChecks } from '../../src/checks/index.ts';
import type { Check } from '../../src/model/check.ts';
import type { CheckExamples, Example, ExampleExchange } from '../../src/model/example.ts';
import type { AnsweredExchange, ProbeResult } from '../../src/model/exchange.ts';
import { fixtureResults } from '../../test/support/fixtures/exchanges.ts';
import { type Base, type NamedFixture, readBase, readFixtures } from '../../test/support/fixtures/fixture.ts';
import { documentPath } from './documents.ts';

/** The lists of checks, by the name of the folder of their fixtures. */
const lists: Readonly<Record<string, readonly Check[]>> = {
  userinfo: userinfoChecks,
  config: configChecks,
  flow: flowChecks,
};

/** For each check an exchange that violates and one that conforms, out of its fixtures, for `explain` and the documentation. */
export function checkExamples(): ReadonlyMap<string, CheckExamples> {
  const examples = new Map<string, CheckExamples>();
  for (const [subject, checks] of Object.entries(lists)) {
    const folder = documentPath(join('test/checks', subject));
    if (!existsSync(join(folder, 'base.yaml'))) continue;
    const base = readBase(folder);
    const fixtures = readFixtures(folder);
    for (const check of checks) {
      const own = fixtures.filter((fixture) => fixture.check === check.id);
      const violates = exampleOf(own, 'violates', checks, base);
      const conforms = exampleOf(own, 'conforms', checks, base, violates?.exchanges);
      if (violates !== undefined && conforms !== undefined) examples.set(check.id, { violates, conforms });
    }
  }
  return examples;
}

export function examplesModule(): string {
  return `import type { CheckExamples } from '../model/example.ts';

/** By id of the check. */
export const examples: Readonly<Record<string, CheckExamples>> = ${JSON.stringify(Object.fromEntries(checkExamples()), null, 2)};
`;
}

/**
 * The example is the fixture that says so, else the one that differs least from the base: it shows one thing. One that differs
 * in nothing shows the exchanges of its counterpart, `others`: a check may need more answers than those that it judges.
 */
function exampleOf(
  fixtures: readonly NamedFixture[],
  kind: 'violates' | 'conforms',
  checks: readonly Check[],
  base: Base,
  others: readonly ExampleExchange[] = [],
): Example | undefined {
  const candidates = fixtures
    .filter(({ fixture }) => fixture.kind === kind)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a.name.localeCompare(b.name));
  const chosen = candidates.find(({ fixture }) => fixture.example === true) ?? candidates[0];
  const check = checks.find(({ id }) => id === chosen?.check);
  if (chosen === undefined || check === undefined) return undefined;
  const probes = [...new Set(checks.flatMap((one) => one.probes))];
  const named = Object.keys(chosen.fixture.exchanges ?? {});
  const judged = others.length > 0 ? others : check.probes.slice(0, 1);
  const shown = named.length > 0 ? named : judged.map(({ name }) => name);
  const results = fixtureResults(probes, base, chosen.fixture);
  return {
    shows: chosen.fixture.shows,
    exchanges: results.filter(({ name }) => shown.includes(name)).flatMap((result) => textOf(result) ?? []),
  };
}

function sizeOf({ fixture }: NamedFixture): number {
  return JSON.stringify(fixture.exchanges ?? {}).length;
}

function textOf(result: ProbeResult): ExampleExchange | undefined {
  if ('notSent' in result || result.response === undefined) return undefined;
  const { status, reason, headers } = result.response;
  const fields = headers.map(([name, value]) => `${name}: ${value}`);
  return {
    name: result.name,
    text: [`${status} ${reason}`.trim(), ...fields, '', ...contentOf(result)].join('\n').trim(),
  };
}

const mostLines = 30;
const mostCharacters = 4_000;

/** JSON is laid out; what is no text, or too much of it, is described. */
function contentOf({ response: { body }, timings }: AnsweredExchange): readonly string[] {
  if (body.length === 0) return timings.total > 1_000 ? [`(complete after ${timings.total} ms)`] : [];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return [`(${body.length} bytes that are not UTF-8)`];
  }
  const lines = laidOut(text)
    .replaceAll(/[^\P{C}\n]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .slice(0, mostCharacters)
    .split('\n');
  const cut = lines.length > mostLines || text.length > mostCharacters;
  const late = timings.total > 1_000 ? [`(complete after ${timings.total} ms)`] : [];
  return [...lines.slice(0, mostLines), ...(cut ? [`… (${body.length} bytes in all)`] : []), ...late];
}

/** A text that is written twice differently, or has a name twice, would lose what it shows: it stays as it is. */
function laidOut(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}
