import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { isLoopback } from '../../wire/loopback.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/uses-https',
  title: 'The endpoint is reached over TLS',
  requirement: 'userinfo.https',
  needs: { answer: person.answer },
  judge({ answer: { request } }) {
    const url = new URL(request.url);
    if (url.protocol === 'https:') return conforms;
    if (isLoopback(url)) return notApplicable('a loopback address: the token crosses no network');
    return violates({
      pointer: '',
      where: 'the URL',
      message:
        'The endpoint answers over plain http: whoever is on the way can read the access token and the personal data.',
      expected: 'a URL that begins with https:',
      actual: `a URL that begins with ${url.protocol}`,
      fix: 'Serve the endpoint over https and make that address the userInfoEndpoint of the config.',
    });
  },
});
