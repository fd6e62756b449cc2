import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configChecks } from '../../src/checks/index.ts';
import { exitStatus, exitStatusOf } from '../../src/cli/exit.ts';
import { checkConfig } from '../../src/edge/check-config.ts';
import type { Report } from '../../src/model/report.ts';
import { demo } from '../../src/reference/demo-values.ts';
import type { ConfigFault, ConfigVariant } from '../../src/reference/faults/behaviour.ts';
import { configFaults, configVariants, parseBehaviours } from '../../src/reference/faults/index.ts';
import { checkOf, checksWith, withProvider } from './reference.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
});
afterAll(() => rm(folder, { recursive: true }));

/**
 * Seems to have a config where it has none, so that --write, which has no secret to put it back with, would not begin. Reading
 * finds it.
 */
const foundByReading: ReadonlySet<string> = new Set(['absent-config-200-empty-object']);

/** Checks that only warn, in the profile closer. */
const warnings: ReadonlySet<string> = new Set(['config/error-bodies-have-a-reason']);

/** Runs `check config`, its lifecycle too, on a reference provider without a config that behaves in one named way. */
function checkConfigOf(name: string): Promise<Report> {
  return withProvider({ faults: parseBehaviours([name]) }, async (origin) => {
    const write = {
      folder: await mkdtemp(join(folder, `${name}-`)),
      signal: new AbortController().signal,
    };
    const options = { origin, apiKey: demo.apiKey };
    const { report } = await checkConfig(foundByReading.has(name) ? options : { ...options, write });
    return report;
  });
}

const faults = Object.entries<ConfigFault>(configFaults);
const variants = Object.entries<ConfigVariant>(configVariants);

describe.each(faults)('%s', (name, { does, trips, pointer, also }) => {
  test(does, async () => {
    const report = await checkConfigOf(name);
    expect(checksWith(report, 'violates')).toEqual([trips, ...also].sort());
    expect(checkOf(report, trips).findings[0]?.pointer).toBe(pointer);
    expect(checksWith(report, 'crashed')).toEqual([]);
    expect(checksWith(report, 'inconclusive')).toEqual([]);
    const warnsOnly = [trips, ...also].every((id) => warnings.has(id));
    expect(exitStatusOf(report)).toBe(warnsOnly ? exitStatus.conforms : exitStatus.violates);
  });
});

describe.each(variants)('%s', (name, { does, warns }) => {
  test(does, async () => {
    const report = await checkConfigOf(name);
    expect(checksWith(report, 'violates')).toEqual([...warns].sort());
    expect(report.verdict).toBe('conforms');
    expect(exitStatusOf(report)).toBe(exitStatus.conforms);
  });
});

test('the provider without a fault conforms in every check of the config API', async () => {
  const report = await withProvider({}, async (origin) => {
    const write = { folder: await mkdtemp(join(folder, 'right-')), signal: new AbortController().signal };
    return (await checkConfig({ origin, apiKey: demo.apiKey, write })).report;
  });
  expect(checksWith(report, 'conforms')).toEqual(configChecks.map(({ id }) => id).sort());
});

test('every check of the config API is tripped by a fault', () => {
  const tripped = new Set<string>(faults.map(([, { trips }]) => trips));
  expect(configChecks.map(({ id }) => id).filter((id) => !tripped.has(id))).toEqual([]);
});
