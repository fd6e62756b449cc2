import { shapes } from '../../../generated/schemas.ts';
import type { Shape } from '../../../model/shape.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';

/**
 * Whether a body has the flat shape of the editions before 2.0.0 of the contract: id at the root, and neither of the members
 * that replaced it.
 */
export function isFlatBody(body: JsonObject): boolean {
  return Object.hasOwn(body, 'id') && !Object.hasOwn(body, 'externalUserId') && !Object.hasOwn(body, 'userData');
}

const idPlaceholder = '<id>';

/** What to return in place of a flat body, as JSON; placeholders stand for the values, which are personal data. */
export function mendedTemplate(flat: JsonObject): string {
  return mend(flat, idPlaceholder, (name, value, shape) =>
    Array.isArray(value) && value.length === 0 ? value : placeholders(shape, name),
  );
}

/** The same with the values that came, as far as they have the type of their member. */
export function mendedBody(flat: JsonObject): string {
  const { id } = flat;
  const written = typeof id === 'string' || typeof id === 'number' ? String(id) : idPlaceholder;
  return mend(flat, written, (name, value, shape) => (hasType(value, shape) ? value : placeholders(shape, name)));
}

function mend(flat: JsonObject, id: string, fill: (name: string, value: unknown, shape: Shape) => unknown): string {
  const userData: Record<string, unknown> = { id };
  for (const [name, shape] of Object.entries(shapes.UserInfo.members?.userData?.members ?? {})) {
    const value = flat[name];
    if (name !== 'id' && value !== undefined && value !== null) userData[name] = fill(name, value, shape);
  }
  userData.backOfficeData ??= [];
  return JSON.stringify({ externalUserId: id, userData }, null, 2);
}

function hasType(value: unknown, { type }: Shape): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isJsonObject(value) : typeof value === type;
}

function placeholders(shape: Shape, name: string): unknown {
  if (shape.members !== undefined) {
    return Object.fromEntries(
      Object.entries(shape.members).map(([member, inner]) => [member, placeholders(inner, `${name}.${member}`)]),
    );
  }
  return shape.items === undefined ? `<${name}>` : [placeholders(shape.items, name)];
}
