import { conforms, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/does-not-redirect',
  title: 'The access token is not redirected',
  requirement: 'userinfo.no-redirect',
  needs: { answer: person.answer },
  judge({ answer: { response } }) {
    const [location] = fieldValues(response.headers, 'Location');
    if (!isRedirect(response.status) || location === undefined) return conforms;
    return violates({
      pointer: '',
      where: 'the header Location',
      message: `The endpoint sends a request with a valid token elsewhere: ${quote(location)}.`,
      expected: 'the answer itself',
      actual: `status ${response.status} with Location`,
      fix: 'Make the final address the userInfoEndpoint of the config, or answer at this one.',
    });
  },
});

/** 304 has the class of redirects and is none: it answers a conditional request. @see RFC 9110 section 15.4.5 */
function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}
