import type { ExchangeReport, Report } from '../../model/report.ts';
import { curlVariables } from '../curl-variables.ts';
import { escapeLine } from '../escape.ts';
import { toldExchanges, untoldPhrase } from '../told-exchanges.ts';
import { waitPhrase } from '../wait-phrase.ts';
import { prose } from './layout.ts';

/** From this time on it is worth knowing where it went. */
const slowMs = 1000;

/** How the requests went that a reader may want to repeat, and the command line of each; the same one is shown once. */
export function requestLines(report: Report): readonly string[] {
  const { told, untold } = toldExchanges(report);
  const firstWith = new Map<string, string>();
  return [
    ...curlVariables(told).flatMap(({ name, meaning }) => prose(`${name} is ${meaning}.`, 2)),
    ...told.flatMap((exchange) => {
      const { name, curl } = exchange;
      const same = firstWith.get(curl);
      if (same !== undefined) return ['', ...prose(`${name}, as ${same}: ${outcomeOf(exchange)}`, 2)];
      firstWith.set(curl, name);
      return ['', ...prose(`${name}: ${outcomeOf(exchange)}`, 2), `  ${escapeLine(curl)}`];
    }),
    ...(untold === 0 ? [] : ['', ...prose(untoldPhrase(untold, told.length), 2)]),
  ];
}

function outcomeOf(exchange: ExchangeReport): string {
  const { retryAfter } = exchange;
  return retryAfter === undefined ? lastOf(exchange) : `${lastOf(exchange)}; ${waitPhrase(retryAfter)}`;
}

function lastOf({ response, error, timings }: ExchangeReport): string {
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
