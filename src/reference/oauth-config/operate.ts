import { configMembers, secretMask } from '../../probes/config-contract.ts';
import { describeProblems, type Problem } from '../body-validation.ts';
import type { ConfigEffect, Outcome, Step, StoredConfig } from './effect.ts';

/** What a method does to the config, for a request whose key was accepted or whose refusal is carried out all the same. */
export interface Operation {
  readonly kind: Outcome['kind'];
  readonly after: StoredConfig | undefined;
  /** Why it was refused. */
  readonly reason?: string;
}

/** Carries out one request on a stored config; pure. */
export function operate(step: Step, problems: readonly Problem[], effects: readonly ConfigEffect[]): Operation {
  const { method, before } = step;
  const remaining = problems.filter(
    (problem) => !effects.some((effect) => effect.overlooks?.(problem, method, step.sent)),
  );
  const refusal =
    remaining.length > 0 ? describeProblems(remaining) : firstOf(effects, (effect) => effect.refuses?.(step));
  const refusedByBody = refusal === undefined ? undefined : { kind: 'invalid' as const, reason: refusal };
  if (refusedByBody !== undefined && !effects.some((effect) => effect.carriesOutRefused?.('invalid', method))) {
    return { ...refusedByBody, after: before };
  }
  if (method === 'POST' && before !== undefined && !effects.some(({ overwrites }) => overwrites)) {
    return {
      kind: 'conflict',
      reason: 'There is a config already; change it with PATCH or delete it first.',
      after: before,
    };
  }
  if (method !== 'POST' && before === undefined) {
    return { kind: 'absent', reason: 'There is no config.', after: before };
  }
  const right = rightlyStored(step);
  const after = effects.reduce((stored, { stores }) => (stores === undefined ? stored : stores(stored, step)), right);
  return { kind: 'done', after, ...refusedByBody };
}

function rightlyStored({ method, sent, before }: Step): StoredConfig | undefined {
  switch (method) {
    case 'GET':
      return before;
    case 'POST':
      return documentedMembers(sent);
    case 'PATCH':
      return { ...before, ...documentedMembers(sent) };
    case 'DELETE':
      return undefined;
  }
}

/** Members that the document does not have are not stored. */
function documentedMembers(sent: unknown): StoredConfig {
  const names = new Set<string>(configMembers);
  const members = typeof sent === 'object' && sent !== null ? Object.entries(sent) : [];
  return Object.fromEntries(members.filter(([name]) => names.has(name)));
}

/** GET's body: the secret masked as the guide has it. */
export function shownConfig(stored: StoredConfig, effects: readonly ConfigEffect[]): unknown {
  const right: unknown = { ...stored, clientSecret: secretMask };
  return effects.reduce((shown, { shows }) => (shows === undefined ? shown : shows(shown, stored)), right);
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
