import { createServer, type IncomingMessage } from 'node:http';
import { validateOauthConfigCreateForm } from '../../src/generated/validators.js';
import type { Person } from '../../src/reference/demo-values.ts';
import {
  createReferenceProvider,
  type ReferenceProvider,
  type ReferenceProviderOptions,
} from '../../src/reference/provider.ts';

/** The provider of our pacts: the people, the client and the key that their states name. */
export interface PactProvider {
  readonly provider: ReferenceProvider;
  readonly origin: string;
  /** Where the states of the pacts are brought about. */
  readonly stateUrl: string;
  /** Names of the states that were set up and torn down, in order. */
  readonly changes: readonly string[];
  readonly close: () => Promise<void>;
}

const person = (accessToken: string, userinfo: Person['userinfo']): Person => ({
  username: accessToken,
  password: `password-of-${accessToken}`,
  accessToken,
  userinfo,
});

const pactPeople: readonly Person[] = [
  person('pact-token-all-members', {
    externalUserId: 'person-1',
    userData: {
      id: 'person-1',
      email: 'somebody@example.org',
      phone: { region: 'DE', number: '3012345678' },
      firstName: 'Somebody',
      lastName: 'Else',
      backOfficeData: [
        { key: 'plan', value: 'gold', displayName: 'Plan' },
        { key: 'since', value: '2019', displayName: 'Since' },
      ],
    },
  }),
  person('pact-token-required-members', {
    externalUserId: 'person-2',
    userData: { id: 'person-2', backOfficeData: [] },
  }),
];

/** The reference provider, and a server that brings it into the states of our pacts. */
export async function startPactProvider(options: ReferenceProviderOptions = {}): Promise<PactProvider> {
  const provider = createReferenceProvider({
    people: pactPeople,
    apiKey: 'pact-admin-api-key',
    client: { id: 'pact-client', secret: 'pact-client-secret' },
    ...options,
  });
  const changes: string[] = [];
  const server = createServer((request, response) => {
    void body(request).then(({ action, state, params }) => {
      changes.push(`${action} ${state}`);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(action === 'setup' ? setUp(provider, state, params) : {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    provider,
    origin: await provider.listen(),
    stateUrl: `http://127.0.0.1:${address.port}/states`,
    changes,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await provider.close();
    },
  };
}

/** What the state's parameters are in the provider, where they are not as the pact has them. */
function setUp(provider: ReferenceProvider, state: string, params: Record<string, unknown>): Record<string, string> {
  switch (state) {
    case 'an authorization code was issued': {
      const [first] = pactPeople;
      if (first === undefined) throw new Error('there is nobody');
      return { code: provider.issueAuthorizationCode({ person: first, redirectUri: String(params.redirectUri) }) };
    }
    case 'a config':
      if (!validateOauthConfigCreateForm(params.config)) throw new Error('the state has no config');
      provider.setOauthConfig(params.config);
      return {};
    case 'no config':
      provider.setOauthConfig(undefined);
      return {};
    default:
      return {};
  }
}

async function body(
  request: IncomingMessage,
): Promise<{ action: string; state: string; params: Record<string, unknown> }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
