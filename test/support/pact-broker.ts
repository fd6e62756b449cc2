import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface PactBroker {
  readonly url: string;
  /** Method, path and Authorization of each request. */
  readonly log: readonly string[];
  /** The results that were published, as they came. */
  readonly published: readonly Record<string, unknown>[];
  readonly close: () => void;
}

/** As much of a Pact Broker as the verifier asks: one pact of one provider, and a place for results. */
export async function startPactBroker(pact: object, provider: string, refusesResults = false): Promise<PactBroker> {
  const log: string[] = [];
  const published: Record<string, unknown>[] = [];
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    log,
    published,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const path = request.url ?? '';
    log.push(`${request.method} ${path} ${request.headers.authorization ?? ''}`.trim());
    const hal = (body: object, status = 200): void => {
      response.writeHead(status, { 'Content-Type': 'application/hal+json' }).end(JSON.stringify(body));
    };
    const link = (to: string): { href: string } => ({ href: `${url}${to}` });
    if (path === '/') {
      const href = `${url}/pacts/provider/{provider}/for-verification`;
      return hal({ _links: { 'pb:provider-pacts-for-verification': { href, templated: true } } });
    }
    if (path === `/pacts/provider/${provider}/for-verification`) {
      return hal({
        _embedded: {
          pacts: [
            {
              shortDescription: 'latest from main branch',
              verificationProperties: { pending: false, notices: [] },
              _links: { self: { ...link('/pact'), name: 'the pact' } },
            },
          ],
        },
        _links: { self: link(path) },
      });
    }
    if (path === '/pact') {
      return hal({
        ...pact,
        _links: {
          self: link('/pact'),
          'pb:provider': link(`/pacticipants/${provider}`),
          'pb:publish-verification-results': link('/pact/results'),
        },
      });
    }
    if (path === `/pacticipants/${provider}`) {
      const href = `${url}/pacticipants/${provider}/branches/{branch}/versions/{version}`;
      return hal({ _links: { self: link(path), 'pb:branch-version': { href, templated: true } } });
    }
    if (path === '/pact/results' && !refusesResults) {
      published.push(JSON.parse(Buffer.concat(chunks).toString()));
      return hal({ _links: {} }, 201);
    }
    return hal({}, request.method === 'PUT' ? 201 : 404);
  }
}
