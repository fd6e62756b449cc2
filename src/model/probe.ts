/**
 * One request, as data. Strings may hold placeholders: `{{target}}` is what the user named, any other `{{name}}` a credential.
 * They are filled in when the request is sent and stand in the recorded exchange unfilled.
 */
export interface Probe {
  /** Unique; names the exchange in reports. */
  readonly name: string;
  /** What the probe is for, as a phrase that follows "the request". */
  readonly purpose: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
  /** `safe` reads, `unsafe` writes to the target. */
  readonly effect: 'safe' | 'unsafe';
  /** Why the probe is not sent where one of its credentials is not given. */
  readonly whenNotGiven?: string;
}

export type Header = readonly [name: string, value: string];
