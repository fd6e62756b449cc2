/** One thing that a check found wrong. Pointers lead into the body of the exchange that `exchange` names. */
export interface Finding {
  /** JSON Pointer (RFC 6901) of the place; of an absent member the pointer of its parent; `""` where no body is meant. */
  readonly pointer: string;
  /** What it is about, as a noun phrase such as "the header Content-Type"; only where that is not a place in the body. */
  readonly where?: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  readonly expected: string;
  /** What came instead. Never a value of personal data: its type and length, see `describe`. */
  readonly actual: string;
  /** What to do about it. */
  readonly fix: string;
  /** Name of the exchange; only where the check judges several. */
  readonly exchange?: string;
  /** The value that `actual` describes; shown only where the user asked for values. */
  readonly value?: unknown;
  /** `fix` with values of personal data in it, in place of `fix` where the user asked for values. */
  readonly fixWithValues?: string;
}

/** What a check says of the evidence that it needs. */
export type Verdict =
  | { readonly outcome: 'conforms' }
  | {
      readonly outcome: 'violates';
      readonly findings: readonly [Finding, ...Finding[]];
      /** How many more findings of the kind there are beyond those listed. */
      readonly more: number;
    }
  | { readonly outcome: 'not-applicable'; readonly because: string };

/** No check lists more findings than this: a body may be wrong in a million places. */
export const maxFindings = 100;

export const conforms: Verdict = { outcome: 'conforms' };

/**
 * Violates with a finding for each item that is wrong, as far as they are listed; conforms where there is none.
 *
 * @param total how many items are wrong, where `wrong` has the first of them alone
 */
export function violatesForEach<T>(
  wrong: readonly T[],
  toFinding: (item: T) => Finding,
  total: number = wrong.length,
): Verdict {
  return violatesWith(wrong.slice(0, maxFindings).map(toFinding), total);
}

/** The same for findings that are made already. */
export function violatesWith(findings: readonly Finding[], total: number = findings.length): Verdict {
  const [first, ...rest] = findings.slice(0, maxFindings);
  if (first === undefined) return conforms;
  return { outcome: 'violates', findings: [first, ...rest], more: Math.max(0, total - maxFindings) };
}

export function violates(finding: Finding): Verdict {
  return { outcome: 'violates', findings: [finding], more: 0 };
}

export function notApplicable(because: string): Verdict {
  return { outcome: 'not-applicable', because };
}
