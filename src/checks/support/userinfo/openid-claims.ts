import type { JsonObject } from '../../../wire/json-object.ts';

/**
 * Whether a body has the claims of OpenID Connect, as providers answer by default: sub at the root, and neither of the members
 * that the contract has in its place. @see OpenID Connect Core 1.0 section 5.3.2
 */
export function isOpenIdClaims(body: JsonObject): boolean {
  return (
    typeof body.sub === 'string' &&
    !Object.hasOwn(body, 'externalUserId') &&
    !Object.hasOwn(body, 'userData') &&
    !Object.hasOwn(body, 'id')
  );
}

/** The standard claims that the contract has members for, by their names there. @see OpenID Connect Core 1.0 section 5.1 */
export function membersOfClaims({ sub, email, given_name, family_name }: JsonObject): JsonObject {
  return { id: sub, email, firstName: given_name, lastName: family_name };
}
