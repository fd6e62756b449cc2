import { conforms, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues, plainCacheDirectives } from '../../wire/fields.ts';
import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';

export default defineCheck({
  id: 'flow/token-is-not-cached',
  title: 'The token answer is kept out of caches',
  requirement: 'token.not-cached',
  needs: { issued: token.issued },
  judge({ issued: { answer } }) {
    const { headers } = answer.response;
    if (plainCacheDirectives(headers).has('no-store')) return conforms;
    const value = fieldValues(headers, 'Cache-Control').join(', ');
    return violates({
      pointer: '',
      where: 'the header Cache-Control',
      message: 'The answer holds an access token, and its Cache-Control does not have no-store.',
      expected: 'Cache-Control: no-store',
      actual: value === '' ? 'no Cache-Control' : `Cache-Control: ${quote(value)}`,
      fix: 'Send the header Cache-Control: no-store.',
    });
  },
});
