import { fileURLToPath } from 'node:url';
import { userinfoChecks } from '../../src/checks/index.ts';
import type { Check } from '../../src/model/check.ts';
import type { Subject } from '../support/fixtures/evaluate.ts';
import { type NamedFixture, readBase, readFixtures } from '../support/fixtures/fixture.ts';

/**
 * Every list of checks, under the name of its subject. A subject's fixtures are in the folder of its name: base.yaml and a
 * folder per check. A new subject is added here and nowhere else.
 */
const lists: Readonly<Record<string, readonly Check[]>> = { userinfo: userinfoChecks };

export interface SubjectWithFixtures extends Subject {
  readonly folder: string;
  readonly fixtures: readonly NamedFixture[];
}

export const subjects: readonly SubjectWithFixtures[] = Object.entries(lists).map(([name, checks]) => {
  const folder = fileURLToPath(new URL(name, import.meta.url));
  return { name, checks, folder, base: readBase(folder), fixtures: readFixtures(folder) };
});
