import type { ExchangeReport, Report } from '../../model/report.ts';
import { clip, longestCommand } from '../clip.ts';
import { curlVariables } from '../curl-variables.ts';
import { codeCell, codeSpan, fencedLines } from '../escape.ts';
import { toldExchanges, untoldPhrase } from '../told-exchanges.ts';
import { waitPhrase } from '../wait-phrase.ts';

/** How the requests went that a reader may want to repeat, and their command lines. */
export function exchangeLines(report: Report): readonly string[] {
  const { told: exchanges, untold } = toldExchanges(report);
  const more = untold === 0 ? [] : [untoldPhrase(untold, exchanges.length), ''];
  if (exchanges.length === 0) return more;
  return [
    '| Request | Method and URL | Answer | Bytes | Time |',
    '| --- | --- | --- | ---: | ---: |',
    ...exchanges.map(row),
    '',
    'To repeat them by hand:',
    '',
    ...curlVariables(exchanges).map(({ name, meaning }) => `- ${codeSpan(name)} is ${meaning}`),
    '',
    ...fencedLines(
      exchanges.flatMap(({ name, curl }) => [`# ${name}`, clip(curl, longestCommand)]),
      'sh',
    ),
    '',
    ...more,
  ];
}

function row({ name, request, response, error, timings, retryAfter }: ExchangeReport): string {
  const came = response === undefined ? `no answer: ${codeCell(error?.code ?? 'other')}` : `${response.status}`;
  const answer = retryAfter === undefined ? came : `${came}; ${waitPhrase(retryAfter)}`;
  const cells = [
    codeCell(name),
    codeCell(clip(`${request.method} ${request.url}`, 200)),
    answer,
    response === undefined ? '' : `${response.bytes}`,
    `${Math.round(timings.total)} ms`,
  ];
  return `| ${cells.join(' | ')} |`;
}
