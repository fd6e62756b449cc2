import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { pointerToPath, valueAt } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

/** What stands in a recorded answer for the access token that was sent. */
const tokenThatWasSent = '{{token}}';

export default defineCheck({
  id: 'userinfo/ids-are-not-the-token',
  title: 'Neither externalUserId nor userData.id is the access token',
  requirement: 'userinfo.ids-not-token',
  needs: { answer: person.answer, body: person.nested },
  judge({ body }) {
    const ids = ['/externalUserId', '/userData/id'].map((pointer) => ({ pointer, value: valueAt(body, pointer) }));
    if (!ids.some(({ value }) => typeof value === 'string')) return notApplicable('the body has neither as a string');
    return violatesForEach(
      ids.filter(({ value }) => value === tokenThatWasSent),
      ({ pointer }) => ({
        pointer,
        message: `${pointerToPath(pointer)} is the access token: a credential, and most often another at each sign-in.`,
        expected: "the person's lasting identifier",
        actual: 'the access token',
        fix: "Return the person's lasting identifier, such as the primary key of the account that the token belongs to.",
      }),
    );
  },
});
