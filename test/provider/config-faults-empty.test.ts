import { describe, expect, test } from 'vitest';
import { configChecks } from '../../src/checks/index.ts';
import type { ConfigFault, ConfigVariant } from '../../src/reference/faults/behaviour.ts';
import { configFaults, configVariants } from '../../src/reference/faults/index.ts';
import { expectFound, expectTolerated } from './config-expectations.ts';
import { expectAsBefore, expectToldThatItIsNotBack, runWrite } from './config-run.ts';
import { checksWith } from './reference.ts';

/** Where DELETE does not delete, what the probes created stays. */
const cannotBeEmptied: ReadonlySet<string> = new Set([
  'delete-does-nothing',
  'delete-only-disables',
  'delete-empties-members',
  'delete-needs-a-body',
]);

const faults = Object.entries<ConfigFault>(configFaults);
const variants = Object.entries<ConfigVariant>(configVariants);

describe('an organisation without a config', () => {
  describe.each(faults)('%s', (name, fault) => {
    test(fault.does, async () => {
      const run = await runWrite([name]);
      expectFound(run.report, fault);
      if (!cannotBeEmptied.has(name)) return expectAsBefore(run, undefined);
      expectToldThatItIsNotBack(run);
      // Nobody is sent to the probes' endpoints by what is left.
      expect(run.stored?.oauthConfigEnabled).toBe(false);
    });
  });

  describe.each(variants)('%s', (name, variant) => {
    test(variant.does, async () => {
      const run = await runWrite([name]);
      expectTolerated(run.report, variant);
      expectAsBefore(run, undefined);
    });
  });

  test('with a right API every check conforms', async () => {
    const run = await runWrite([]);
    expect(checksWith(run.report, 'conforms')).toEqual(configChecks.map(({ id }) => id).sort());
    expectAsBefore(run, undefined);
  });

  test('every check of the config API is tripped by a fault', () => {
    const tripped = new Set<string>(faults.map(([, { trips }]) => trips));
    const untripped = configChecks.map(({ id }) => id).filter((id) => !tripped.has(id));
    expect(untripped, 'add a fault that trips it in src/reference/faults/config/').toEqual([]);
  });
});
