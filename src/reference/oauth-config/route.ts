import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { configPath } from '../../probes/config-contract.ts';
import { sendAnswer } from '../answer.ts';
import { InvalidBody, type NamedSchema, type Problem } from '../body-validation.ts';
import { sameSecret } from '../secret.ts';
import { configAnswer } from './answers.ts';
import type { ConfigEffect, ConfigMethod, Outcome, StoredConfig } from './effect.ts';
import { operate } from './operate.ts';

/** Where the one config is kept. */
export interface ConfigCell {
  config: StoredConfig | undefined;
}

export interface ConfigOptions {
  readonly apiKey: string;
  readonly cell: ConfigCell;
  readonly effects: readonly ConfigEffect[];
}

/** The config API. */
export function configRoutes(options: ConfigOptions): (scope: FastifyInstance) => Promise<void> {
  const { cell, effects } = options;

  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    kind: Outcome['kind'],
    reason: string,
    status?: number,
  ) => {
    const step = { method: methodOf(request), sent: request.body, before: cell.config };
    return sendAnswer(reply, configAnswer({ kind, step, after: cell.config }, reason, status, effects));
  };

  const handle = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const step = { method: methodOf(request), sent: request.body, before: cell.config };
    const { kind, after, reason } = operate(step, problemsOf(request), effects);
    cell.config = after;
    if (!isAdmitted(request, options)) return refuse(request, reply, 'unauthorized', keyReason(request));
    return sendAnswer(reply, configAnswer({ kind, step, after }, reason ?? '', undefined, effects));
  };

  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(/^application\/(?:[\w.-]+\+)?json\b/i, { parseAs: 'string' }, (request, body, done) => {
      const method = methodOf(request);
      const malformed = effects.find(({ parsesMalformed }) => parsesMalformed !== undefined)?.parsesMalformed;
      try {
        done(null, body === '' ? undefined : JSON.parse(String(body)));
      } catch {
        const instead = malformed?.(method, String(body));
        if (instead === undefined) done(new MalformedJson('The body is not JSON.'));
        else done(null, instead);
      }
    });
    scope.addHook('onRequest', async (request, reply) => {
      if (isAdmitted(request, options) || carriesOut(request, effects)) return;
      return refuse(request, reply, 'unauthorized', keyReason(request));
    });
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const { statusCode = 500 } = error;
      if (statusCode >= 500) throw error;
      return refuse(
        request,
        reply,
        error instanceof MalformedJson ? 'malformed' : 'unreadable',
        error.message,
        statusCode,
      );
    });
    const create: { body: NamedSchema } = { body: { name: 'OauthConfigCreateForm' } };
    const patch: { body: NamedSchema } = { body: { name: 'OauthConfigPatchForm' } };
    scope.get(configPath, handle);
    // What the document finds wrong is attached, so that a fault may overlook it.
    scope.post(configPath, { schema: create, attachValidation: true }, handle);
    scope.patch(configPath, { schema: patch, attachValidation: true }, handle);
    scope.delete(configPath, handle);
  };
}

class MalformedJson extends Error {
  readonly statusCode = 400;
}

function methodOf({ method }: FastifyRequest): ConfigMethod {
  return method === 'POST' || method === 'PATCH' || method === 'DELETE' ? method : 'GET';
}

function isAdmitted(request: FastifyRequest, { apiKey, effects }: ConfigOptions): boolean {
  const given = keyOf(request);
  if (given !== undefined && sameSecret(given, apiKey)) return true;
  const key = given === undefined ? 'none' : 'wrong';
  return effects.some(({ admits }) => admits?.(methodOf(request), key, given ?? '', apiKey));
}

function carriesOut(request: FastifyRequest, effects: readonly ConfigEffect[]): boolean {
  return effects.some(({ carriesOutRefused }) => carriesOutRefused?.('unauthorized', methodOf(request)));
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  return headers['x-api-key']?.toString();
}

function keyReason(request: FastifyRequest): string {
  return keyOf(request) === undefined ? 'The header X-Api-Key is missing.' : 'The API key is not valid.';
}

/** What the OpenAPI document finds wrong with the body. */
function problemsOf({ validationError }: FastifyRequest): readonly Problem[] {
  return validationError instanceof InvalidBody ? validationError.problems : [];
}
