import type { SchemaError } from '../../generated/validators.js';
import type { Shape } from '../../model/shape.ts';

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

/** An array without items is one: no schema here asks for more, and who has none to show need not think one up. */
export function maybeEmpty({ type }: Shape): string {
  return type === 'array' ? ', [] where it has no items' : '';
}
