import {
  assertingKeywords,
  currentEdition,
  judgedSchemas,
  type OpenApiDocument,
  readDocument,
  type SchemaNode,
} from './documents.ts';
import { readLedger } from './ledger.ts';

/**
 * What code must know of the schemas beyond valid or not, derived so that it is never written again: their shapes, and for
 * each asserting keyword its place in the document and the requirement that it stands for.
 */
export function schemasModule(): string {
  const known = new Set(readLedger().requirements.map(({ id }) => id));
  const shapes: Record<string, unknown> = {};
  for (const { name, document, schema } of judgedSchemas) {
    const shape = judgedShape(document, schema);
    if (document === currentEdition && !unmapped.has(name)) assertMapped(shape, known);
    shapes[name] = shape;
  }
  return `import type { Shape } from '../model/shape.ts';

/** The edition of the contract that this build judges by. */
export const contractEdition = ${JSON.stringify(readDocument(currentEdition).info.version)};

export type SchemaName = ${judgedSchemas.map(({ name }) => `'${name}'`).join(' | ')};

export const shapes: Readonly<Record<SchemaName, Shape>> = ${JSON.stringify(shapes, null, 2)};
`;
}

/** Schemas that a peer's message is never judged by, so that their keywords stand for no requirement. */
const unmapped: ReadonlySet<string> = new Set(['Error', 'TokenRequest', 'TokenErrorResponse']);

export interface ShapeNode {
  place: string;
  requirements?: Record<string, string>;
  members?: Record<string, ShapeNode>;
  items?: ShapeNode;
  [keyword: string]: unknown;
}

/** A schema of a document with its references resolved, as the generated shapes have it. */
export function judgedShape(document: string, schema: string): ShapeNode {
  const place = `${document}#/components/schemas/${schema}`;
  return shapeOf(readDocument(document), { $ref: place.slice(document.length) }, place);
}

function shapeOf(document: OpenApiDocument, node: SchemaNode, place: string): ShapeNode {
  if (node.$ref !== undefined) {
    const name = node.$ref.replace('#/components/schemas/', '');
    const target = document.components.schemas[name];
    if (target === undefined) throw new Error(`${place}: ${node.$ref} is not defined`);
    return shapeOf(document, target, place.replace(/#.*$/, node.$ref));
  }
  assertKnownKeywords(node, place);
  const shape: ShapeNode = { place };
  for (const keyword of assertingKeywords) if (keyword in node) shape[keyword] = node[keyword];
  if (node['x-requirements'] !== undefined) shape.requirements = node['x-requirements'];
  if (node.properties !== undefined) {
    shape.members = {};
    for (const [name, member] of Object.entries(node.properties)) {
      shape.members[name] = shapeOf(document, member, `${place}/properties/${name}`);
    }
  }
  if (node.items !== undefined) shape.items = shapeOf(document, node.items, `${place}/items`);
  return shape;
}

/** A keyword that the shapes leave out would be judged by the validators and explained by nobody. */
function assertKnownKeywords(node: SchemaNode, place: string): void {
  const known = new Set<string>([...assertingKeywords, ...describingKeywords]);
  for (const keyword of Object.keys(node)) {
    if (!known.has(keyword)) throw new Error(`${place}/${keyword} is a keyword that the generator does not know`);
  }
}

const describingKeywords = ['description', 'properties', 'items', 'x-requirements'];

function assertMapped(shape: ShapeNode, known: ReadonlySet<string>): void {
  for (const keyword of assertingKeywords) {
    if (keyword in shape && shape.requirements?.[keyword] === undefined) {
      throw new Error(`${shape.place}/${keyword} has no requirement in x-requirements`);
    }
  }
  for (const requirement of Object.values(shape.requirements ?? {})) {
    if (!known.has(requirement)) throw new Error(`${shape.place}: contracts/requirements.yaml has no ${requirement}`);
  }
  for (const member of Object.values(shape.members ?? {})) assertMapped(member, known);
  if (shape.items !== undefined) assertMapped(shape.items, known);
}
