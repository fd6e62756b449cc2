import type { TlsFacts } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';
import type { ExchangeReport } from '../../model/report.ts';
import { clip, longestCommand } from '../clip.ts';
import { curlVariables } from '../curl-variables.ts';
import type { Markup } from '../markup.ts';
import { waitPhrase } from '../wait-phrase.ts';
import { lines } from './finding.ts';
import { html } from './template.ts';
import { phases, phasesOf, waterfall } from './waterfall.ts';

const longestHeader = 300;

/** How each request went, where its time went, and the command line that repeats it. */
export function requestSection(exchanges: readonly ExchangeReport[]): Markup {
  if (exchanges.length === 0) return html``;
  const longestMs = Math.max(...exchanges.map(({ timings }) => timings.total));
  const variables = curlVariables(exchanges);
  return html`
  <section class="requests" aria-labelledby="title-requests">
    <h2 id="title-requests">Requests <span class="amount">${exchanges.length}</span></h2>
    <p class="intro">Where the time of each went, from its own beginning; the scale ends at ${milliseconds(longestMs)}.</p>
    <ul class="legend">${phases.map((phase) => html`<li class="${phase}">${phase}</li>`)}</ul>
    ${exchanges.map((exchange) => exchangeItem(exchange, longestMs))}${
      variables.length === 0
        ? ''
        : html`
    <dl class="variables">${variables.map(
      ({ name, meaning }) => html`
      <div><dt><code>$${name}</code></dt><dd>${meaning}</dd></div>`,
    )}
    </dl>`
    }
  </section>`;
}

function exchangeItem(
  { name, request, response, error, timings, tls, retryAfter, curl }: ExchangeReport,
  longestMs: number,
): Markup {
  return html`
    <details class="exchange${error === undefined ? '' : ' failed'}">
      <summary><h3>${name}</h3><span class="answer">${
        response === undefined ? `no answer (${error?.code ?? 'other'})` : `status ${response.status}`
      }</span>${waterfall(timings, longestMs)}<span class="total">${milliseconds(timings.total)}</span></summary>${
        error === undefined
          ? ''
          : html`
      <p class="message">${clip(error.message)}</p><p>${clip(error.hint)}</p>`
      }
      <dl class="facts">
        <div><dt>Request</dt><dd><code>${request.method} ${clip(request.url)}</code></dd></div>${
          response === undefined
            ? ''
            : html`
        <div><dt>Answer</dt><dd>status ${response.status}, ${response.bytes} bytes</dd></div>`
        }${
          retryAfter === undefined
            ? ''
            : html`
        <div><dt>Before it</dt><dd>${waitPhrase(retryAfter)}</dd></div>`
        }
        <div class="wide"><dt>Timings</dt><dd>${phasesOf(timings).map(
          ([phase, ms]) => html`<span class="phase ${phase}">${phase} ${milliseconds(ms)}</span> `,
        )}<span class="phase">total ${milliseconds(timings.total)}</span></dd></div>${
          tls === undefined
            ? ''
            : html`
        <div class="wide"><dt>TLS</dt><dd>${tlsPhrase(tls)}</dd></div>`
        }
      </dl>
      ${headerBlock('Request headers', request.headers)}${
        response === undefined ? '' : headerBlock('Response headers', response.headers)
      }
      <h4>To repeat it by hand</h4>
      <pre tabindex="0" aria-label="Command line of ${name}">${clip(curl, longestCommand)}</pre>
    </details>`;
}

function headerBlock(title: string, headers: readonly Header[]): Markup {
  if (headers.length === 0) return html``;
  const texts = headers.map(([field, value]) => clip(`${field}: ${value}`, longestHeader));
  return html`
      <h4>${title}</h4>
      <pre tabindex="0" aria-label="${title}">${lines(texts)}</pre>`;
}

function tlsPhrase({ protocol, cipher, subject, issuer, validTo }: TlsFacts): string {
  return [
    `${protocol}, ${cipher}`,
    ...(subject === undefined ? [] : [`certificate for ${subject}`]),
    ...(issuer === undefined ? [] : [`issued by ${issuer}`]),
    ...(validTo === undefined ? [] : [`valid until ${validTo.slice(0, 10)}`]),
  ].join(', ');
}

/** Milliseconds as a person reads them: whole ones, but of less than ten one digit more. */
function milliseconds(ms: number): string {
  return `${ms < 10 ? Number(ms.toFixed(1)) : Math.round(ms)} ms`;
}
