import type { Shape } from '../../model/shape.ts';
import type { Finding } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { pointerTokens, pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import { expectationOf, maybeEmpty } from './expectation.ts';
import type { Naming } from './naming.ts';
import { type StandIn, standInFor } from './stand-in.ts';

/** The object that lacks a member. */
interface Lacking {
  readonly root: unknown;
  readonly pointer: string;
  readonly shape: Shape;
  readonly isOpen: boolean | undefined;
}

/** The finding of a required member that is missing, with what is most likely meant to be it. */
export function findingOfMissing(name: string, { root, pointer, shape, isOpen }: Lacking): Finding {
  const path = pointerTokens(pointer);
  const member = shape.members?.[name];
  const expected = member === undefined ? 'a value' : expectationOf(member);
  const object = valueAt(root, pointer);
  const standIn = isJsonObject(object) ? standInFor(name, { root, path, object, shape, isOpen }) : undefined;
  const at = pointerToPath(pointer);
  const kind = `${expected}${member === undefined ? '' : maybeEmpty(member)}`;
  return {
    pointer,
    message: `${pointerToPath(toPointer([...path, name]))} is missing${standIn === undefined ? '' : standInPhrase(standIn)}`,
    expected,
    actual: 'absent',
    fix: standIn === undefined ? `Add the member "${name}" at ${at}: ${kind}.` : fixOfStandIn(standIn, name, at, kind),
  };
}

function standInPhrase({ kind, parent, name }: StandIn): string {
  switch (kind) {
    case 'elsewhere':
      return `; ${quote(name)} stands at ${pointerToPath(toPointer(parent))}`;
    case 'left-over':
      return `; is ${quote(name)} meant to be it?`;
    default:
      return `; did you mean ${quote(name)} to be it?`;
  }
}

function fixOfStandIn({ kind, parent, name }: StandIn, meant: string, at: string, expected: string): string {
  switch (kind) {
    case 'elsewhere':
      return `Move ${quote(name)} from ${pointerToPath(toPointer(parent))} into ${at}.`;
    case 'left-over':
      return `If it is, rename ${quote(name)} at ${at} to "${meant}" and check its value; if not, add the member "${meant}" there: ${expected}.`;
    default:
      return `Rename ${quote(name)} at ${at} to "${meant}".`;
  }
}

/** The one finding of all members that are missing because a serialiser writes their names in another style. */
export function findingOfNaming({ style, names, missing }: Naming, body: unknown): Finding {
  const changes = [...names].map(([name, written]) => `"${written}" to "${name}"`);
  return {
    pointer: '',
    message: `The names are in ${style}, and the documented ones in camelCase: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    expected: `the names ${[...names.keys()].map((name) => `"${name}"`).join(', ')}`,
    actual: describe(body),
    fix: `Set the naming policy of the serialiser to camelCase, or change each name: ${changes.join(', ')}.`,
  };
}
