/** Exchanges and where their time went. */
export const requests = `
.exchange { margin-top: 0.375rem; padding: 0 1.125rem; --tone: var(--aside); }
.exchange.failed { --tone: var(--violated); }
.exchange[open] { padding-bottom: 1.125rem; }
.exchange summary { display: grid; grid-template-columns: 0.5rem minmax(8rem, 13rem) 9rem 1fr 5rem; align-items: center; gap: 0.75rem; padding: 0.5rem 0; }
.exchange summary::before { align-self: center; margin-top: 0; }
.exchange h3 { font-weight: 500; }
.answer { color: var(--muted); font-size: 0.875rem; }
.failed .answer { color: var(--violated); }
.total { text-align: right; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.exchange .facts { margin-top: 0.25rem; }
.exchange .message { margin-top: 0.25rem; }
.exchange h4 { margin-top: 0.875rem; }
.waterfall { display: block; width: 100%; height: 1rem; forced-color-adjust: none; }
.track { fill: var(--line); }
.dns { --phase: var(--dns); }
.connect { --phase: var(--connect); }
.tls { --phase: var(--tls); }
.send { --phase: var(--send); }
.wait { --phase: var(--wait); }
.receive { --phase: var(--receive); }
.waterfall rect:not(.track) { fill: var(--phase); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0 0.75rem; font-size: 0.875rem; }
.legend li::before, .phase:not(:last-child)::before { content: ""; display: inline-block; width: 0.7rem; height: 0.7rem; margin-right: 0.4rem; border-radius: 2px; background: var(--phase); forced-color-adjust: none; }
.phase { margin-right: 0.875rem; white-space: nowrap; }
.variables { margin-top: 1rem; font-size: 0.875rem; }
.variables div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.variables dd { color: var(--muted); }

@media (max-width: 40rem) {
  .exchange { padding: 0 0.875rem; }
  .exchange summary { grid-template-columns: 0.5rem 1fr auto auto; }
  .exchange .waterfall { grid-column: 2 / -1; grid-row: 2; }
}
`;
