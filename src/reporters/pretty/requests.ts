import type { ExchangeReport } from '../../model/report.ts';
import { escapeLine } from '../escape.ts';
import { prose } from './layout.ts';

/** What each variable of a curl line is to hold. */
const variables: Readonly<Record<string, string>> = {
  CLOSER_USERINFO_TOKEN: 'the access token',
  CLOSER_USERINFO_SECOND_TOKEN: "another person's access token",
  ALTERED_TOKEN: 'the access token with one character in its middle changed',
  CLOSER_API_KEY: "an admin's API key",
  CLOSER_CLIENT_SECRET: "the config's client secret",
};

/** From this time on it is worth knowing where it went. */
const slowMs = 1000;

/** How each request went, and the command line that repeats it. */
export function requestLines(exchanges: readonly ExchangeReport[]): readonly string[] {
  const used = [
    ...new Set(
      exchanges.flatMap(({ curl }) => [...curl.matchAll(/\$([A-Z][A-Z0-9_]*)/g)]).map(([, name]) => name ?? ''),
    ),
  ];
  return [
    ...used.flatMap((name) => prose(`${name} is ${meaningOf(name)}.`, 2)),
    ...exchanges.flatMap((exchange) => [
      '',
      ...prose(`${exchange.name}: ${outcomeOf(exchange)}`, 2),
      `  ${escapeLine(exchange.curl)}`,
    ]),
  ];
}

function meaningOf(name: string): string {
  if (name.startsWith('HEADER_')) return 'the value that --header gave';
  return variables[name] ?? 'the credential of that name';
}

function outcomeOf({ response, error, timings }: ExchangeReport): string {
  const came =
    response === undefined
      ? `no answer (${error?.code ?? 'unknown'})`
      : `status ${response.status}, ${response.bytes} bytes`;
  const total = `${came}, ${Math.round(timings.total)} ms`;
  if (timings.total < slowMs) return total;
  const phases = Object.entries(timings).filter(([phase, ms]) => phase !== 'total' && Math.round(ms) > 0);
  return phases.length === 0
    ? total
    : `${total} (${phases.map(([phase, ms]) => `${phase} ${Math.round(ms)}`).join(', ')})`;
}
