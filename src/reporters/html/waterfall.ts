import type { Timings } from '../../model/exchange.ts';
import type { Markup } from '../markup.ts';
import { html } from './template.ts';

/** The phases of an exchange, in the order in which they pass. */
export const phases = ['dns', 'connect', 'tls', 'send', 'wait', 'receive'] as const;
export type Phase = (typeof phases)[number];

/** Units of the drawing's width, which is stretched to the width that there is. */
const width = 1000;
/** What is too short to see is shown all the same. */
const narrowest = 2;

/** The phases that took place, with their durations in milliseconds. */
export function phasesOf(timings: Timings): readonly (readonly [Phase, number])[] {
  return phases.flatMap((phase) => {
    const ms = timings[phase];
    return ms === undefined ? [] : [[phase, ms] as const];
  });
}

/** One bar: the phases one after the other, to a scale that all bars of the page share; it repeats what the text says. */
export function waterfall(timings: Timings, longestMs: number): Markup {
  const scale = longestMs === 0 ? 0 : width / longestMs;
  let left = 0;
  const bars = phasesOf(timings).map(([phase, ms]) => {
    const x = Math.min(left, width - narrowest);
    left += ms * scale;
    return html`<rect class="${phase}" x="${rounded(x)}" y="3" width="${rounded(Math.max(narrowest, Math.min(ms * scale, width - x)))}" height="10"/>`;
  });
  return html`<svg class="waterfall" viewBox="0 0 ${width} 16" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" x="0" y="7" width="${rounded(Math.max(narrowest, Math.min(timings.total * scale, width)))}" height="2"/>${bars}</svg>`;
}

function rounded(units: number): string {
  return units.toFixed(1);
}
