/** On paper: in the light colours, everything open, and where links lead. */
export const print = `
@media print {
  :root { color-scheme: light; --page: #ffffff; }
  body { max-width: none; padding: 0 1px; font-size: 10pt; }
  .masthead { margin-top: 1px; }
  .toolbar, .skip { display: none !important; }
  summary::before { visibility: hidden; }
  .counts { display: flex !important; }
  details::details-content { display: block; content-visibility: visible; }
  .check, .exchange, .obstacle, .masthead { break-inside: auto; }
  .finding, summary, .compare { break-inside: avoid; }
  h2, summary { break-after: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .facts a[href^="http"]::after { content: " (" attr(href) ")"; }
  .chip, .badge, .compare > div, .waterfall, .legend li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
