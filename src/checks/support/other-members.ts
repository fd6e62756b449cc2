import type { Shape } from '../../model/shape.ts';
import { type Finding, type Verdict, violatesForEach } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { pointerToPath, toPointer } from '../../wire/json-pointer.ts';
import { nearMiss } from '../../wire/near-miss.ts';
import { type Naming, namingOf } from './naming.ts';
import { otherNames, type Path, type Place, standInFor } from './stand-in.ts';

interface OtherMember {
  readonly parent: Path;
  readonly name: string;
  readonly value: unknown;
  /** The documented member that is absent from the same object and has nearly this name. */
  readonly meant: string | undefined;
  /** The object one level down that documents the name and lacks the member. */
  readonly belongsTo: string | undefined;
}

/** The members of a body that its schema does not have. */
export interface OtherMembers {
  /** Those that no finding of a missing member names. */
  readonly untold: readonly OtherMember[];
  /** The requirement whose finding names the first of the others: that a required member is missing, and they are meant to be it. */
  readonly toldBy: string | undefined;
}

export function otherMembersOf(body: unknown, shape: Shape): OtherMembers {
  const told = new Map<string, string>();
  const naming = namingOf(body, shape);
  const all = otherMembers({ root: body, told, naming, ofNaming: shape.requirements?.required }, body, shape, []);
  const toldBy = ({ parent, name }: OtherMember): string | undefined => told.get(toPointer([...parent, name]));
  return told.size === 0
    ? { untold: all, toldBy: undefined }
    : { untold: all.filter((member) => toldBy(member) === undefined), toldBy: all.map(toldBy).find(Boolean) };
}

/**
 * A finding for each member that a schema does not have. One that stands for a required member is left to the finding of that
 * one, which says to rename or to move it.
 *
 * @param leaveOut what to do about one whose name is no slip
 */
export function judgeOtherMembers({ untold }: OtherMembers, leaveOut: string): Verdict {
  return violatesForEach(untold, (member) => ({
    pointer: toPointer([...member.parent, member.name]),
    actual: describe(member.value),
    value: member.value,
    ...explain(member, leaveOut),
  }));
}

function explain(
  { parent, name, meant, belongsTo }: OtherMember,
  leaveOut: string,
): Pick<Finding, 'message' | 'expected' | 'fix'> {
  const undocumented = `The member ${quote(name)} at ${pointerToPath(toPointer(parent))} is not documented`;
  if (meant !== undefined) {
    return {
      message: `${undocumented}; did you mean "${meant}"?`,
      expected: `the name "${meant}"`,
      fix: `Rename it to "${meant}".`,
    };
  }
  const expected = 'documented members alone';
  if (belongsTo === undefined) return { message: undocumented, expected, fix: leaveOut };
  const place = pointerToPath(toPointer([...parent, belongsTo]));
  return { message: `${undocumented} there; it belongs to ${place}`, expected, fix: `Move it into ${place}.` };
}

interface Walk {
  readonly root: unknown;
  /** Pointers of the members that stand for a missing one, each with the requirement that the missing one violates. */
  readonly told: Map<string, string>;
  /** The style that all names are in; its finding names each of them, and the requirement that it is of. */
  readonly naming: Naming | undefined;
  readonly ofNaming: string | undefined;
}

/** Walks as deep as the schema goes; what is within a back-office item's value is the customer's own. */
function otherMembers(walk: Walk, value: unknown, shape: Shape, at: Path): readonly OtherMember[] {
  const { items, members } = shape;
  if (items !== undefined && Array.isArray(value)) {
    return value.flatMap((item, index) => otherMembers(walk, item, items, [...at, index]));
  }
  if (members === undefined || !isJsonObject(value)) return [];
  const place: Place = { root: walk.root, path: at, object: value, shape };
  noteStandIns(walk, place);
  const names = otherNames(place, walk.naming);
  const absent = Object.keys(members).filter((name) => !Object.hasOwn(value, name));
  return Object.entries(value).flatMap(([name, inner]) => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member !== undefined) return otherMembers(walk, inner, member, [...at, name]);
    const meant = nearMiss(name, absent);
    const other = { parent: at, name, value: inner, meant, belongsTo: belongsBelow(name, value, members) };
    const [stoodFor] = [...names].flatMap(([documented, written]) =>
      written === name ? (members[documented] ?? []) : [],
    );
    return stoodFor === undefined ? [other] : [other, ...otherMembers(walk, inner, stoodFor, [...at, name])];
  });
}

function noteStandIns({ told, naming, ofNaming }: Walk, place: Place): void {
  const { object, path, shape } = place;
  if (naming !== undefined && ofNaming !== undefined) {
    for (const name of naming.names.values()) {
      if (Object.hasOwn(object, name)) told.set(toPointer([...path, name]), ofNaming);
    }
  }
  const requirement = shape.requirements?.required;
  if (requirement === undefined) return;
  for (const name of shape.required ?? []) {
    if (Object.hasOwn(object, name) || (naming !== undefined && Object.hasOwn(object, naming.write(name)))) continue;
    const standIn = standInFor(name, place);
    if (standIn !== undefined) told.set(toPointer([...standIn.parent, standIn.name]), requirement);
  }
}

/** The member of an object whose schema has the name, and that lacks it. */
function belongsBelow(name: string, object: JsonObject, members: Readonly<Record<string, Shape>>): string | undefined {
  return Object.keys(members).find((member) => {
    const inner = object[member];
    return isJsonObject(inner) && !Object.hasOwn(inner, name) && Object.hasOwn(members[member]?.members ?? {}, name);
  });
}
