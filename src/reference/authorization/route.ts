import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { queryOf } from '../form.ts';
import { type AuthorizationContext, authorize } from './authorize.ts';

/** GET /authorize, and POST of the form that it shows. @see RFC 6749 section 3.1 */
export function authorizationRoute(context: AuthorizationContext): (scope: FastifyInstance) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.get('/authorize', ({ url }, reply) => sendAnswer(reply, authorize(queryOf(url), undefined, context)));
    scope.post('/authorize', ({ url, body }, reply) =>
      sendAnswer(reply, authorize(queryOf(url), String(body ?? ''), context)),
    );
  };
}
