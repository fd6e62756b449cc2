import type { PersonalValue } from './values.ts';

/** An at sign, also percent-encoded, with the local part before it and a host with a dot after it; no version of a package. */
const atSign = /(?<=([\p{L}\p{N}_.+-]{1,64}))(?:@|%40)((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu;

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
