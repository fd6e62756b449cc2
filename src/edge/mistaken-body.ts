import { UsageError } from '../model/errors.ts';

/**
 * Refuses what holds a body and is none, which would be judged as if its members were the body's.
 *
 * @throws {UsageError} for a promise, a response of fetch and its like, and bytes
 */
export function refuseMistakenBody(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  if (typeof memberOf(body, 'then') === 'function') {
    throw new UsageError('not-a-body', 'A promise was given, not the body: await it, as in await response.json().');
  }
  if (isResponse(body)) {
    throw new UsageError(
      'not-a-body',
      'A response was given, not its body: give what await response.json() resolves to; of axios response.data, of supertest response.body.',
    );
  }
  if (ArrayBuffer.isView(body) || body instanceof ArrayBuffer) {
    throw new UsageError(
      'not-a-body',
      'Bytes were given, not the body: give their text, as by new TextDecoder().decode(bytes).',
    );
  }
}

/** A member that is looked at to know what the value is. */
function memberOf(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch (cause) {
    throw new UsageError(
      'not-json',
      `The body cannot be read: its member ${name} throws an error. Give a plain object, or the JSON text.`,
      { cause },
    );
  }
}

/** A Response of fetch, and what axios, supertest, Fastify's inject and node:http have in its place. */
function isResponse(value: object): boolean {
  const has = (name: string, type: string): boolean => typeof memberOf(value, name) === type;
  if (!has('status', 'number') && !has('statusCode', 'number')) return false;
  if (has('json', 'function')) return true;
  const isPlain = Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
  return has('headers', 'object') && (!isPlain || Object.hasOwn(value, 'data'));
}
