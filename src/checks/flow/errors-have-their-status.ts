import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { noneRefused, refusals, refusing, token } from '../support/flow/evidence.ts';

export default defineCheck({
  id: 'flow/errors-have-their-status',
  title: 'A refusal has status 400 or 401',
  requirement: 'token.error-status',
  needs: { issued: token.issued, ...refusals },
  judge({ wrongSecret, unknownGrant }) {
    const refused = refusing([wrongSecret, unknownGrant]);
    if (refused.length === 0) return notApplicable(noneRefused);
    return violatesForEach(
      refused.filter(({ response: { status } }) => status !== 400 && status !== 401),
      ({ name, response: { status } }) => ({
        pointer: '',
        where: 'the status',
        message: `The refusal "${name}" has status ${status}.`,
        expected: 'status 400, or 401 where the client failed to authenticate',
        actual: `status ${status}`,
        fix:
          status >= 500
            ? "Look into the server's log for what failed; a bad request must not make the server fail."
            : 'Answer what is refused with status 400, and a client that failed to authenticate with 401.',
        exchange: name,
      }),
    );
  },
});
