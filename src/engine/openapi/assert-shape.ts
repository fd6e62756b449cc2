import { UsageError } from '../../model/errors.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { toPointer } from '../../wire/json-pointer.ts';

/**
 * Asserts what the code that reads a document counts on, so that a slip of its author is not taken for a difference or a
 * violation.
 *
 * @throws {UsageError} that says where, and what to write
 */
export function assertShape(root: JsonObject, name: string): void {
  assertFinite(root, name, [], new Set(), new Set());
  const { paths } = root;
  if (paths === undefined) return;
  if (!isJsonObject(paths)) throw wrong(name, ['paths'], 'is not an object. Name each path in it: "/users: {...}"');
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(isJsonObject(item) ? item : {})) {
      if (!isJsonObject(operation) || operation.responses === undefined) continue;
      assertStatuses(operation.responses, name, ['paths', path, method, 'responses']);
    }
  }
}

function assertStatuses(responses: unknown, name: string, tokens: readonly string[]): void {
  if (!isJsonObject(responses)) throw wrong(name, tokens, 'is not an object. Name each status in it: "200: {...}"');
  const unknown = Object.keys(responses).find((status) => !/^([1-9]\d\d|[1-5]XX|default|\$ref|x-.*)$/.test(status));
  if (unknown === undefined) return;
  throw wrong(name, [...tokens, unknown], 'is of no status. Write three digits, a range such as 2XX, or default');
}

/** An alias of YAML may make a value hold itself, which no JSON value does. */
function assertFinite(
  value: unknown,
  name: string,
  tokens: readonly (string | number)[],
  above: ReadonlySet<object>,
  done: Set<object>,
): void {
  if (typeof value !== 'object' || value === null || done.has(value)) return;
  if (above.has(value)) throw wrong(name, tokens, 'holds itself by a YAML alias. Refer to it by $ref instead');
  for (const [member, held] of Object.entries(value)) {
    assertFinite(held, name, [...tokens, member], new Set([...above, value]), done);
  }
  done.add(value);
}

function wrong(name: string, tokens: readonly (string | number)[], what: string): UsageError {
  return new UsageError('not-openapi', `${name}: #${toPointer(tokens)} ${what}.`);
}
