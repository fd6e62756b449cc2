import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { assertingKeywords, currentEdition, documentPath, judgedSchemas } from './documents.ts';
import { readLedger } from './ledger.ts';
import { judgedShape, type ShapeNode } from './schemas.ts';

interface RequirementPlace {
  /** JSON Pointer into the document. */
  pointer: string;
  schema?: string;
}

/**
 * Where in the OpenAPI document each requirement stands, with line and text: the keyword of a schema, or the object
 * whose `x-requirements` lists it, or else the document as a whole, where it speaks of no endpoint.
 */
export function placesModule(ids: readonly string[] = readLedger().requirements.map(({ id }) => id)): string {
  const text = readFileSync(documentPath(currentEdition), 'utf8');
  const root = readTree(text);
  const listed = new Map<string, RequirementPlace>();
  const mapped = new Map<string, RequirementPlace>();
  const lines: Record<string, { line: number; text: string }> = { '': lineOf(text, 1) };
  for (const { pointer, line, value } of everyNode(root)) {
    const requirements = isMap(value) ? toJs(value.get('x-requirements', true)) : undefined;
    if (Array.isArray(requirements)) {
      lines[pointer] = lineOf(text, line);
      for (const id of requirements) addOnce(listed, String(id), { pointer, ...schemaOf(value) });
    } else if (isSchema(pointer)) {
      lines[pointer] = lineOf(text, line);
      for (const [keyword, id] of Object.entries(requirements ?? {})) {
        const place = `${pointer}/${keyword === 'null' ? 'type' : keyword}`;
        addFirst(mapped, String(id), { pointer: place, ...rootSchemaOf(String(id)) });
      }
    } else if (isKeyword(pointer)) {
      lines[pointer] = lineOf(text, line);
    }
  }
  return render(lines, requirementPlaces(ids, listed, mapped));
}

/** The subjects whose requirements are about a part of the document. */
const subjectsInDocument = /^(?:userinfo|config|token)\./;

function requirementPlaces(
  ids: readonly string[],
  listed: ReadonlyMap<string, RequirementPlace>,
  mapped: ReadonlyMap<string, RequirementPlace>,
): Record<string, RequirementPlace> {
  for (const id of listed.keys()) {
    if (!ids.includes(id)) throw new Error(`${currentEdition}: contracts/requirements.yaml has no ${id}`);
  }
  return Object.fromEntries(
    ids.map((id) => {
      const place = listed.get(id) ?? mapped.get(id);
      if (place === undefined && subjectsInDocument.test(id)) {
        throw new Error(`${id} has no place: list it under x-requirements in ${currentEdition}, where it belongs`);
      }
      return [id, place ?? { pointer: '' }];
    }),
  );
}

function render(lines: object, places: object): string {
  return `import type { RequirementId } from './requirements.ts';
import type { SchemaName } from './schemas.ts';

/** The document that all places are in. */
export const placesDocument = ${JSON.stringify(currentEdition)};

export interface Line {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines that findings can point at, by JSON Pointer into the document. */
export const lines: Readonly<Record<string, Line>> = ${JSON.stringify(lines, null, 2)};

/** Where a requirement stands, and the schema of the bodies that findings against it point into. */
export interface RequirementPlace {
  /** JSON Pointer into the document; always one of \`lines\`. */
  readonly pointer: string;
  readonly schema?: SchemaName;
}

export const requirementPlaces: Readonly<Record<RequirementId, RequirementPlace>> = ${JSON.stringify(places, null, 2)};
`;
}

interface PlacedNode {
  readonly pointer: string;
  readonly line: number;
  readonly value: unknown;
}

function readTree(text: string): PlacedNode & { readonly counter: LineCounter } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return { pointer: '', line: 1, value: document.contents, counter };
}

/** Every member and item, at the line where its name, or the item, begins. */
function everyNode({ counter, ...root }: ReturnType<typeof readTree>): readonly PlacedNode[] {
  const lineAt = (node: Node): number => counter.linePos(node.range?.[0] ?? 0).line;
  const below = (parent: PlacedNode): readonly PlacedNode[] => {
    const at = (token: string | number): string =>
      `${parent.pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (isMap(parent.value)) {
      return parent.value.items.flatMap(({ key, value }) =>
        isScalar(key) ? [{ pointer: at(String(key.value)), line: lineAt(key), value }] : [],
      );
    }
    if (!isSeq<Node>(parent.value)) return [];
    return parent.value.items.map((value, index) => ({ pointer: at(index), line: lineAt(value), value }));
  };
  const walk = (node: PlacedNode): readonly PlacedNode[] => [node, ...below(node).flatMap(walk)];
  return walk(root);
}

/** The schema that a media type object refers to, where it is one that bodies are judged by. */
function schemaOf(mediaType: unknown): { schema?: string } {
  const reference: unknown = isMap(mediaType) ? mediaType.getIn(['schema', '$ref']) : undefined;
  const known = judgedSchemas.find(
    ({ document, schema }) => document === currentEdition && reference === `#/components/schemas/${schema}`,
  );
  return known === undefined ? {} : { schema: known.name };
}

/** The first schema that bodies are judged by and that has the requirement, in itself or in a member. */
function rootSchemaOf(requirement: string): { schema?: string } {
  const root = judgedSchemas.find(
    ({ document, schema }) => document === currentEdition && hasRequirement(judgedShape(document, schema), requirement),
  );
  return root === undefined ? {} : { schema: root.name };
}

function hasRequirement({ requirements = {}, members = {}, items }: ShapeNode, requirement: string): boolean {
  return (
    Object.values(requirements).includes(requirement) ||
    Object.values(members).some((member) => hasRequirement(member, requirement)) ||
    (items !== undefined && hasRequirement(items, requirement))
  );
}

const schemaPointer = /^\/components\/schemas\/\w+(?:\/properties\/\w+|\/items)*$/;

function isSchema(pointer: string): boolean {
  return schemaPointer.test(pointer);
}

function isKeyword(pointer: string): boolean {
  const cut = pointer.lastIndexOf('/');
  return isSchema(pointer.slice(0, cut)) && assertingKeywords.some((keyword) => pointer.slice(cut + 1) === keyword);
}

function lineOf(text: string, line: number): { line: number; text: string } {
  return { line, text: text.split('\n')[line - 1] ?? '' };
}

function toJs(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toJs);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(toJs(key)), toJs(value)]));
  return undefined;
}

function addOnce(places: Map<string, RequirementPlace>, id: string, place: RequirementPlace): void {
  const before = places.get(id);
  if (before !== undefined)
    throw new Error(`${currentEdition} lists ${id} at ${before.pointer} and at ${place.pointer}`);
  places.set(id, place);
}

function addFirst(places: Map<string, RequirementPlace>, id: string, place: RequirementPlace): void {
  if (!places.has(id)) places.set(id, place);
}
