import { duplicateNames } from '../../wire/json.ts';
import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';
import { textIn } from '../support/json-body.ts';
import { judgeMemberNames } from '../support/member-names.ts';

export default defineCheck({
  id: 'flow/token-member-names-are-unique',
  title: 'No object of the token answer has a member name twice',
  requirement: 'token.unique-member-names',
  needs: { issued: token.issued },
  judge: ({ issued: { answer } }) => judgeMemberNames(duplicateNames(textIn(answer) ?? '')),
});
