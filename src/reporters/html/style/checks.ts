/** Checks and their findings. */
export const checks = `
.check, .exchange, .obstacle { border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px; background: var(--surface); }
.check { margin-top: 0.75rem; padding: 0 1.125rem; }
.check.quiet { margin-top: -1px; border-radius: 0; }
.check[open] { padding-bottom: 1.125rem; }
summary { list-style: none; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; flex: none; align-self: flex-start; margin-top: 0.45rem; width: 0.45rem; height: 0.45rem; border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
[open] > summary::before { transform: rotate(45deg); }
.check summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.75rem; padding: 0.75rem 0; }
.check.quiet summary { padding: 0.5rem 0; }
.check.quiet h3 { font-weight: 400; }
.check h3 { flex: 1 1 20rem; }
.check .id { color: var(--muted); font-size: 0.8125rem; }
.badge { flex: none; padding: 0.05rem 0.55rem; border-radius: 4px; background: var(--tint); color: var(--tone); font-size: 0.75rem; font-weight: 600; }
.quiet .badge { min-width: 6.5rem; padding: 0; background: none; }
.because { margin-top: 0.25rem; }

.finding + .finding { margin-top: 1rem; padding-top: 0.875rem; border-top: 1px solid var(--line); }
.message { font-weight: 600; }
.place { margin-top: 0.125rem; color: var(--muted); font-size: 0.875rem; }
.place .more { display: block; }
.compare { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-top: 0.75rem; }
.compare > div { padding: 0.5rem 0.75rem; border-radius: 6px; }
.compare dt { font-size: 0.75rem; font-weight: 600; }
.expected { background: var(--good-tint); }
.expected dt { color: var(--good); }
.actual { background: var(--violated-tint); }
.actual dt { color: var(--violated); }
.warning .actual { background: var(--warning-tint); }
.warning .actual dt { color: var(--warning); }
.note .actual { background: var(--note-tint); }
.note .actual dt { color: var(--note); }
.fix { margin-top: 0.75rem; }

.facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin-top: 1rem; font-size: 0.875rem; }
.facts .wide { flex-basis: 100%; }
.facts dt, .facts dd { display: inline; }
.facts dt { margin-right: 0.375rem; color: var(--muted); }
.finding + .facts { padding-top: 0.75rem; border-top: 1px solid var(--line); }
summary + .facts, .because + .facts { margin-top: 0.25rem; }
.obstacle { margin-bottom: 0.75rem; padding: 0.875rem 1.125rem; --tone: var(--undecided); }

@media (max-width: 40rem) {
  .check { padding: 0 0.875rem; }
  .check[open] { padding-bottom: 0.875rem; }
  .check h3 { flex-basis: 100%; }
  .check .id { flex-basis: 100%; }
  .compare { grid-template-columns: 1fr; gap: 0.5rem; }
  .facts > div { flex-basis: 100%; }
}
`;
