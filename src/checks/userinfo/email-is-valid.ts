import { notApplicable } from '../../model/verdict.ts';
import { valueAt } from '../../wire/json-pointer.ts';
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
    if (typeof valueAt(body, '/userData/email') !== 'string') {
      return notApplicable(whyUnjudged(body, '/userData/email', { absent: 'the body has no email', type: 'a string' }));
    }
    return judgeBySchema(userInfoSchema, body, 'userinfo.email-valid');
  },
});
