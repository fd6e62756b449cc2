import { afterEach, describe, expect, test, vi } from 'vitest';
import { userinfoChecks } from '../../src/checks/index.ts';
import { exitStatus, exitStatusOf } from '../../src/cli/exit.ts';
import { shapes } from '../../src/generated/schemas.ts';
import type { Shape } from '../../src/model/shape.ts';
import { demo } from '../../src/reference/demo-values.ts';
import type { UserinfoFault, UserinfoVariant } from '../../src/reference/faults/behaviour.ts';
import { userinfoFaults, userinfoVariants } from '../../src/reference/faults/index.ts';
import { pointerTokens, toPointer, valueAt } from '../../src/wire/json-pointer.ts';
import { checkOf } from '../support/check-of.ts';
import { skippedSleep } from '../support/skipped-sleep.ts';
import { onlyWarns } from '../support/warnings.ts';
import { checksWith, checkUserinfoOf } from './reference.ts';

afterEach(() => void vi.restoreAllMocks());

const faults = Object.entries<UserinfoFault>(userinfoFaults);
const variants = Object.entries<UserinfoVariant>(userinfoVariants);

describe.each(faults)('%s', (name, { does, trips, pointer, also }) => {
  test(does, async () => {
    const report = await checkUserinfoOf(name, { sleep: skippedSleep() });
    expect(checksWith(report, 'violates')).toEqual([trips, ...also].sort());
    expect(new Set(checkOf(report, trips).findings.map((finding) => finding.pointer))).toEqual(new Set([pointer]));
    expect(checksWith(report, 'crashed')).toEqual([]);
    expect(checksWith(report, 'inconclusive')).toEqual([]);
    expect(exitStatusOf(report)).toBe([trips, ...also].every(onlyWarns) ? exitStatus.conforms : exitStatus.violates);
  });
});

describe.each(variants)('%s', (name, { does, warns }) => {
  test(does, async () => {
    const report = await checkUserinfoOf(name);
    expect(checksWith(report, 'violates')).toEqual([...warns].sort());
    expect(report.verdict).toBe('conforms');
    expect(exitStatusOf(report)).toBe(exitStatus.conforms);
  });
});

test.each(['bom', 'no-challenge', 'bare-challenge'])('%s fails the run in the profile strict', async (name) => {
  expect(exitStatusOf(await checkUserinfoOf(name, {}, 'strict'))).toBe(exitStatus.violates);
});

describe('the catalogue is complete', () => {
  test('every check of /userinfo is tripped by a fault, or warns of a variant', () => {
    const tripped = new Set<string>([
      ...faults.map(([, { trips }]) => trips),
      ...variants.flatMap(([, { warns }]) => warns),
    ]);
    const untripped = userinfoChecks.map(({ id }) => id).filter((id) => !tripped.has(id));
    // On loopback no token crosses a network, and no certificate is to be had for it.
    expect(untripped, 'add a fault that trips it in src/reference/faults/userinfo/').toEqual([
      'userinfo/uses-https',
      'userinfo/certificate-lasts',
    ]);
  });

  test.each(members(shapes.UserInfo, ''))('$pointer has faults for each keyword of its schema', (member) => {
    const { pointer, parent, required, shape } = member;
    const bodies = faults.flatMap(([, { effect }]) => (effect.body === undefined ? [] : [bodyOf(effect.body)]));
    const values = bodies.flatMap((body) => (isObject(valueAt(body, parent)) ? [valueAt(body, pointer)] : []));
    if (required) expect(values, 'missing').toContain(undefined);
    if (shape.type !== undefined) {
      expect(values, 'null').toContain(null);
      expect(
        values.some((value) => value !== undefined && value !== null && jsonTypeOf(value) !== shape.type),
        'of a wrong type',
      ).toBe(true);
    }
    if (shape.minLength !== undefined) expect(values, 'empty').toContain('');
  });
});

interface Member {
  readonly pointer: string;
  readonly parent: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** The members of a schema, those of the first item for all items. */
function members(shape: Shape, at: string): readonly Member[] {
  const own = Object.entries(shape.members ?? {}).flatMap(([name, inner]): readonly Member[] => {
    const pointer = toPointer([...pointerTokens(at), name]);
    const required = shape.required?.includes(name) ?? false;
    return [{ pointer, parent: at, required, shape: inner }, ...members(inner, pointer)];
  });
  return shape.items === undefined ? own : [...own, ...members(shape.items, `${at}/0`)];
}

/** What a fault makes of the first person's body. */
function bodyOf(body: NonNullable<UserinfoFault['effect']['body']>): unknown {
  const [person] = demo.people;
  const call = {
    number: 1,
    token: person.accessToken,
    person,
    people: demo.people,
    earlierWithToken: 0,
    acceptedCodings: new Set<string>(),
  };
  return body(person.userinfo, call);
}

function isObject(value: unknown): boolean {
  return jsonTypeOf(value) === 'object';
}

function jsonTypeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}
