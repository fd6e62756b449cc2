import { fileURLToPath } from 'node:url';
import { configChecks, flowChecks, userinfoChecks } from '../../src/checks/index.ts';
import type { Check } from '../../src/model/check.ts';
import { baseProblems, type Subject } from '../support/fixtures/evaluate.ts';
import { type Base, type NamedFixture, readBase, readFixtures } from '../support/fixtures/fixture.ts';
import { configBase } from './config-base.ts';
import { isDispensable, mayBeLeftOut } from './config-dispensable.ts';
import { isDispensable as isNoNews } from './userinfo-dispensable.ts';

interface SubjectSource {
  readonly checks: readonly Check[];
  /** Without it the base is in base.yaml. */
  readonly base?: () => Promise<Base>;
  /** Whether a check can do without the answer to one of its probes where it has the others; without it none can. */
  readonly isDispensable?: Doubt;
  /** Whether it can do without one that there was no reason to send. */
  readonly mayBeLeftOut?: Doubt;
}

type Doubt = (check: string, probe: string) => boolean;

/**
 * Every list of checks, under the name of its subject. A subject's fixtures are in the folder of its name: base.yaml, where
 * the base is not computed, and a folder per check. A new subject is added here and nowhere else.
 */
const sources: Readonly<Record<string, SubjectSource>> = {
  userinfo: { checks: userinfoChecks, isDispensable: isNoNews, mayBeLeftOut: isNoNews },
  config: { checks: configChecks, base: configBase, isDispensable, mayBeLeftOut },
  flow: { checks: flowChecks },
};

export interface SubjectWithFixtures extends Subject {
  readonly folder: string;
  /** Where the base has its exchanges from. */
  readonly baseFile: string;
  /** Where the base does not conform, a sentence each: then no fixture shows what it says, as all are differences from the base. */
  readonly baseProblems: readonly string[];
  readonly fixtures: readonly NamedFixture[];
  readonly isDispensable: Doubt;
  readonly mayBeLeftOut: Doubt;
}

const none: Doubt = () => false;

export const subjects: readonly SubjectWithFixtures[] = await Promise.all(
  Object.entries(sources).map(async ([name, { checks, base, isDispensable = none, mayBeLeftOut = none }]) => {
    const folder = fileURLToPath(new URL(name, import.meta.url));
    const exchanges = (await base?.()) ?? readBase(folder);
    return {
      name,
      checks,
      folder,
      baseFile: base === undefined ? `test/checks/${name}/base.yaml` : `test/checks/${name}-base.ts`,
      baseProblems: baseProblems(checks, exchanges),
      isDispensable,
      mayBeLeftOut,
      base: exchanges,
      fixtures: readFixtures(folder),
    };
  }),
);

/** The subjects whose base conforms; that of the others the kill matrix fails, once. */
export const standing: readonly SubjectWithFixtures[] = subjects.filter((subject) => subject.baseProblems.length === 0);
