import type { CheckReport, Profile, Report, Summary } from './report.ts';

/** One of many endpoints that are checked in a run. */
export interface Target {
  /** Tells the target from all others of the run; by default its URL, without what of it may be a secret. */
  readonly id: string;
  /** URL of the endpoint, as the config's userInfoEndpoint has it. */
  readonly url: string;
  /** Name of the environment variable that holds the access token. */
  readonly tokenVariable: string;
  /** Name of the environment variable that holds a second person's access token. */
  readonly secondTokenVariable?: string;
}

/** A line of targets.ndjson. @see openapi/targets.schema.json */
export interface TargetLine extends Omit<Target, 'id'> {
  readonly id?: string;
}

/** What came of one target; openapi/target-result.schema.json describes it. It holds no credential. */
export interface TargetResult {
  readonly schemaVersion: 1;
  readonly id: string;
  /** The URL, without what of it may be a secret. */
  readonly target: string;
  readonly tokenVariable: string;
  readonly verdict: Report['verdict'];
  /** The exit status of `check userinfo` for this target alone: 0 conforms, 1 violates, 3 inconclusive, 70 a fault of ours. */
  readonly exitStatus: TargetExitStatus;
  /** Absent where the target could not be used. */
  readonly profile?: Profile;
  /** Absent where there is no limit. */
  readonly maxWarnings?: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** All zero where the target could not be used. */
  readonly summary: Summary;
  /** As the report has them; those that conform or are not applicable are left out. */
  readonly checks: readonly CheckReport[];
  /** Why the target could not be used, so that nothing was sent. */
  readonly error?: TargetError;
}

export type TargetExitStatus = 0 | 1 | 3 | 70;

export interface TargetError {
  /** Stable, such as `invalid-url`. */
  readonly code: string;
  readonly message: string;
}
