import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { codeOf, UsageError } from '../model/errors.ts';
import type { ConfigCreateForm } from '../probes/config-contract.ts';
import { authorizationRoute } from './authorization/route.ts';
import { documentValidators } from './body-validation.ts';
import { type Client, demo, type Person } from './demo-values.ts';
import { type BehaviourName, effectsOf } from './faults/index.ts';
import type { StoredConfig } from './oauth-config/effect.ts';
import { type ConfigCell, configRoutes } from './oauth-config/route.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';
import { tokenRoute } from './token/route.ts';
import { type CodeBinding, TokenStore } from './token/token-store.ts';
import { userinfoRoute } from './userinfo/route.ts';

export interface ReferenceProviderOptions {
  /** Faults and variants to show; none makes the provider right and plain. */
  readonly faults?: readonly BehaviourName[];
  readonly people?: readonly Person[];
  /** The admin's key of the config API. */
  readonly apiKey?: string;
  readonly client?: Client;
  /** The config to begin with. */
  readonly oauthConfig?: ConfigCreateForm;
  /** Called with each request before it is handled; the request waits for what it returns. */
  readonly onRequest?: (request: LoggedRequest) => void | Promise<void>;
  /** Called with each request when its answer is about to be sent; the answer waits for what it returns. */
  readonly onAnswer?: (request: LoggedRequest) => void | Promise<void>;
  /** Called with an error that is the provider's own fault; it answers 500. */
  readonly onError?: (error: unknown) => void;
  /** Lifetime of the access tokens that are issued; by default an hour. */
  readonly accessTokenSeconds?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A provider of the token endpoint, of /userinfo and of the config API, in memory, as the contract has them; and of an authorization endpoint. */
export interface ReferenceProvider {
  /** The Fastify application, for requests without a network. */
  readonly app: FastifyInstance;
  /** The requests that came, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Listens on 127.0.0.1.
   *
   * @param port 0 for a free one
   * @returns the origin, such as `http://127.0.0.1:4000`
   * @throws {UsageError} where the port cannot be had
   */
  readonly listen: (port?: number) => Promise<string>;
  /** Closes every connection at once, idle or not. */
  readonly close: () => Promise<void>;
  /** Issues an authorization code, as the authorization endpoint does after a person has agreed. @see RFC 6749 section 4.1.2 */
  readonly issueAuthorizationCode: (binding: CodeBinding) => string;
  /** The config that is stored now, its secret in the clear. */
  readonly oauthConfig: () => StoredConfig | undefined;
  readonly setOauthConfig: (config: ConfigCreateForm | undefined) => void;
}

/** Makes the reference provider: right in every point that the contract names, but for the faults that are asked for. */
export function createReferenceProvider(options: ReferenceProviderOptions = {}): ReferenceProvider {
  const people = options.people ?? demo.people;
  const effects = effectsOf(options.faults ?? []);
  const store = new TokenStore(people, options.now ?? Date.now);
  const cell: ConfigCell = { config: options.oauthConfig };
  const log = new RequestLog();
  const closing = new AbortController();
  const client = options.client ?? demo.client;
  const issueCode = (binding: CodeBinding): string => store.issueCode(binding);

  const app = fastify({ logger: false, forceCloseConnections: true });
  app.setValidatorCompiler(documentValidators);
  app.addHook('onRequest', async (request) => {
    const entry = log.add(request);
    await options.onRequest?.(entry);
  });
  app.addHook('onSend', async (request, reply) => {
    const entry = log.answered(request, reply.statusCode);
    if (entry !== undefined) await options.onAnswer?.(entry);
  });
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    options.onError?.(error);
    return reply.code(500).send({ reason: 'The reference provider failed.' });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ reason: 'There is nothing at this address.' }));

  app.register(authorizationRoute({ people, client, issueCode }));
  app.register(
    tokenRoute({
      store,
      people,
      client,
      effects: effects.token,
      accessTokenSeconds: options.accessTokenSeconds ?? 3600,
    }),
  );
  app.register(
    userinfoRoute({
      people,
      personOf: (token) => store.personOf(token),
      personWith: (resembles) => store.personWith(resembles),
      effects: effects.userinfo,
      sleep: options.sleep ?? sleep,
      closing: closing.signal,
    }),
  );
  app.register(configRoutes({ apiKey: options.apiKey ?? demo.apiKey, cell, effects: effects.config }));

  return {
    app,
    requests: log.entries,
    listen: (port = 0) => listen(app, port),
    close: async () => {
      closing.abort();
      await app.close();
    },
    issueAuthorizationCode: issueCode,
    oauthConfig: () => cell.config,
    setOauthConfig: (config) => {
      cell.config = config;
    },
  };
}

async function listen(app: FastifyInstance, port: number): Promise<string> {
  try {
    return await app.listen({ host: '127.0.0.1', port });
  } catch (cause) {
    const code = codeOf(cause);
    throw new UsageError(
      'port-not-free',
      portProblems[code]?.(port) ?? `Port ${port} cannot be listened on (${code}).`,
      {
        cause,
      },
    );
  }
}

const portProblems: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is in use by another program. Choose another one, or 0 for one that is free.`,
  EACCES: (port) =>
    `Port ${port} needs rights that this user does not have. Choose one from 1024 on, or 0 for one that is free.`,
};

/** A wait that is cut short is over: whoever waited is gone. */
async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
