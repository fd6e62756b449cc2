import type { RequirementId } from '../../../generated/requirements.ts';
import type { Need } from '../../../model/check.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import { derive } from '../evidence.ts';
import { isToldByNaming } from '../schema-findings.ts';
import { person } from './evidence.ts';
import { userInfoSchema } from './schema.ts';

/** The body, unless all that it lacks of a requirement is lacking for the style of its names, which are told as a whole. */
export function named(requirement: RequirementId): Need<JsonObject> {
  return derive(person.nested, (body) =>
    isToldByNaming(userInfoSchema, body, requirement)
      ? { blockedBy: 'userinfo/has-required-members' }
      : { value: body },
  );
}
