import type { CheckId } from '../generated/requirements.ts';
import type { Report } from '../model/report.ts';
import { count } from '../wire/describe.ts';
import type { Digest } from './digest.ts';

/** The verdict, as a heading says it. */
export const verdictWords: Readonly<Record<Report['verdict'], string>> = {
  conforms: 'Conforms',
  violates: 'Does not conform',
  inconclusive: 'Inconclusive',
};

/**
 * What matters of the counts, in one sentence.
 *
 * @param failure why the run fails whatever the verdict, as a sentence that follows
 */
export function summaryLine(report: Report, found: Digest, failure: string | undefined): string {
  return [
    countsLine(report, found),
    ...missingConfig(report),
    ...unasked(report),
    ...(failure === undefined ? [] : [failure]),
  ].join(' ');
}

/** Without a config the API may conform, which says nothing of a config that its reader believes to be there. */
function missingConfig({ checks, exchanges }: Report): readonly string[] {
  const isMissing = checks.some(({ id, outcome }) => id === judgesConfig && outcome === 'not-applicable');
  if (!isMissing) return [];
  // The reads with the key and without: where all have one answer, nothing shows that there is an API that says so.
  const reads = checks.find(({ id }) => id === judgesKey)?.exchanges ?? [];
  const answered = exchanges.filter(({ name }) => reads.includes(name));
  const [status, ...others] = new Set(answered.map(({ response }) => response?.status));
  return answered.length > 1 && others.length === 0
    ? [
        `GET was answered with status ${status} with the key and without, so no config was judged: there may be no config API at this URL.`,
      ]
    : ['The organisation has no config, so none was judged.'];
}

/** What a provider that conforms was not asked says nothing of it; a gate should know. */
function unasked({ subject, summary: { notApplicable } }: Report): readonly string[] {
  if (subject !== 'pact' || notApplicable === 0) return [];
  return [`${count(notApplicable, 'interaction')} of the pacts ${notApplicable === 1 ? 'was' : 'were'} not judged.`];
}

/** A check that applies wherever there is a config. */
const judgesConfig: CheckId = 'config/has-all-members';

/** The check that compares the answers to GET with the key and without. */
const judgesKey: CheckId = 'config/get-requires-the-key';

/** The heading of the warnings; they fail no run but one that has a limit for them. */
export function warningsTitle(what: string, failure: string | undefined): string {
  return failure === undefined ? `${what}, which do not fail the run` : what;
}

function countsLine({ summary, checks, verdict }: Report, { notes, warnings }: Digest): string {
  const found = [
    summary.violates === 0 ? 'No violations' : `${count(summary.violates, 'violation')} to mend`,
    ...(warnings.length === 0 ? [] : [count(warnings.length, 'warning')]),
    ...(notes.length === 0 ? [] : [count(notes.length, 'note')]),
    ...(summary.waived === 0 ? [] : [`${summary.waived} waived`]),
  ].join(', ');
  const all = count(checks.length, 'check');
  if (verdict !== 'inconclusive') return `${found}; ${summary.conforms} of ${all} conform.`;
  return `${found}, but ${summary.inconclusive + summary.blocked + summary.crashed} of ${all} could not be judged.`;
}
