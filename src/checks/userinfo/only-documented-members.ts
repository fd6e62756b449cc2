import type { CheckId, RequirementId } from '../../generated/requirements.ts';
import { defineCheck } from '../support/define-check.ts';
import { derive, type Reading } from '../support/evidence.ts';
import { judgeOtherMembers, type OtherMembers, otherMembersOf } from '../support/other-members.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

/** The checks that miss a required member. */
const missing: ReadonlyMap<string, CheckId> = new Map<RequirementId, CheckId>([
  ['userinfo.required-members', 'userinfo/has-required-members'],
  ['userinfo.phone-members', 'userinfo/phone-is-complete'],
  ['userinfo.back-office-members', 'userinfo/back-office-items-are-complete'],
]);

/** Where each of them stands for a required member that is missing, the finding of that one says all there is to say. */
const others = derive(person.nested, (body): Reading<OtherMembers> => {
  const found = otherMembersOf(body, userInfoSchema.shape);
  const cause = found.untold.length > 0 ? undefined : missing.get(found.toldBy ?? '');
  return cause === undefined ? { value: found } : { blockedBy: cause };
});

export default defineCheck({
  id: 'userinfo/only-documented-members',
  title: 'There are no members but the documented ones',
  requirement: 'userinfo.documented-members',
  needs: { others },
  judge: ({ others: found }) =>
    judgeOtherMembers(
      found,
      'Closer ignores it; leave it out unless something else reads it. What agents should see goes into backOfficeData.',
    ),
});
