import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';

export default defineCheck({
  id: 'flow/token-type-is-bearer',
  title: 'The token_type is Bearer',
  requirement: 'token.type-bearer',
  needs: { issued: token.issued },
  judge({ issued: { body } }) {
    const { token_type: type } = body;
    if (typeof type !== 'string') return notApplicable('the answer has no token_type that is a string');
    if (type.toLowerCase() === 'bearer') return conforms;
    return violates({
      pointer: '/token_type',
      message: `$.token_type is ${quote(type)}: a client that does not know this type must not use the token.`,
      expected: 'Bearer, in any case of letters',
      actual: quote(type),
      fix: 'Issue Bearer tokens to this client, and say so in token_type.',
    });
  },
});
