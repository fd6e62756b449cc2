import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const currentDocument = 'openapi/widget-oauth.yaml';

/** The OpenAPI documents of this project: today's and those of earlier editions. */
export const documents = [currentDocument, 'openapi/editions/1.0.0.yaml', 'openapi/editions/1.1.0.yaml'] as const;

export const documentPath = (document: string): string => fileURLToPath(new URL(`../../${document}`, import.meta.url));

/** A node of a document, looked at one member at a time. */
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Reads a document anew: what a test does to it stays with that test. */
export function readDocument(document: string): Node {
  const value: unknown = parse(readFileSync(documentPath(document), 'utf8'));
  if (!isNode(value)) throw new Error(`${document} is no object`);
  return value;
}

/** The node that a JSON Pointer leads to; references on the way are followed. */
export function nodeAt(document: Node, pointer: string): Node {
  let node: unknown = document;
  for (const token of pointer.split('/').slice(1)) {
    node = resolved(document, node)[token.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return resolved(document, node);
}

/** The node itself, or the one that it refers to. */
export function resolved(document: Node, node: unknown): Node {
  if (!isNode(node)) throw new Error(`no object: ${JSON.stringify(node)}`);
  return typeof node.$ref === 'string' ? nodeAt(document, node.$ref.slice(1)) : node;
}
