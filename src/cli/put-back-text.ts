import type { PutBackResult } from '../edge/put-back.ts';
import { escapeLine } from '../reporters/escape.ts';

/** What putting a config back came to, as sentences for people. */
export function describePutBack(result: PutBackResult, target: string): string {
  switch (result.outcome) {
    case 'put-back':
      return `The config at ${target} is as it was before; GET confirms it.`;
    case 'foreign':
      return `The config at ${target} is neither the one that was there before nor one that the checks wrote; somebody has changed it since. It was left alone. Compare the two by \`closer-conformance config get\` and the journal; --force overwrites it.`;
    case 'unreachable':
      return escapeLine(`The config at ${target} could not be put back: ${result.error.message} ${result.error.hint}`);
    case 'failed':
      return `The config at ${target} could not be put back: ${result.because}.`;
  }
}
