import type { RequirementId } from '../../generated/requirements.ts';
import type { SchemaError, Validator } from '../../generated/validators.js';
import { InternalError } from '../../model/errors.ts';
import type { Shape } from '../../model/shape.ts';
import { type Finding, maxFindings, type Verdict, violatesWith } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { parseJsonValue } from '../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { pointerTokens, pointerToPath, valueAt } from '../../wire/json-pointer.ts';
import { expectationOf, maybeEmpty } from './expectation.ts';
import { type MeantBody, meantBody } from './meant-body.ts';
import { findingOfMissing, findingOfNaming } from './missing-member.ts';
import { errorBatches, type JudgedSchema } from './schema-errors.ts';

export type { JudgedSchema };

/** How a body violates one requirement: the first errors, as many as are listed, and how many there are. */
interface Violations {
  readonly listed: SchemaError[];
  total: number;
}

type ViolationsByRequirement = ReadonlyMap<string, Readonly<Violations>>;

/** What is wrong with a body as it is meant. */
interface Judged {
  readonly meant: MeantBody;
  readonly violations: ViolationsByRequirement;
}

const known = new WeakMap<Validator<unknown>, WeakMap<object, Judged>>();

/** Judges a body by one requirement of a schema: a finding for each violated keyword that stands for it. */
export function judgeBySchema(schema: JudgedSchema, body: unknown, requirement: RequirementId): Verdict {
  const { meant, violations } = judged(schema, body);
  const { listed, total } = violations.get(requirement) ?? { listed: [], total: 0 };
  const findings = listed.map((error) => findingOf(error, schema, body, meant));
  if (meant.naming === undefined || !isOfRoot(requirement, schema)) return violatesWith(findings, total);
  return violatesWith([findingOfNaming(meant.naming, body), ...findings], total + 1);
}

/** Whether a requirement is violated by nothing but the style of the names, which the finding of the root's members tells of. */
export function isToldByNaming(schema: JudgedSchema, body: unknown, requirement: RequirementId): boolean {
  const { meant, violations } = judged(schema, body);
  return (
    meant.naming?.requirements.has(requirement) === true &&
    !isOfRoot(requirement, schema) &&
    !violations.has(requirement)
  );
}

function isOfRoot(requirement: string, { shape }: JudgedSchema): boolean {
  return shape.requirements?.required === requirement;
}

/** The violations of a schema by a body, by requirement. */
export function schemaViolations(schema: JudgedSchema, body: unknown): ViolationsByRequirement {
  return judged(schema, body).violations;
}

/** Validates once per schema and body, however many checks ask. */
function judged(schema: JudgedSchema, body: unknown): Judged {
  if (typeof body !== 'object' || body === null) return judgeAnew(schema, body);
  const ofSchema = known.get(schema.validator) ?? new WeakMap<object, Judged>();
  known.set(schema.validator, ofSchema);
  const result = ofSchema.get(body) ?? judgeAnew(schema, body);
  ofSchema.set(body, result);
  return result;
}

function judgeAnew(schema: JudgedSchema, body: unknown): Judged {
  const byRequirement = new Map<string, Violations>();
  const of = (requirement: string): Violations => {
    const violations = byRequirement.get(requirement) ?? { listed: [], total: 0 };
    byRequirement.set(requirement, violations);
    return violations;
  };
  const add = (requirement: string, error: () => SchemaError): void => {
    const violations = of(requirement);
    violations.total += 1;
    if (violations.listed.length < maxFindings) violations.listed.push(error());
  };
  const meant = meantBody(body, schema, (error, shape) => add(requirementOf(error, shape, body), () => error));
  // The finding of the naming is the one that there is, where nothing else is missing.
  if (meant.naming !== undefined)
    of(requirementOf({ keyword: 'required', instancePath: '', params: {} }, schema.shape, body));
  // The items of a list have one schema; to look it up for each of a million takes long.
  const shapesByPlace = new Map<string, Shape>();
  for (const { errors, part, inBody } of errorBatches(schema, meant.value)) {
    for (const error of errors) {
      const place = error.instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/0');
      const shape = shapesByPlace.get(place) ?? shapeAt(schema.shape, place);
      shapesByPlace.set(place, shape);
      add(requirementOf(error, shape, part), () => inBody(error));
    }
  }
  return { meant, violations: byRequirement };
}

function requirementOf({ keyword, instancePath }: SchemaError, shape: Shape, body: unknown): string {
  const { place, requirements = {} } = shape;
  const nullRequirement = keyword === 'type' ? requirements.null : undefined;
  const isNull = nullRequirement !== undefined && valueAt(body, instancePath) === null;
  const requirement = isNull ? nullRequirement : requirements[keyword];
  if (requirement === undefined) throw new InternalError('unmapped-keyword', `${place}/${keyword} has no requirement`);
  return requirement;
}

function findingOf(error: SchemaError, schema: JudgedSchema, body: unknown, meant: MeantBody): Finding {
  const pointer = meant.inBody(error.instancePath);
  const shape = shapeAt(schema.shape, error.instancePath);
  const value = valueAt(body, pointer);
  if (error.keyword === 'required') {
    return findingOfMissing(String(error.params.missingProperty), {
      root: body,
      pointer,
      shape,
      isOpen: schema.isOpen,
    });
  }
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
