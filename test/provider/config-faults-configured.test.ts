import { describe, expect, test } from 'vitest';
import { configChecks } from '../../src/checks/index.ts';
import type { ConfigFault, ConfigVariant } from '../../src/reference/faults/behaviour.ts';
import { configFaults, configVariants } from '../../src/reference/faults/index.ts';
import { expectFound, expectTolerated } from './config-expectations.ts';
import { customersConfig, expectAsBefore, expectToldThatItIsNotBack, runWrite } from './config-run.ts';
import { checksWith } from './reference.ts';

/** Where POST creates nothing, a config that was deleted cannot come back. */
const cannotBeCreated: ReadonlySet<string> = new Set(['create-does-nothing', 'create-fails']);

/** Where a config that cannot be shown whole, or cannot be read, is there from the start, nothing is written. */
const cannotBeRead =
  /^get-(?:(?:without|null|object|array|number|string)-(?!client-secret|content-type)|array$|data-wrapper$|html$|500$)/;

/** What more is found where the lifecycle begins with a DELETE. */
const alsoHere: Readonly<Record<string, readonly string[]>> = {
  'absent-config-200-empty-object': ['config/deletes'],
};

/** Where there is a config from the start, it cannot be told from a wrong key. */
const refusesFromTheStart = 'get-refuses-the-key';

const faults = Object.entries<ConfigFault>(configFaults);
const variants = Object.entries<ConfigVariant>(configVariants);

describe('an organisation with a config', () => {
  describe.each(faults.filter(([name]) => name !== refusesFromTheStart))('%s', (name, fault) => {
    test(fault.does, async () => {
      const run = await runWrite([name], customersConfig);
      expectFound(run.report, fault, alsoHere[name]);
      const methods = new Set(run.requests.map(({ method }) => method));
      if (cannotBeRead.test(name)) expect([...methods]).toEqual(['GET']);
      else expect([...methods]).toEqual(expect.arrayContaining(['GET', 'DELETE', 'POST']));
      if (cannotBeCreated.has(name)) return expectToldThatItIsNotBack(run);
      expectAsBefore(run, customersConfig);
    });
  });

  describe.each(variants)('%s', (name, variant) => {
    test(variant.does, async () => {
      const run = await runWrite([name], customersConfig);
      expectTolerated(run.report, variant);
      expectAsBefore(run, customersConfig);
    });
  });

  test('with a right API every check conforms', async () => {
    const run = await runWrite([], customersConfig);
    expect(checksWith(run.report, 'conforms')).toEqual(configChecks.map(({ id }) => id).sort());
    expectAsBefore(run, customersConfig);
  });

  test('a key that is refused from the start is no violation, and nothing is written', async () => {
    const run = await runWrite([refusesFromTheStart], customersConfig);
    expect(checksWith(run.report, 'violates')).toEqual([]);
    expect(run.report.verdict).toBe('inconclusive');
    expect([...new Set(run.requests.map(({ method }) => method))]).toEqual(['GET']);
    expectAsBefore(run, customersConfig);
  });

  test('members that the documents do not have and that are others afterwards are told', async () => {
    const { written } = await runWrite(['config-extra-members'], customersConfig);
    expect(written?.putBack).toEqual({ outcome: 'put-back', otherMembers: ['request'] });
  });
});
