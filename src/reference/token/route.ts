import type { FastifyError, FastifyInstance } from 'fastify';
import type { components } from '../../generated/openapi.ts';
import { type Answer, jsonAnswer, sendAnswer } from '../answer.ts';
import type { NamedSchema } from '../body-validation.ts';
import type { Client } from '../demo-values.ts';
import { parseForm, queryOf } from '../form.ts';
import { refuseClient } from './client-authentication.ts';
import type { RefusedCall } from './effect.ts';
import { exchangeGrant, type GrantContext } from './grants.ts';
import { notStored, refusalAnswer, type TokenRefusal } from './refusal.ts';

type TokenRequest = components['schemas']['TokenRequest'];
type TokenResponse = components['schemas']['TokenResponse'];

export interface TokenOptions extends GrantContext {
  readonly client: Client;
  readonly accessTokenSeconds: number;
}

/** POST /token; with the behaviour for it GET too. @see RFC 6749 section 3.2 */
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
      const refusal: TokenRefusal = { error: 'invalid_request', description: error.message };
      return sendAnswer(reply, refuse(refusal, options));
    });
    const schema: { body: NamedSchema } = { body: { name: 'TokenRequest' } };
    scope.post<{ Body: TokenRequest }>('/token', { schema }, (request, reply) =>
      sendAnswer(reply, answerTo(request.headers.authorization, request.body, options)),
    );
    if (!options.effects.some(({ takesGet }) => takesGet)) return;
    scope.get('/token', (request, reply) => {
      const form = parseForm(queryOf(request.url)) ?? {};
      return sendAnswer(reply, answerTo(request.headers.authorization, { grant_type: '', ...form }, options));
    });
  };
}

function answerTo(authorization: string | undefined, form: TokenRequest, options: TokenOptions): Answer {
  const { effects, accessTokenSeconds, store } = options;
  const refusal = refuseClient(authorization, form, options.client);
  if (refusal !== undefined && !effects.some(({ acceptsAnyClient }) => acceptsAnyClient)) {
    return refuse(refusal, options);
  }
  const granted = exchangeGrant(form, options);
  if ('error' in granted) return refuse(granted, options);
  const { grant, refreshable } = granted;
  const seconds = effects.some(({ neverExpires }) => neverExpires) ? Number.POSITIVE_INFINITY : accessTokenSeconds;
  const right: TokenResponse = {
    access_token: store.issueAccessToken(grant, seconds, (text) =>
      effects.reduce((token, effect) => effect.token?.(token) ?? token, text),
    ),
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    ...(refreshable ? { refresh_token: store.issueRefreshToken(grant) } : {}),
    ...(grant.scope === undefined ? {} : { scope: grant.scope }),
  };
  const body = effects.reduce<unknown>(
    (value, effect) => (effect.body === undefined ? value : effect.body(value)),
    right,
  );
  return effects.reduce((answer, effect) => effect.answer?.(answer) ?? answer, jsonAnswer(200, body, notStored));
}

function refuse(refusal: TokenRefusal, { effects }: TokenOptions): Answer {
  const named = effects.reduce((before, effect) => effect.refusal?.(before) ?? before, refusal);
  const call: RefusedCall = { error: named.error };
  return effects.reduce((answer, effect) => effect.refusalAnswer?.(answer, call) ?? answer, refusalAnswer(named));
}

class RepeatedParameter extends Error {
  readonly statusCode = 400;
}
