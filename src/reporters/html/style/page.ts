/** The page, its head and the controls. */
export const page = `
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 8.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 0 1.5rem 3rem;
  max-width: 68rem;
  background: var(--page);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, dd, ul { margin: 0; padding: 0; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; line-height: 1.3; }
h3 { font-size: 1rem; line-height: 1.4; }
h4 { font-size: 0.8125rem; color: var(--muted); }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.15em; }
code, pre { font: 0.875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; unicode-bidi: isolate; }
pre { margin: 0.375rem 0 0; padding: 0.625rem 0.75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--inset); overflow-x: auto; overflow-wrap: normal; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; padding: 0.5rem 1rem; background: var(--surface); }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 2; }
.amount { margin-left: 0.25rem; color: var(--muted); font-weight: 400; }
.intro, .none { color: var(--muted); }
.none { margin-top: 2.5rem; }

.masthead { margin-top: 2rem; padding: 1.5rem 1.75rem; border: 1px solid var(--line); border-top: 6px solid var(--tone); border-radius: 10px; background: var(--surface); }
.product { color: var(--muted); font-size: 0.875rem; }
h1 { margin-top: 0.25rem; color: var(--tone); font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
.target { margin-top: 0.5rem; }
.target code { font-size: 1rem; }
.summary { margin-top: 0.5rem; }
.run { display: flex; flex-wrap: wrap; gap: 0.75rem 2.25rem; margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.875rem; }
.run dt { color: var(--muted); }

.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 1rem; }
.chip { display: inline-flex; align-items: center; gap: 0.4rem; padding: 0.2rem 0.7rem; border: 1px solid transparent; border-radius: 2rem; background: var(--tint); color: var(--tone); font-size: 0.875rem; }
.toolbar { position: sticky; top: 0; z-index: 1; display: grid; grid-template-columns: minmax(12rem, 1fr) auto; gap: 0.75rem 1.5rem; align-items: end; margin: 1rem -0.75rem 0; padding: 0.75rem; border-bottom: 1px solid var(--line); background: var(--page); }
.search { font-size: 0.875rem; color: var(--muted); }
.search input { display: block; width: 100%; margin-top: 0.25rem; padding: 0.4rem 0.7rem; border: 1px solid var(--muted); border-radius: 6px; background: var(--surface); color: var(--ink); font: inherit; font-size: 1rem; }
fieldset { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0; padding: 0; border: 0; }
legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.toolbar .chip { cursor: pointer; }
.toolbar .chip:has(input:not(:checked)) { background: none; border-color: var(--line); color: var(--muted); }
.chip input { margin: 0; accent-color: var(--tone); }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.actions output { margin-right: 0.5rem; color: var(--muted); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
button { padding: 0.4rem 0.8rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); color: var(--ink); font: inherit; font-size: 0.875rem; cursor: pointer; }
button:hover { border-color: var(--muted); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }

@media (max-width: 40rem) {
  html { scroll-padding-top: 1rem; }
  body { padding: 0 1rem 2rem; }
  .masthead { margin-top: 1rem; padding: 1.125rem; }
  h1 { font-size: 1.625rem; }
  .toolbar { position: static; grid-template-columns: 1fr; margin: 1rem 0 0; padding: 0 0 1rem; }
  .actions { justify-content: space-between; }
  .actions output { flex-basis: 100%; }
}
`;
