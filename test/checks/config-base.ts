import { lifecycle } from '../../src/probes/config-lifecycle.ts';
import { modelRun } from '../support/config-model.ts';
import type { Base, ExchangeSpec } from '../support/fixtures/fixture.ts';

/** The requests that are sent only where a step finds another state than it needs; with a right server none is. */
const occasional: readonly string[] = lifecycle.flatMap(({ look, prepare, prepared }) =>
  [look, prepare, prepared].map(({ name }) => name),
);

export function isOccasional(name: string): boolean {
  return occasional.includes(name);
}

/** The exchanges of a whole run with --write on a config API that does what the contract says. */
export async function configBase(): Promise<Base> {
  const unsent: ExchangeSpec = { notSent: 'the config was as the step needs it', expected: true };
  const exchanges = new Map<string, ExchangeSpec>(occasional.map((name) => [name, unsent]));
  for (const result of await modelRun()) {
    if ('notSent' in result || result.response === undefined) throw new Error(`${result.name} was not answered`);
    const { status, reason, headers, body } = result.response;
    exchanges.set(result.name, {
      status,
      reason,
      headers: Object.fromEntries(headers),
      body: { text: new TextDecoder().decode(body) },
      timings: result.timings,
    });
  }
  return { target: 'https://spinner.closer.example', exchanges: Object.fromEntries(exchanges) };
}
