import { notApplicable } from '../../model/verdict.ts';
import { valueAt } from '../../wire/json-pointer.ts';
import { isTakenOut } from '../../wire/placeholder.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';
import { whyUnjudged } from '../support/userinfo/unjudged.ts';

export default defineCheck({
  id: 'userinfo/email-is-valid',
  title: 'The email is an address',
  requirement: 'userinfo.email-valid',
  needs: { body: person.nested },
  judge({ body }) {
    const email = valueAt(body, '/userData/email');
    if (typeof email !== 'string') {
      return notApplicable(whyUnjudged(body, '/userData/email', { absent: 'the body has no email', type: 'a string' }));
    }
    if (isTakenOut(email)) return notApplicable('the email repeats what the request sent, which no recording has');
    return judgeBySchema(userInfoSchema, body, 'userinfo.email-valid');
  },
});
