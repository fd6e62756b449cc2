import { createServer, type ServerResponse } from 'node:http';
import type { ConfigCreateForm } from '../../src/probes/config-contract.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';

/** A request on its way through a gateway. */
export interface Passing {
  /** From 1. */
  readonly number: number;
  readonly method: string;
  readonly body: string;
  /** Has the provider carry the request out; resolves to its status. */
  readonly forward: () => Promise<number>;
}

/** A reference provider behind a gateway that can answer in its place, or not at all. */
export interface Gateway {
  readonly origin: string;
  readonly provider: ReferenceProvider;
  /** The methods that came, in order. */
  readonly methods: string[];
  /** Answers a request in place of the provider; whether it did, or will. */
  intercept: (request: Passing, response: ServerResponse) => boolean | Promise<boolean>;
  /** Takes no more connections; those that are there stay. */
  readonly refuseConnections: () => void;
  readonly close: () => Promise<void>;
}

export async function startGateway(oauthConfig?: ConfigCreateForm): Promise<Gateway> {
  const provider = createReferenceProvider(oauthConfig === undefined ? {} : { oauthConfig });
  const methods: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = '', url = '', headers } = request;
    methods.push(method);
    const { 'content-length': _length, 'transfer-encoding': _coding, ...kept } = headers;
    const inject = () =>
      provider.app.inject({
        method: method as 'GET',
        url,
        headers: kept,
        ...(body.length === 0 ? {} : { payload: body }),
      });
    const forward = async (): Promise<number> => (await inject()).statusCode;
    if (await gateway.intercept({ number: methods.length, method, body: body.toString(), forward }, response)) return;
    const answer = await inject();
    response.writeHead(answer.statusCode, answer.headers).end(answer.rawPayload);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gateway has no port');
  const gateway: Gateway = {
    origin: `http://127.0.0.1:${address.port}`,
    provider,
    methods,
    intercept: () => false,
    refuseConnections: () => server.close(),
    async close() {
      server.closeAllConnections();
      server.close();
      await provider.close();
    },
  };
  return gateway;
}
