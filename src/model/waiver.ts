/** An accepted finding. */
export interface Waiver {
  /** Id of the check. */
  readonly check: string;
  /** JSON Pointer of the finding; without it, every finding of the check. */
  readonly pointer?: string;
  readonly reason: string;
  /** ISO 8601 date, the last day. */
  readonly until: string;
}
