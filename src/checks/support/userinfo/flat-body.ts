import { shapes } from '../../../generated/schemas.ts';
import type { Shape } from '../../../model/shape.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { nearMiss } from '../../../wire/near-miss.ts';

/**
 * Whether a body has the flat shape of the editions before 2.0.0 of the contract: id at the root, and no userData. Whoever has added
 * externalUserId to it may have left id out. One that has userData by a misspelt name is nested, and the schema names the slip.
 */
export function isFlatBody(body: JsonObject): boolean {
  if (Object.hasOwn(body, 'userData')) return false;
  const isFlat =
    Object.hasOwn(body, 'id') || (Object.hasOwn(body, 'externalUserId') && Object.hasOwn(body, 'backOfficeData'));
  return isFlat && !hasMisspeltUserData(body);
}

function hasMisspeltUserData(body: JsonObject): boolean {
  const objects = Object.keys(body).filter((name) => isJsonObject(body[name]));
  return nearMiss('userData', objects) !== undefined;
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
  const written = [flat.externalUserId, flat.id].find((id) => typeof id === 'string' || typeof id === 'number');
  return mend(flat, written === undefined ? idPlaceholder : String(written), (name, value, shape) =>
    hasType(value, shape) ? value : placeholders(shape, name),
  );
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
