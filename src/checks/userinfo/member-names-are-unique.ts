import { defineCheck } from '../support/define-check.ts';
import { judgeMemberNames } from '../support/member-names.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/member-names-are-unique',
  title: 'No object has a member name twice',
  requirement: 'userinfo.unique-member-names',
  needs: { json: person.json },
  judge: ({ json: { duplicates } }) => judgeMemberNames(duplicates),
});
