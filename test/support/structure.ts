import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** One element: its name, its attributes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a page in document order, as a browser's parser sees them. */
export function htmlElements(text: string): readonly Element[] {
  return elementsBelow(parse(text));
}

function elementsBelow(node: Node): readonly Element[] {
  const own =
    'tagName' in node
      ? [{ name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) }]
      : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsBelow) : [];
  return [...own, ...below];
}

/** Name and names of the attributes: what must not depend on what a server sent. */
export function outline(elements: readonly Element[]): readonly string[] {
  return elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));
}

/** The tags of an XML text that is known to be well-formed, without the values of their attributes. */
export function xmlTags(text: string): readonly string[] {
  return (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
}

/** The page that GitHub-flavoured Markdown is rendered to; raw HTML is let through, so that it shows. */
export function renderMarkdown(text: string): string {
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

/** A JSON value with each string replaced by its type. */
export function skeleton(value: unknown): unknown {
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return value.map(skeleton);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, skeleton(member)]));
}
