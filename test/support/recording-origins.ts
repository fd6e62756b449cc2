import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { ReferenceProvider } from '../../src/reference/provider.ts';
import { listen } from './raw-server.ts';

/** An origin of its own in front of a provider, which takes down what it is sent. */
export interface RecordingOrigin {
  readonly origin: string;
  /** Headers of each request, in order. */
  readonly headers: readonly IncomingHttpHeaders[];
  readonly close: () => void;
}

/** Starts an origin that answers as the provider does. */
export async function recordingOrigin({ app }: ReferenceProvider): Promise<RecordingOrigin> {
  const headers: IncomingHttpHeaders[] = [];
  const server: Server = createServer((request, response) => {
    headers.push(request.headers);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const {
        statusCode,
        headers: answered,
        rawPayload,
      } = await app.inject({
        method: request.method === 'POST' ? 'POST' : 'GET',
        url: request.url ?? '/',
        headers: request.headers,
        ...(chunks.length === 0 ? {} : { payload: Buffer.concat(chunks) }),
      });
      for (const [name, value] of Object.entries(answered)) if (value !== undefined) response.setHeader(name, value);
      response.writeHead(statusCode).end(rawPayload);
    });
  });
  return {
    origin: `http://127.0.0.1:${await listen(server)}`,
    headers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
