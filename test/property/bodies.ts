import fc from 'fast-check';
import type { SchemaNode } from '../../scripts/generate/documents.ts';

/** Names that objects have without having been given them, and texts that numbers and pointers may be confused by. */
const oddNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', '0', 'a/b', 'a~b', 'é', ' '];

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '**', ...oddNames));

/** Any JSON value, small, with odd names. */
const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -0, 1.5, 1e308),
    anyText,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...oddNames)), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** A body as it comes: parsed from a JSON text. What is no JSON, such as an own undefined, is gone. */
export function bodiesOf(root: SchemaNode, definitions: Readonly<Record<string, SchemaNode>>): fc.Arbitrary<unknown> {
  return around(root, definitions).map((value): unknown => JSON.parse(JSON.stringify(value) ?? 'null'));
}

/** Values around a schema: most of them as it wants them, some not, so that bodies are wrong in few places and not in all. */
function around(node: SchemaNode, definitions: Readonly<Record<string, SchemaNode>>): fc.Arbitrary<unknown> {
  const referred = node.$ref?.split('/').at(-1);
  if (referred !== undefined) {
    const definition = definitions[referred];
    if (definition === undefined) throw new Error(`there is no schema ${referred}`);
    return around(definition, definitions);
  }
  return fc.oneof({ weight: 12, arbitrary: wanted(node, definitions) }, { weight: 1, arbitrary: anyValue });
}

function wanted(node: SchemaNode, definitions: Readonly<Record<string, SchemaNode>>): fc.Arbitrary<unknown> {
  if (node.const !== undefined) return fc.constant(node.const);
  switch (node.type) {
    case 'object':
      return objectOf(node, definitions);
    case 'array':
      return fc.array(around(node.items ?? {}, definitions), { maxLength: 4 });
    case 'string':
      return node.format === undefined ? anyText : fc.oneof(fc.emailAddress(), anyText);
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'integer':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    default:
      return anyValue;
  }
}

function objectOf(node: SchemaNode, definitions: Readonly<Record<string, SchemaNode>>): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([name, inner]) => [
      name,
      fc.option(around(inner, definitions), { nil: undefined, freq: 12 }),
    ]),
  );
  const others = fc.dictionary(fc.constantFrom('other', ...oddNames), anyValue, { maxKeys: 2 });
  return fc.tuple(fc.record(members), others).map(([own, more]) => ({ ...more, ...own }));
}
