import type { RequirementId } from '../../generated/requirements.ts';
import type { SchemaError, Validator } from '../../generated/validators.js';
import { InternalError } from '../../model/errors.ts';
import type { Shape } from '../../model/shape.ts';
import { type Finding, type Verdict, violatesForEach } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { pointerTokens, pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import { nearMiss } from './near-miss.ts';

/** A schema of the OpenAPI document, as validator and as shape. */
export interface JudgedSchema {
  readonly validator: Validator<unknown>;
  readonly shape: Shape;
}

type ErrorsByRequirement = ReadonlyMap<string, readonly SchemaError[]>;

const known = new WeakMap<Validator<unknown>, WeakMap<object, ErrorsByRequirement>>();

/** Judges a body by one requirement of a schema: a finding for each violated keyword that stands for it. */
export function judgeBySchema(schema: JudgedSchema, body: unknown, requirement: RequirementId): Verdict {
  const errors = schemaErrors(schema, body).get(requirement) ?? [];
  return violatesForEach(errors, (error) => findingOf(error, schema.shape, body));
}

/** Every violation of a schema by a body, by requirement; validated once per schema and body, however many checks ask. */
export function schemaErrors(schema: JudgedSchema, body: unknown): ErrorsByRequirement {
  if (typeof body !== 'object' || body === null) return groupedErrors(schema, body);
  const ofSchema = known.get(schema.validator) ?? new WeakMap<object, ErrorsByRequirement>();
  known.set(schema.validator, ofSchema);
  const errors = ofSchema.get(body) ?? groupedErrors(schema, body);
  ofSchema.set(body, errors);
  return errors;
}

function groupedErrors(schema: JudgedSchema, body: unknown): ErrorsByRequirement {
  const errors = schema.validator(body) ? [] : (schema.validator.errors ?? []);
  const grouped = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const requirement = requirementOf(error, schema.shape, body);
    const same = grouped.get(requirement);
    if (same === undefined) grouped.set(requirement, [error]);
    else same.push(error);
  }
  return grouped;
}

function requirementOf(error: SchemaError, root: Shape, body: unknown): string {
  const { place, requirements = {} } = shapeAt(root, error.instancePath);
  const nullRequirement = error.keyword === 'type' ? requirements.null : undefined;
  const isNull = nullRequirement !== undefined && valueAt(body, error.instancePath) === null;
  const requirement = isNull ? nullRequirement : requirements[error.keyword];
  if (requirement === undefined)
    throw new InternalError('unmapped-keyword', `${place}/${error.keyword} has no requirement`);
  return requirement;
}

function findingOf(error: SchemaError, root: Shape, body: unknown): Finding {
  const pointer = error.instancePath;
  const shape = shapeAt(root, pointer);
  const value = valueAt(body, pointer);
  if (error.keyword === 'required') return missingMember(pointer, String(error.params.missingProperty), shape, value);
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
        message: `${path} is ${describe(value)}, not ${expected}`,
        fix: fixOfType(path, value, shape),
      };
  }
}

function missingMember(pointer: string, name: string, parent: Shape, value: unknown): Finding {
  const path = pointerToPath(toPointer([...pointerTokens(pointer), name]));
  const member = parent.members?.[name];
  const expected = member === undefined ? 'a value' : expectationOf(member);
  const others = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const undocumented = others.filter((other) => parent.members !== undefined && !Object.hasOwn(parent.members, other));
  const misspelt = nearMiss(name, undocumented);
  return {
    pointer,
    message:
      misspelt === undefined ? `${path} is missing` : `${path} is missing; did you mean ${quote(misspelt)} to be it?`,
    expected,
    actual: 'absent',
    fix:
      misspelt === undefined
        ? `Add the member "${name}" at ${pointerToPath(pointer)}: ${expected}.`
        : `Rename ${quote(misspelt)} at ${pointerToPath(pointer)} to "${name}".`,
  };
}

function fixOfType(path: string, value: unknown, shape: Shape): string {
  const expected = expectationOf(shape, 'type');
  if (value === null && shape.requirements?.null !== undefined) {
    return `Leave ${path} out where it has no value, or give it the value of ${expected}.`;
  }
  if (shape.type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `Write the value of ${path} in double quotes.`;
  }
  if (shape.type === 'array' && typeof value === 'object' && value !== null) {
    return `Put the value of ${path} into an array: [ … ].`;
  }
  return `Give ${path} the value of ${expected}.`;
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
