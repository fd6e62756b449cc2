import type { Shape } from '../../model/shape.ts';
import { violatesForEach } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { pointerToPath, toPointer } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { isJsonObject } from '../support/json-object.ts';
import { nearMiss } from '../support/near-miss.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

interface OtherMember {
  readonly parent: readonly (string | number)[];
  readonly name: string;
  readonly value: unknown;
  /** The documented member that is absent from the same object and has nearly this name. */
  readonly meant: string | undefined;
}

export default defineCheck({
  id: 'userinfo/only-documented-members',
  title: 'There are no members but the documented ones',
  requirement: 'userinfo.documented-members',
  needs: { body: person.nested },
  judge: ({ body }) =>
    violatesForEach(otherMembers(body, userInfoSchema.shape, []), ({ parent, name, value, meant }) => ({
      pointer: toPointer([...parent, name]),
      message: `The member ${quote(name)} at ${pointerToPath(toPointer(parent))} is not documented${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
      expected: meant === undefined ? 'documented members alone' : `the name "${meant}"`,
      actual: describe(value),
      value,
      fix:
        meant === undefined
          ? 'Closer ignores it; leave it out unless something else reads it. What agents should see goes into backOfficeData.'
          : `Rename it to "${meant}".`,
    })),
});

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
