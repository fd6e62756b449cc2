import type { CheckReport } from '../../model/report.ts';
import { clip } from '../clip.ts';
import { linkTarget } from '../escape.ts';
import type { Markup } from '../markup.ts';
import { groupSimilar } from '../similar-findings.ts';
import { sourcePhrase } from '../source.ts';
import { findingBlock } from './finding.ts';
import { type Entry, type Kind, kinds } from './kinds.ts';
import { html } from './template.ts';

/** What of the report a check is shown with. */
export interface CheckContext {
  readonly whole: string;
  /** The checks that could not be judged because of this one. */
  readonly blocked: readonly Entry[];
}

/** Kinds that a reader has to do something about. */
const opened: ReadonlySet<Kind> = new Set(['violated', 'crashed', 'warning']);

/** Kinds whose checks are a plain list: there is little to say of each. */
const quiet: ReadonlySet<Kind> = new Set(['not-judged', 'conforms', 'not-applicable']);
/** Of a check of the whole lifecycle nobody reads the names of all its requests. */
const listedRequests = 8;

/** One check: its outcome and title, and beneath them what was found and which document says so. */
export function checkItem({ check, kind, anchor }: Entry, { whole, blocked }: CheckContext): Markup {
  return html`
    <details class="check ${kind}${quiet.has(kind) ? ' quiet' : ''}" id="${anchor}" data-kind="${kind}"${opened.has(kind) ? html` open` : ''}>
      <summary><span class="badge">${kinds[kind].label}</span><h3>${check.title}</h3><code class="id">${check.id}</code></summary>
      ${check.because === undefined ? '' : html`<p class="because">${clip(check.because)}</p>`}${groupSimilar(
        check.findings,
      ).map((group) => findingBlock(group, whole))}
      <dl class="facts">
        <div><dt>Level</dt><dd>${check.level}</dd></div>
        <div><dt>Source</dt><dd>${sourceLink(check.source)}</dd></div>${
          check.source.reason === undefined
            ? ''
            : html`
        <div class="wide"><dt>Why</dt><dd>${clip(check.source.reason)}</dd></div>`
        }${
          check.exchanges.length === 0
            ? ''
            : html`
        <div><dt>Requests</dt><dd>${requestList(check.exchanges)}</dd></div>`
        }${
          blocked.length === 0
            ? ''
            : html`
        <div class="wide"><dt>Not judged because of it</dt><dd>${list(
          blocked.map((entry) => html`<a href="#${entry.anchor}"><code>${entry.check.id}</code></a>`),
        )}</dd></div>`
        }
      </dl>
    </details>`;
}

/** A link where the address is one that a browser may be sent to; else the words alone. */
function sourceLink(source: CheckReport['source']): Markup {
  const target = linkTarget(source.url);
  const phrase = sourcePhrase(source);
  return target === undefined ? html`${phrase}` : html`<a href="${target}" rel="noreferrer">${phrase}</a>`;
}

function requestList(names: readonly string[]): Markup {
  const more = names.length - listedRequests;
  const listed = list(names.slice(0, listedRequests).map((name) => html`<code>${name}</code>`));
  return more > 0 ? html`${listed} and ${more} more` : html`${listed}`;
}

function list(items: readonly Markup[]): readonly Markup[] {
  return items.map((item, index) => (index === 0 ? item : html`, ${item}`));
}
