/** Members that say something to readers and tools and change no message. */
const annotations: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'description',
  'externalDocs',
  'example',
  'examples',
  'tags',
  'operationId',
  'links',
  'deprecated',
  '$comment',
  'contact',
  'license',
  'termsOfService',
]);

export function isAnnotation(name: string): boolean {
  return annotations.has(name) || name.startsWith('x-');
}
