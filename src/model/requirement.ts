export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** The document a requirement comes from, and where in it. */
export interface Source {
  /** Key of the source in the ledger, such as `closer-docs` or `rfc6750`. */
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly url: string;
}

/** One normative statement of the ledger. */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  readonly source: Source;
  readonly statement: string;
  /** Of a decision: why this way, where the documents are silent. Of another source: what goes beyond it. */
  readonly reason?: string;
  /** Ids of the checks that judge it. */
  readonly checks: readonly string[];
  /** Why no check judges it; only where `checks` is empty. */
  readonly notJudged?: string;
}
