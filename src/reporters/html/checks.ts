import type { Report } from '../../model/report.ts';
import { count } from '../../wire/describe.ts';
import { clip } from '../clip.ts';
import type { Digest, Obstacle } from '../digest.ts';
import type { Markup } from '../markup.ts';
import { wholeOf } from '../place.ts';
import { warningsTitle } from '../summary-line.ts';
import { checkItem } from './check.ts';
import { byKind, type Entry, entriesOf, type Kind, kinds } from './kinds.ts';
import { html } from './template.ts';

/** All checks, by what they came to: what a reader has to act upon comes first. */
export function checkSections(
  report: Report,
  { violations, warnings, notes, obstacles }: Digest,
  failure: string | undefined,
): Markup {
  const titleOf = (kind: Kind): string =>
    kind === 'warning' ? warningsTitle(kinds.warning.title, failure) : kinds[kind].title;
  const entries = entriesOf(report.checks);
  const whole = wholeOf(report);
  const causes = [...violations, ...warnings, ...notes];
  const blockedBy = ({ check }: Entry): readonly Entry[] => {
    const blocked = causes.find((cause) => cause.check === check)?.blocked ?? [];
    return entries.filter((entry) => blocked.includes(entry.check));
  };
  return html`${byKind(entries).map(
    ([kind, found]) => html`
  <section class="checks" aria-labelledby="title-${kind}">
    <h2 id="title-${kind}">${titleOf(kind)} <span class="amount">${found.length}</span></h2>
    ${introduction(kind, report, obstacles)}${found.map((entry) => checkItem(entry, { whole, blocked: blockedBy(entry) }))}
  </section>`,
  )}`;
}

function introduction(kind: Kind, { tool }: Report, obstacles: readonly Obstacle[]): Markup | string {
  if (kind === 'not-judged') return html`${obstacles.map(obstacleBlock)}`;
  if (kind !== 'crashed') return '';
  return html`<p class="intro">${tool.name} ${tool.version} failed here. Please report it to its maintainers, with the JSON report, which holds no credentials.</p>`;
}

/** What kept checks from being judged, and what to try. */
function obstacleBlock({ because, error, exchanges, checks }: Obstacle): Markup {
  return html`
    <div class="obstacle">
      <p class="message">${clip(because)}</p>${error === undefined ? '' : html`<p>${clip(error.hint)}</p>`}
      <p class="place">${
        exchanges.length === 0 ? '' : html`Requests: ${exchanges.join(', ')}. `
      }Not judged because of it: ${count(checks.length, 'check')}.</p>
    </div>`;
}
