/**
 * What the page does beyond what a browser does with it: filters, opening and closing all, and opening what is linked
 * to or printed. It is a text, for it runs in the page and its hash stands in the page's policy.
 */
export const script = `
(() => {
  'use strict';
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const toolbar = document.querySelector('.toolbar');
  const text = byId('filter-text');
  const status = byId('filter-status');
  const toggle = byId('toggle-details');
  const none = document.querySelector('.none');
  const kinds = all('input[name="kind"]');
  const sections = all('section.checks');
  const items = all('details.check').map((item) => ({ item, text: item.textContent.toLowerCase() }));
  const shown = () => items.filter(({ item }) => !item.hidden);

  function filter() {
    const wanted = new Set(kinds.filter(({ checked }) => checked).map(({ value }) => value));
    const words = text.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    for (const { item, text } of items) {
      item.hidden = !wanted.has(item.dataset.kind) || !words.every((word) => text.includes(word));
    }
    for (const section of sections) {
      const left = section.querySelectorAll('.check:not([hidden])').length;
      section.hidden = left === 0;
      section.querySelector('.amount').textContent = left;
    }
    const amount = shown().length;
    none.hidden = amount > 0;
    status.textContent = amount + ' of ' + items.length + ' checks shown';
    nameToggle();
  }

  function reset() {
    text.value = '';
    for (const kind of kinds) kind.checked = true;
    filter();
  }

  function nameToggle() {
    toggle.textContent = shown().some(({ item }) => item.open) ? 'Collapse all' : 'Expand all';
  }

  function toggleAll() {
    const open = !shown().some(({ item }) => item.open);
    for (const { item } of shown()) item.open = open;
    nameToggle();
  }

  function openTarget() {
    const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (target === null || !target.matches('details.check')) return;
    if (target.hidden) reset();
    target.open = true;
    target.scrollIntoView();
    target.querySelector('summary').focus({ preventScroll: true });
  }

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    for (const item of closed) item.open = true;
  });
  addEventListener('afterprint', () => {
    for (const item of closed) item.open = false;
  });
  addEventListener('hashchange', openTarget);
  document.addEventListener('toggle', nameToggle, true);
  text.addEventListener('input', filter);
  for (const kind of kinds) kind.addEventListener('change', filter);
  byId('filter-reset').addEventListener('click', reset);
  toggle.addEventListener('click', toggleAll);

  toolbar.hidden = false;
  document.querySelector('.counts').hidden = true;
  filter();
  openTarget();
})();
`;
