import type { ProbeResult } from './exchange.ts';
import type { Probe } from './probe.ts';
import type { Verdict } from './verdict.ts';

/** Looks up what came of a probe, by its name. */
export type Exchanges = (probe: Pick<Probe, 'name'>) => ProbeResult;

/**
 * What gathering evidence gives: the evidence, or why there is none. Where some of it is `lacking`, what is there may show a
 * violation and nothing else.
 */
export type Gathered<T> = { readonly evidence: T; readonly lacking?: Lack } | Lack;

/** Why there is no evidence; `blockedBy` is the check that finds wrong what it rests on. */
export type Lack =
  | { readonly blockedBy: string }
  | { readonly inconclusive: string }
  | { readonly notApplicable: string };

/** What a check needs: the probes it rests on, and how the evidence is read from their exchanges. */
export interface Need<T> {
  readonly probes: readonly Probe[];
  readonly gather: (exchanges: Exchanges) => Gathered<T>;
  /** That the evidence is the response's content, or read from it: nothing of its status, its headers or its time. */
  readonly contentAlone?: true;
}

export type Needs = Readonly<Record<string, Need<unknown>>>;

/** The evidence for some needs, under the same names. */
export type EvidenceOf<N extends Needs> = {
  readonly [K in keyof N]: N[K] extends Need<infer T> ? T : never;
};

/** What judging a check can come to, before profile and waivers are applied. */
export type Judgement =
  | Verdict
  | { readonly outcome: 'blocked'; readonly by: string }
  | { readonly outcome: 'inconclusive'; readonly because: string };

/**
 * A check as the engine sees it: pure, one requirement, no I/O, no clock. Level and source are not here: they are the
 * requirement's, in the ledger.
 */
export interface Check {
  /** Subject and good condition; equals the path of its file below checks/. Never renamed. */
  readonly id: string;
  /** The good condition as a sentence. */
  readonly title: string;
  /** Id of the requirement in the ledger. */
  readonly requirement: string;
  readonly probes: readonly Probe[];
  /** That all it needs is content, so that it can judge a document that no server answered with. */
  readonly contentAlone?: true;
  /** Gathers the evidence and judges; conforms only where there is all of it. */
  readonly judge: (exchanges: Exchanges) => Judgement;
}
