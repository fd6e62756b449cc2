import type { PersonalValue } from './values.ts';

/** Letters, and signs that no address has: to look the class \p{L} up takes longer than all the rest. */
const letters = String.raw`A-Za-z\u00c0-\u1fff\u2c00-\ud7ff\uf900-\uffef\u{10000}-\u{1ffff}`;

/** An at sign, also percent-encoded, with the local part before it and a host with a dot after it; no version of a package. */
const atSign = new RegExp(`(?<=([${letters}\\d_.+-]{1,64}))(?:@|%40)((?:[${letters}\\d-]+\\.)+[${letters}]{2,})`, 'gu');

/** The email addresses in a text of a server's, whosever they are: where one stands it is most likely the person's. */
export function* addressesIn(text: string): Generator<PersonalValue> {
  if (!text.includes('@') && !text.includes('%40')) return;
  for (const { 1: before = '', 2: host = '', index } of text.matchAll(atSign)) {
    // What is percent-encoded before it is no part of it.
    const isEncoded = text.charAt(index - before.length - 1) === '%';
    const local = isEncoded ? before.slice(2) : before;
    if (local !== '') yield { text: `${local}@${host}`, rule: 'anywhere', isKnown: true };
  }
}
