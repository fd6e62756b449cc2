import { expect } from 'vitest';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import type { CheckReport, Report } from '../../src/model/report.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import {
  createReferenceProvider,
  type ReferenceProvider,
  type ReferenceProviderOptions,
} from '../../src/reference/provider.ts';

/** Starts the reference provider on a free port, uses it, and closes it. */
export async function withProvider<T>(
  options: ReferenceProviderOptions,
  use: (origin: string, provider: ReferenceProvider) => Promise<T>,
): Promise<T> {
  const failures: unknown[] = [];
  const provider = createReferenceProvider({ onError: (error) => failures.push(error), ...options });
  try {
    return await use(await provider.listen(), provider);
  } finally {
    await provider.close();
    expect(failures, 'faults of the provider itself').toEqual([]);
  }
}

/** Runs `check userinfo` over HTTP, with both persons' tokens, on a reference provider that behaves in one named way. */
export function checkUserinfoOf(
  name: string,
  options: Pick<ReferenceProviderOptions, 'sleep'> = {},
  profile: Report['profile'] = 'closer',
): Promise<Report> {
  return withProvider({ ...options, faults: parseBehaviours([name]) }, (origin) => {
    const [first, second] = demo.people;
    return checkUserinfo({
      url: `${origin}/userinfo`,
      token: first.accessToken,
      secondToken: second.accessToken,
      profile,
    });
  });
}

/** Ids of the checks of a report that came to one outcome, sorted. */
export function checksWith(report: Report, outcome: CheckReport['outcome']): readonly string[] {
  return report.checks
    .filter((check) => check.outcome === outcome)
    .map(({ id }) => id)
    .sort();
}
