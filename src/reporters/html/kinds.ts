import { weightOf } from '../../engine/weight.ts';
import type { CheckReport } from '../../model/report.ts';

/** What a check came to, as a reader tells checks apart; the page is filtered by it. */
export type Kind =
  | 'violated'
  | 'crashed'
  | 'not-judged'
  | 'warning'
  | 'note'
  | 'waived'
  | 'conforms'
  | 'not-applicable';

export const kinds: Readonly<Record<Kind, { readonly label: string; readonly title: string }>> = {
  violated: { label: 'Violated', title: 'What to mend' },
  crashed: { label: 'Crashed', title: 'A fault of ours' },
  'not-judged': { label: 'Not judged', title: 'What could not be judged' },
  warning: { label: 'Warning', title: 'Warnings' },
  note: { label: 'Note', title: 'Notes, on what is allowed' },
  waived: { label: 'Waived', title: 'Waived findings' },
  conforms: { label: 'Conforms', title: 'What conforms' },
  'not-applicable': { label: 'Not applicable', title: 'What does not apply' },
};

/** The order of the page: what a reader has to act upon comes first. */
const order: readonly Kind[] = [
  'violated',
  'crashed',
  'not-judged',
  'warning',
  'note',
  'waived',
  'conforms',
  'not-applicable',
];

function kindOf(check: CheckReport): Kind {
  switch (check.outcome) {
    case 'violates': {
      const weight = weightOf(check);
      return weight === 'failure' ? 'violated' : weight;
    }
    case 'blocked':
    case 'inconclusive':
      return 'not-judged';
    default:
      return check.outcome;
  }
}

/** A check with its place among all, by which it is linked to. */
export interface Entry {
  readonly check: CheckReport;
  readonly kind: Kind;
  readonly anchor: string;
}

export function entriesOf(checks: readonly CheckReport[]): readonly Entry[] {
  return checks.map((check, index) => ({ check, kind: kindOf(check), anchor: `check-${index + 1}` }));
}

/** The kinds that a report has, in the order of the page, with their checks. */
export function byKind(entries: readonly Entry[]): readonly (readonly [Kind, readonly Entry[]])[] {
  return order
    .map((kind) => [kind, entries.filter((entry) => entry.kind === kind)] as const)
    .filter(([, found]) => found.length > 0);
}
