import type { Answer } from '../answer.ts';
import type { Person } from '../demo-values.ts';

/** A request to /userinfo whose token stands for somebody. */
export interface Call {
  /** How many such requests there were, this one included. */
  readonly number: number;
  readonly token: string | undefined;
  readonly person: Person;
  readonly people: readonly Person[];
  /** How many earlier requests came with the same token. */
  readonly earlierWithToken: number;
  /** Content codings that the client accepts, in lower case. */
  readonly acceptedCodings: ReadonlySet<string>;
}

/** Finds the person of an access token that was issued and is of a certain look. */
export type PersonWith = (resembles: (accessToken: string) => boolean) => Person | undefined;

/** What a named behaviour changes about /userinfo. Each part takes what the right provider has, or the behaviour before it. */
export interface UserinfoEffect {
  /** Finds somebody for a token that stands for nobody; undefined where there is no token. */
  readonly mistakes?: (
    token: string | undefined,
    people: readonly Person[],
    personWith: PersonWith,
  ) => Person | undefined;
  /** Refuses a token that stands for somebody. */
  readonly turnsAway?: (call: Call) => boolean;
  /** The JSON value of the body. */
  readonly body?: (value: unknown, call: Call) => unknown;
  /** The body as text. */
  readonly text?: (text: string) => string;
  /** The whole answer to an acceptable token. */
  readonly answer?: (answer: Answer, call: Call) => Answer;
  /** The whole answer to any other request. */
  readonly refusal?: (answer: Answer) => Answer;
  /** Time to wait before an acceptable token is answered. */
  readonly delayMs?: number;
}
