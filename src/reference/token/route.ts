import type { FastifyError, FastifyInstance } from 'fastify';
import type { components } from '../../generated/openapi.ts';
import { type Answer, jsonAnswer, sendAnswer } from '../answer.ts';
import type { NamedSchema } from '../body-validation.ts';
import type { Client } from '../demo-values.ts';
import { refuseClient } from './client-authentication.ts';
import { exchangeGrant, type GrantContext } from './grants.ts';
import { notStored, refusalAnswer } from './refusal.ts';
import { accessTokenSeconds } from './token-store.ts';

type TokenRequest = components['schemas']['TokenRequest'];
type TokenResponse = components['schemas']['TokenResponse'];

export interface TokenOptions extends GrantContext {
  readonly client: Client;
}

/** POST /token. @see RFC 6749 section 3.2 */
export function tokenRoute(options: TokenOptions): (scope: FastifyInstance) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      const form = parseForm(String(body));
      if (form === undefined) done(new RepeatedParameter('A parameter is there more than once.'));
      else done(null, form);
    });
    scope.setErrorHandler<FastifyError>((error, _request, reply) => {
      if ((error.statusCode ?? 500) >= 500) throw error;
      return sendAnswer(reply, refusalAnswer({ error: 'invalid_request', description: error.message }));
    });
    const schema: { body: NamedSchema } = { body: { name: 'TokenRequest' } };
    scope.post<{ Body: TokenRequest }>('/token', { schema }, (request, reply) =>
      sendAnswer(reply, answerTo(request.headers.authorization, request.body, options)),
    );
  };
}

function answerTo(authorization: string | undefined, form: TokenRequest, options: TokenOptions): Answer {
  const refusal = refuseClient(authorization, form, options.client);
  if (refusal !== undefined) return refusalAnswer(refusal);
  const granted = exchangeGrant(form, options);
  if ('error' in granted) return refusalAnswer(granted);
  const { grant, refreshable } = granted;
  const body: TokenResponse = {
    access_token: options.store.issueAccessToken(grant),
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    ...(refreshable ? { refresh_token: options.store.issueRefreshToken(grant) } : {}),
    ...(grant.scope === undefined ? {} : { scope: grant.scope }),
  };
  return jsonAnswer(200, body, notStored);
}

class RepeatedParameter extends Error {
  readonly statusCode = 400;
}

/**
 * A parameter without a value counts as absent; one that is there twice makes the request invalid.
 * @see RFC 6749 section 3.2
 */
function parseForm(text: string): Record<string, string> | undefined {
  const given = [...new URLSearchParams(text)];
  if (new Set(given.map(([name]) => name)).size < given.length) return undefined;
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}
