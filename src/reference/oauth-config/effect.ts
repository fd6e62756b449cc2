import type { Answer } from '../answer.ts';
import type { Problem } from '../body-validation.ts';

export type ConfigMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A config as it is stored; with the right provider an OauthConfigCreateForm. */
export type StoredConfig = Readonly<Record<string, unknown>>;

export interface Step {
  readonly method: ConfigMethod;
  /** The body as it was parsed; undefined where there was none. */
  readonly sent: unknown;
  readonly before: StoredConfig | undefined;
}

/** What came of a request, before it is put into an answer. */
export interface Outcome {
  readonly kind: 'done' | 'unauthorized' | 'malformed' | 'invalid' | 'conflict' | 'absent' | 'unreadable';
  readonly step: Step;
  readonly after: StoredConfig | undefined;
}

/** What a named behaviour changes about the config API. Each part takes what the right provider has, or the behaviour before it. */
export interface ConfigEffect {
  /** Lets in a request that has no key, or a wrong one; `given` is what it has in its place. */
  readonly admits?: (method: ConfigMethod, key: 'none' | 'wrong', given: string, right: string) => boolean;
  /** Carries out a request that is refused all the same. */
  readonly carriesOutRefused?: (kind: 'unauthorized' | 'invalid', method: ConfigMethod) => boolean;
  /** What malformed JSON is taken for; without it the request is refused. */
  readonly parsesMalformed?: (method: ConfigMethod, text: string) => unknown;
  /** Accepts a body in spite of a problem. */
  readonly overlooks?: (problem: Problem, method: ConfigMethod, sent: unknown) => boolean;
  /** Refuses what the right provider accepts; gives the reason. */
  readonly refuses?: (step: Step) => string | undefined;
  /** Creates a config in place of one that is there. */
  readonly overwrites?: true;
  /** What is stored in the end; undefined for nothing. */
  readonly stores?: (after: StoredConfig | undefined, step: Step) => StoredConfig | undefined;
  /** The JSON value of GET's body. */
  readonly shows?: (shown: unknown, stored: StoredConfig) => unknown;
  /** The whole answer. */
  readonly answers?: (answer: Answer, outcome: Outcome) => Answer;
}
