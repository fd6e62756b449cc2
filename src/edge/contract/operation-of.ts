import { type OpenApiDocument, type Operation, operationsOf } from '../../engine/openapi/document.ts';
import type { Interaction } from '../pact/pact-file.ts';

/**
 * The operation that an interaction is of, if there is one. A path without parameters is meant before one with them, whichever
 * comes first.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#path-templating-matching
 */
export function operationOf(document: OpenApiDocument, { method, path }: Interaction): Operation | undefined {
  // The comparator takes a path without its slash too.
  const asked = path.startsWith('/') ? path : `/${path}`;
  const fitting = operationsOf(document).filter(
    (operation) => operation.title.startsWith(`${method} `) && patternOf(operation.path).test(asked),
  );
  return fitting.toSorted((one, other) => parametersOf(one) - parametersOf(other))[0];
}

function patternOf(template: string): RegExp {
  const pattern = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{[^}]*\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`);
}

function parametersOf({ path }: Operation): number {
  return path.split('{').length;
}
