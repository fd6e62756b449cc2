import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { isLoopback } from '../../wire/loopback.ts';
import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';

export default defineCheck({
  id: 'flow/token-endpoint-uses-https',
  title: 'The token endpoint is reached over TLS',
  requirement: 'token.https',
  needs: { answer: token.answer },
  judge({ answer: { request } }) {
    const url = new URL(request.url);
    if (url.protocol === 'https:') return conforms;
    if (isLoopback(url)) return notApplicable('a loopback address: the secrets cross no network');
    return violates({
      pointer: '',
      where: 'the URL',
      message:
        'The token endpoint answers over plain http: whoever is on the way can read the client secret, the code and the tokens.',
      expected: 'a URL that begins with https:',
      actual: `a URL that begins with ${url.protocol}`,
      fix: 'Serve the token endpoint over https and make that address the tokenEndpoint of the config.',
    });
  },
});
