import type { FindingReport } from '../../model/report.ts';
import { clip, longestPath } from '../clip.ts';
import { fixParts } from '../fix-parts.ts';
import type { Markup } from '../markup.ts';
import { otherPlacesPhrase, wherePhrase, wholeIn } from '../place.ts';
import type { SimilarFindings } from '../similar-findings.ts';
import { html } from './template.ts';

/** Findings that are mended alike: what is wrong, where, the expected next to the actual, and the fix. */
export function findingBlock({ first, messages, otherPaths }: SimilarFindings, whole: string): Markup {
  const { sentence, json, more } = fixParts(first.fix);
  return html`
      <div class="finding">
        ${messages.map((message) => html`<p class="message">${clip(message)}</p>`)}
        <p class="place">${placeOf(first, whole)}${
          otherPaths.length === 0
            ? ''
            : html` <span class="more">and at <code>${otherPlacesPhrase(otherPaths)}</code></span>`
        }</p>
        <dl class="compare">
          <div class="expected"><dt>Expected</dt><dd>${clip(first.expected)}</dd></div>
          <div class="actual"><dt>Actual</dt><dd>${clip(first.actual)}</dd></div>
        </dl>
        <div class="fix"><h4>Fix</h4><p>${sentence}</p>${
          json.length === 0 ? '' : html`<pre tabindex="0" aria-label="JSON to return">${lines(json)}</pre>`
        }${more === undefined ? '' : html`<p>${more}</p>`}</div>
      </div>`;
}

function placeOf({ pointer, path, where, exchange }: FindingReport, whole: string): Markup {
  if (where !== undefined) return html`at ${wherePhrase(where, exchange)}`;
  if (pointer === '') return html`at <code>$</code>, ${wholeIn(exchange, whole)} as a whole`;
  const answer = exchange === undefined ? '' : html`, in ${wholeIn(exchange, whole)}`;
  return html`at <code>${clip(path, longestPath)}</code>, JSON Pointer <code>${clip(pointer, longestPath)}</code>${answer}`;
}

/** Lines whose breaks are our own. */
export function lines(texts: readonly string[]): readonly Markup[] {
  return texts.map((text, index) => (index === 0 ? html`${text}` : html`\n${text}`));
}
