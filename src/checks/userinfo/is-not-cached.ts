import { conforms, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues, plainCacheDirectives } from '../../wire/fields.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/is-not-cached',
  title: 'The answer is kept out of shared caches',
  requirement: 'userinfo.not-cached',
  needs: { accepted: person.accepted, answer: person.answer },
  judge({ answer: { response } }) {
    const directives = plainCacheDirectives(response.headers);
    if (directives.has('no-store') || directives.has('private')) return conforms;
    const value = fieldValues(response.headers, 'Cache-Control').join(', ');
    return violates({
      pointer: '',
      where: 'the header Cache-Control',
      message: 'The answer is personal data, and its Cache-Control has neither no-store nor private.',
      expected: 'Cache-Control: no-store, or private',
      actual: value === '' ? 'no Cache-Control' : `Cache-Control: ${quote(value)}`,
      fix: 'Send the header Cache-Control: no-store.',
    });
  },
});
