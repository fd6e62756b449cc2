import type { PutBackFailure, PutBackResult } from '../edge/put-back.ts';
import type { Written } from '../edge/write-config.ts';
import { escapeLine } from '../reporters/escape.ts';
import { quote } from '../wire/describe.ts';

/**
 * What putting a config back came to, as sentences for people.
 *
 * @param hadConfig whether there was a config before
 */
export function describePutBack(result: PutBackResult, target: string, hadConfig: boolean): string {
  switch (result.outcome) {
    case 'put-back':
      return [
        `The config at ${target} is as it was before; GET confirms it${hadConfig ? ', but for the client secret, which it masks: the one that CLOSER_CLIENT_SECRET gave to the run was written' : ''}.`,
        ...others(result.otherMembers),
      ].join(' ');
    case 'foreign':
      return `The config at ${target} is neither the one that was there before nor one that the checks wrote; somebody has changed it since. It was left alone. Compare the two by \`closer-conformance config get\` and the journal; \`closer-conformance restore --force\` overwrites it.`;
    case 'unreachable':
      return escapeLine(`The config at ${target} could not be put back: ${result.error.message} ${result.error.hint}`);
    case 'failed':
      return `The config at ${target} could not be put back: ${result.because}.`;
  }
}

const hints: { readonly [Shown in PutBackFailure['shown']]?: readonly string[] } = {
  refused: [
    "With another admin's key of the organisation, where this one is no longer valid: closer-conformance restore --new-key",
  ],
  unreadable: ['To write without seeing what is there: closer-conformance restore --force'],
};

/** What there is to say of a journal whose config is not back, or that could not be removed. */
export function journalLines(result: PutBackResult, path: string, journalLeft: string | undefined): readonly string[] {
  if (result.outcome !== 'put-back') {
    return [
      escapeLine(`The journal is kept: ${path}`),
      'To try again: closer-conformance restore',
      ...(result.outcome === 'failed' ? (hints[result.shown] ?? []) : []),
    ];
  }
  if (journalLeft === undefined) return [];
  return [escapeLine(`The journal could not be removed (${journalLeft}). Remove it before the next run: ${path}`)];
}

/** What is to be said beside the report of a run that wrote: that the config is back, or what came of it. */
export function writtenLines(
  { putBack, hadConfig, journal, journalLeft, unanswered }: Written,
  target: string,
): readonly string[] {
  return [
    describePutBack(putBack, target, hadConfig),
    ...journalLines(putBack, journal, journalLeft),
    ...(unanswered === undefined
      ? []
      : [
          `The request "${unanswered}" wrote and was not answered; the server may still carry it out. Look again in a while: closer-conformance config get`,
        ]),
  ];
}

function others(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, 10).map(quote).join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return [
    escapeLine(
      `Beside the documented members it shows others that are not what they were, and that nobody but the server can put back: ${listed}${more}.`,
    ),
  ];
}
