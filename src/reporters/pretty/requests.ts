import type { ExchangeReport } from '../../model/report.ts';
import { curlVariables } from '../curl-variables.ts';
import { escapeLine } from '../escape.ts';
import { prose } from './layout.ts';

/** From this time on it is worth knowing where it went. */
const slowMs = 1000;

/** How each request went, and the command line that repeats it; the same one is shown once. */
export function requestLines(exchanges: readonly ExchangeReport[]): readonly string[] {
  const firstWith = new Map<string, string>();
  return [
    ...curlVariables(exchanges).flatMap(({ name, meaning }) => prose(`${name} is ${meaning}.`, 2)),
    ...exchanges.flatMap((exchange) => {
      const { name, curl } = exchange;
      const same = firstWith.get(curl);
      if (same !== undefined) return ['', ...prose(`${name}, as ${same}: ${outcomeOf(exchange)}`, 2)];
      firstWith.set(curl, name);
      return ['', ...prose(`${name}: ${outcomeOf(exchange)}`, 2), `  ${escapeLine(curl)}`];
    }),
  ];
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
