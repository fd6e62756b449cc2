import type { Report } from '../../model/report.ts';
import { clip } from '../clip.ts';
import type { Digest } from '../digest.ts';
import type { Markup } from '../markup.ts';
import { summaryLine, verdictWords } from '../summary-line.ts';
import { byKind, entriesOf, kinds } from './kinds.ts';
import { html } from './template.ts';

/** The verdict on what, and how the run was. */
export function masthead(report: Report, found: Digest, failure: string | undefined): Markup {
  const { tool, contract, subject, target, profile, startedAt, durationMs, verdict } = report;
  return html`
<header class="masthead ${verdict}">
  <p class="product">${tool.name} · ${subjects[subject]}</p>
  <h1>${verdictWords[verdict]}</h1>
  <p class="target"><code>${clip(target)}</code></p>
  <p class="summary">${summaryLine(report, found, failure)}</p>
  <dl class="run">
    <div><dt>Profile</dt><dd>${profile}</dd></div>
    <div><dt>Contract</dt><dd>${contract.edition}</dd></div>
    <div><dt>Started</dt><dd><time datetime="${startedAt}">${instant(startedAt)}</time></dd></div>
    <div><dt>Took</dt><dd>${durationMs} ms</dd></div>
    <div><dt>Tool</dt><dd>${tool.version}</dd></div>
  </dl>
</header>`;
}

const subjects: Readonly<Record<Report['subject'], string>> = {
  userinfo: '/userinfo endpoint',
  config: 'config API',
  flow: 'OAuth flow',
  pact: 'interactions of pacts',
  all: 'several subjects',
};

function instant(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

/** How many checks came to what, and with a script the controls that filter by it; without one it is a plain list. */
export function toolbar(report: Report): Markup {
  const found = byKind(entriesOf(report.checks));
  return html`
<div class="toolbar" role="search" aria-label="Filter the checks" hidden>
  <label class="search"><span>Filter by text</span><input type="search" id="filter-text" autocomplete="off" spellcheck="false"></label>
  <div class="actions">
    <output id="filter-status"></output>
    <button type="button" id="filter-reset">Show all</button>
    <button type="button" id="toggle-details">Collapse all</button>
  </div>
  <fieldset>
    <legend>Outcomes</legend>${found.map(
      ([kind, entries]) => html`
    <label class="chip ${kind}"><input type="checkbox" name="kind" value="${kind}" checked><span>${kinds[kind].label} <b>${entries.length}</b></span></label>`,
    )}
  </fieldset>
</div>
<ul class="counts">${found.map(
    ([kind, entries]) => html`
  <li class="chip ${kind}"><span>${kinds[kind].label} <b>${entries.length}</b></span></li>`,
  )}
</ul>`;
}
