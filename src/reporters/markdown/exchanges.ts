import type { ExchangeReport } from '../../model/report.ts';
import { clip } from '../clip.ts';
import { curlVariables } from '../curl-variables.ts';
import { codeCell, codeSpan, fencedLines } from '../escape.ts';

/** How each request went, and the command lines that repeat them. */
export function exchangeLines(exchanges: readonly ExchangeReport[]): readonly string[] {
  if (exchanges.length === 0) return [];
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
  ];
}

/** A command line may hold a body. */
const longestCommand = 4000;

function row({ name, request, response, error, timings }: ExchangeReport): string {
  const answer = response === undefined ? `no answer: ${codeCell(error?.code ?? 'other')}` : `${response.status}`;
  const cells = [
    codeCell(name),
    codeCell(clip(`${request.method} ${request.url}`, 200)),
    answer,
    response === undefined ? '' : `${response.bytes}`,
    `${Math.round(timings.total)} ms`,
  ];
  return `| ${cells.join(' | ')} |`;
}
