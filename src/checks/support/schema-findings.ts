import type { RequirementId } from '../../generated/requirements.ts';
import type { SchemaError, Validator } from '../../generated/validators.js';
import { InternalError } from '../../model/errors.ts';
import type { Shape } from '../../model/shape.ts';
import { type Finding, maxFindings, type Verdict, violatesForEach } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { parseJsonValue } from '../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { pointerTokens, pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import { errorBatches, type JudgedSchema } from './schema-errors.ts';
import { type StandIn, standInFor } from './stand-in.ts';

export type { JudgedSchema };

/** How a body violates one requirement: the first errors, as many as are listed, and how many there are. */
interface Violations {
  readonly listed: SchemaError[];
  total: number;
}

type ViolationsByRequirement = ReadonlyMap<string, Readonly<Violations>>;

const known = new WeakMap<Validator<unknown>, WeakMap<object, ViolationsByRequirement>>();

/** Judges a body by one requirement of a schema: a finding for each violated keyword that stands for it. */
export function judgeBySchema(schema: JudgedSchema, body: unknown, requirement: RequirementId): Verdict {
  const { listed, total } = schemaViolations(schema, body).get(requirement) ?? { listed: [], total: 0 };
  return violatesForEach(listed, (error) => findingOf(error, schema.shape, body), total);
}

/** The violations of a schema by a body, by requirement; validated once per schema and body, however many checks ask. */
export function schemaViolations(schema: JudgedSchema, body: unknown): ViolationsByRequirement {
  if (typeof body !== 'object' || body === null) return grouped(schema, body);
  const ofSchema = known.get(schema.validator) ?? new WeakMap<object, ViolationsByRequirement>();
  known.set(schema.validator, ofSchema);
  const violations = ofSchema.get(body) ?? grouped(schema, body);
  ofSchema.set(body, violations);
  return violations;
}

function grouped(schema: JudgedSchema, body: unknown): ViolationsByRequirement {
  const byRequirement = new Map<string, Violations>();
  // The items of a list have one schema; to look it up for each of a million takes long.
  const shapesByPlace = new Map<string, Shape>();
  for (const { errors, part, inBody } of errorBatches(schema, body)) {
    for (const error of errors) {
      const place = error.instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/0');
      const shape = shapesByPlace.get(place) ?? shapeAt(schema.shape, place);
      shapesByPlace.set(place, shape);
      const requirement = requirementOf(error, shape, part);
      const violations = byRequirement.get(requirement) ?? { listed: [], total: 0 };
      byRequirement.set(requirement, violations);
      violations.total += 1;
      if (violations.listed.length < maxFindings) violations.listed.push(inBody(error));
    }
  }
  return byRequirement;
}

function requirementOf({ keyword, instancePath }: SchemaError, shape: Shape, body: unknown): string {
  const { place, requirements = {} } = shape;
  const nullRequirement = keyword === 'type' ? requirements.null : undefined;
  const isNull = nullRequirement !== undefined && valueAt(body, instancePath) === null;
  const requirement = isNull ? nullRequirement : requirements[keyword];
  if (requirement === undefined) throw new InternalError('unmapped-keyword', `${place}/${keyword} has no requirement`);
  return requirement;
}

function findingOf(error: SchemaError, root: Shape, body: unknown): Finding {
  const pointer = error.instancePath;
  const shape = shapeAt(root, pointer);
  const value = valueAt(body, pointer);
  if (error.keyword === 'required') return missingMember(pointer, String(error.params.missingProperty), shape, body);
  const path = pointerToPath(pointer);
  const expected = expectationOf(shape, error.keyword);
  const found = { pointer, expected, actual: describe(value), value };
  switch (error.keyword) {
    case 'minLength':
      return { ...found, message: `${path} is empty`, fix: `Give ${path} a value that is not empty.` };
    case 'format':
      return {
        ...found,
        message: `${path} is not ${expected}`,
        fix: `Give ${path} the value of ${expected}, or leave it out.`,
      };
    case 'const':
      return { ...found, message: `${path} is not ${expected}`, fix: `Give ${path} the value ${expected}.` };
    case 'type':
      return {
        ...found,
        message: `${path} is ${describe(value)}, not ${expected}${holdsAsText(value, shape) ? ': it holds one as JSON text, as where a value is serialised twice' : ''}`,
        fix: fixOfType(path, value, shape),
      };
  }
}

function missingMember(pointer: string, name: string, parent: Shape, body: unknown): Finding {
  const path = pointerTokens(pointer);
  const member = parent.members?.[name];
  const expected = member === undefined ? 'a value' : expectationOf(member);
  const object = valueAt(body, pointer);
  const standIn = isJsonObject(object) ? standInFor(name, { root: body, path, object, shape: parent }) : undefined;
  return {
    pointer,
    message: `${pointerToPath(toPointer([...path, name]))} is missing${standIn === undefined ? '' : standInPhrase(standIn)}`,
    expected,
    actual: 'absent',
    fix:
      standIn === undefined
        ? `Add the member "${name}" at ${pointerToPath(pointer)}: ${expected}${member === undefined ? '' : maybeEmpty(member)}.`
        : fixOfStandIn(standIn, name, pointerToPath(pointer)),
  };
}

function standInPhrase({ kind, parent, name }: StandIn): string {
  return kind === 'elsewhere'
    ? `; ${quote(name)} stands at ${pointerToPath(toPointer(parent))}`
    : `; did you mean ${quote(name)} to be it?`;
}

function fixOfStandIn({ kind, parent, name }: StandIn, meant: string, at: string): string {
  return kind === 'elsewhere'
    ? `Move ${quote(name)} from ${pointerToPath(toPointer(parent))} into ${at}.`
    : `Rename ${quote(name)} at ${at} to "${meant}".`;
}

function fixOfType(path: string, value: unknown, shape: Shape): string {
  const expected = expectationOf(shape, 'type');
  if (value === null && shape.requirements?.null !== undefined) {
    return `Leave ${path} out where it has no value, or give it the value of ${expected}.`;
  }
  if (shape.type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `Convert the value of ${path} to a string, which JSON has in double quotes.`;
  }
  if (holdsAsText(value, shape)) return serialiseOnce(path);
  if (shape.type === 'array') {
    return isJsonObject(value) ? fixOfList(path, value, shape.items) : `Give ${path} ${expected}${maybeEmpty(shape)}.`;
  }
  if (shape.type === 'boolean' && typeof value === 'string') return `Write ${path} as true or false, without quotes.`;
  if (shape.type === 'object' && shape.required !== undefined)
    return `Give ${path} an object: ${sketch(shape.required)}.`;
  return `Give ${path} the value of ${expected}.`;
}

/** An array without items is one: no schema here asks for more, and who has none to show need not think one up. */
function maybeEmpty({ type }: Shape): string {
  return type === 'array' ? ', [] where it has no items' : '';
}

/** Whether a string is the JSON text of an object or array that should stand there itself. */
function holdsAsText(value: unknown, { type }: Shape): boolean {
  if (typeof value !== 'string' || (type !== 'object' && type !== 'array')) return false;
  const inner = parseJsonValue(value);
  return 'value' in inner && (type === 'object' ? isJsonObject(inner.value) : Array.isArray(inner.value));
}

function serialiseOnce(path: string): string {
  return `Put the value itself at ${path} and not its JSON text: serialise the whole once, by JSON.stringify or the like.`;
}

/** What to make of an object in the place of an array: an empty one, its one item, a list with names, or a map. */
function fixOfList(path: string, value: JsonObject, items: Shape | undefined): string {
  const required = items?.required ?? [];
  const isItem = (one: unknown): boolean => isJsonObject(one) && required.every((name) => Object.hasOwn(one, name));
  const inner = Object.values(value);
  if (inner.length === 0) return `Write the empty array [] as the value of ${path}.`;
  if (required.length === 0 || isItem(value)) return `Put the value of ${path} into an array: [ … ].`;
  return inner.every(isItem)
    ? `Give ${path} an array of the objects alone, without the names that they stand under: [ ${sketch(required)}, … ].`
    : `Give ${path} an array with an object for each member, the name and the value of the member in it: [ ${sketch(required)}, … ].`;
}

/** An object with its required members, as a fix shows it. */
function sketch(required: readonly string[]): string {
  return `{ ${required.map((name) => `"${name}": …`).join(', ')} }`;
}

/** The schema of the place that a pointer leads to. A pointer into a body that its validator reported on has one. */
export function shapeAt(root: Shape, pointer: string): Shape {
  let shape = root;
  for (const token of pointerTokens(pointer)) shape = shape.members?.[token] ?? shape.items ?? shape;
  return shape;
}

const articles: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  object: 'an object',
  array: 'an array',
};

const formats: Readonly<Record<string, string>> = { 'idn-email': 'an email address' };

/** What a keyword of a schema asks for, as a phrase. */
export function expectationOf(shape: Shape, keyword: SchemaError['keyword'] = 'type'): string {
  if (keyword === 'const') return JSON.stringify(shape.const);
  if (keyword === 'format' && shape.format !== undefined)
    return formats[shape.format] ?? `a string of the format ${shape.format}`;
  const type = shape.type === undefined ? 'any JSON value' : (articles[shape.type] ?? shape.type);
  return shape.minLength === undefined ? type : `${type} that is not empty`;
}
