import type { TargetResult } from '../../model/target.ts';

/** What a target was judged by, beside the contract. */
export type Terms = Pick<TargetResult, 'profile' | 'maxWarnings'>;

/** Terms as the options that set them. */
export function termsText({ profile, maxWarnings }: Terms): string {
  return `--profile ${profile}${maxWarnings === undefined ? ' without --max-warnings' : ` --max-warnings ${maxWarnings}`}`;
}

/** Whether two results, or a result and a run, were judged by the same terms. Of one without a profile nothing is known. */
export function areSameTerms(one: Terms, other: Terms): boolean {
  if (one.profile === undefined || other.profile === undefined) return true;
  return one.profile === other.profile && one.maxWarnings === other.maxWarnings;
}
