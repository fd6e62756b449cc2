import type { Shape } from '../../model/shape.ts';
import { type Verdict, violatesForEach } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { pointerToPath, toPointer } from '../../wire/json-pointer.ts';
import { isJsonObject } from './json-object.ts';
import { nearMiss } from './near-miss.ts';

interface OtherMember {
  readonly parent: readonly (string | number)[];
  readonly name: string;
  readonly value: unknown;
  /** The documented member that is absent from the same object and has nearly this name. */
  readonly meant: string | undefined;
}

/**
 * A finding for each member that a schema does not have.
 *
 * @param leaveOut what to do about one whose name is no slip
 */
export function judgeOtherMembers(body: unknown, shape: Shape, leaveOut: string): Verdict {
  return violatesForEach(otherMembers(body, shape, []), ({ parent, name, value, meant }) => ({
    pointer: toPointer([...parent, name]),
    message: `The member ${quote(name)} at ${pointerToPath(toPointer(parent))} is not documented${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
    expected: meant === undefined ? 'documented members alone' : `the name "${meant}"`,
    actual: describe(value),
    value,
    fix: meant === undefined ? leaveOut : `Rename it to "${meant}".`,
  }));
}

/** Walks as deep as the schema goes; what is within a back-office item's value is the customer's own. */
function otherMembers(value: unknown, shape: Shape, at: readonly (string | number)[]): readonly OtherMember[] {
  const { items, members } = shape;
  if (items !== undefined && Array.isArray(value)) {
    return value.flatMap((item, index) => otherMembers(item, items, [...at, index]));
  }
  if (members === undefined || !isJsonObject(value)) return [];
  const absent = Object.keys(members).filter((name) => !Object.hasOwn(value, name));
  return Object.entries(value).flatMap(([name, inner]) => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member !== undefined) return otherMembers(inner, member, [...at, name]);
    return [{ parent: at, name, value: inner, meant: nearMiss(name, absent) }];
  });
}
