import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Exchange } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import type { ProviderState } from './pact-file.ts';
import type { GivenValues } from './substitute.ts';

/** What happened while one interaction was verified. */
export interface Visit {
  readonly states: readonly ProviderState[];
  /** What setting up the states gave for their parameters. */
  readonly values: GivenValues;
  /** Path of the request in the pact, once it has come. */
  readonly pactPath?: string;
  readonly exchange?: Exchange;
  /** Why the request did not reach the provider. */
  readonly problem?: string;
}

export interface ProxyOptions {
  /** Brings a state about; gives values for its parameters, or says why it could not. */
  readonly setUp: (state: ProviderState) => Promise<{ readonly values: GivenValues } | { readonly problem: string }>;
  readonly tearDown: (state: ProviderState) => Promise<void>;
  readonly send: (request: IncomingRequest) => Promise<Exchange | { readonly problem: string }>;
}

/** A request of the verifier, as the pact has it. */
export interface IncomingRequest {
  /** Path and query. */
  readonly target: string;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: string;
  readonly states: readonly ProviderState[];
  readonly values: GivenValues;
}

export interface VerificationProxy {
  /** Base URL for the verifier. */
  readonly url: string;
  readonly stateUrl: string;
  /**
   * The visits since the last call, in order; one for each interaction.
   *
   * @throws what kept a request from being sent and is not the provider's: a certificate that cannot be used, a fault of ours
   */
  readonly takeVisits: () => readonly Visit[];
  readonly close: () => void;
}

interface OpenVisit {
  readonly states: ProviderState[];
  readonly values: Map<string, string>;
  pactPath?: string;
  exchange?: Exchange;
  problem?: string;
  over: boolean;
}

/**
 * Stands between the verifier and the provider, on loopback: it brings about provider states, and sends each request by our own
 * client, which records it. The verifier's own proxy is not used, since it breaks form bodies.
 */
export async function startProxy(options: ProxyOptions): Promise<VerificationProxy> {
  const visits: OpenVisit[] = [];
  let failure: { readonly error: unknown } | undefined;
  // Whoever else is on this machine cannot have requests sent with the user's credentials.
  const base = `/${randomBytes(16).toString('hex')}`;
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      failure ??= { error };
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  /** The verifier sets up all states of an interaction, also where there are none, then sends its one request. */
  const currentVisit = (): OpenVisit => {
    const last = visits.at(-1);
    if (last !== undefined && !last.over) return last;
    const visit: OpenVisit = { states: [], values: new Map(), over: false };
    visits.push(visit);
    return visit;
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = request.url ?? '';
    if (url === `${base}/state`) return handleState(body, response);
    if (!url.startsWith(`${base}/provider`)) {
      response.writeHead(404).end();
      return;
    }
    const visit = currentVisit();
    visit.over = true;
    if (visit.problem !== undefined) {
      response.writeHead(500).end();
      return;
    }
    const target = url.slice(`${base}/provider`.length);
    visit.pactPath = target.replace(/\?.*$/s, '');
    const outcome = await options.send({
      target,
      method: request.method ?? 'GET',
      headers: pactHeaders(request),
      body,
      states: visit.states,
      values: visit.values,
    });
    if ('problem' in outcome) {
      visit.problem = outcome.problem;
      response.writeHead(500).end();
      return;
    }
    visit.exchange = outcome;
    answer(outcome, response);
  }

  /** Always answered with 200: a failed state is told by the visit, and the verifier goes on in step. */
  async function handleState(body: string, response: ServerResponse): Promise<void> {
    const { action, state, params } = stateChange(body);
    if (action === 'teardown') {
      // A request that the verifier could not send did not end the visit.
      const last = visits.at(-1);
      if (last !== undefined) last.over = true;
      if (state !== '') await options.tearDown({ name: state, params });
    } else {
      const visit = currentVisit();
      if (state !== '' && visit.problem === undefined) {
        visit.states.push({ name: state, params });
        const outcome = await options.setUp({ name: state, params });
        if ('problem' in outcome) visit.problem = outcome.problem;
        else for (const [name, value] of outcome.values) visit.values.set(name, value);
      }
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }

  return {
    url: `http://127.0.0.1:${port}${base}/provider`,
    stateUrl: `http://127.0.0.1:${port}${base}/state`,
    takeVisits: () => {
      if (failure !== undefined) throw failure.error;
      return visits.splice(0);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function stateChange(body: string): ProviderState & { readonly action: string; readonly state: string } {
  const value: unknown = JSON.parse(body);
  const { action, state, params } = isJsonObject(value) ? value : {};
  const name = typeof state === 'string' ? state : '';
  return { action: String(action), state: name, name, params: isJsonObject(params) ? params : {} };
}

/** What the verifier's own client adds is not of the pact. */
const added: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'transfer-encoding',
]);

/** In the order of their names, since the verifier's own changes from run to run. */
function pactHeaders({ rawHeaders }: IncomingMessage): readonly Header[] {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && !added.has(name.toLowerCase()) ? [[titleCase(name), rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return headers.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The verifier sends names in lower case; reports are easier to read in the usual one. */
function titleCase(name: string): string {
  return name.toLowerCase().replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/**
 * Codings are undone already, and the connection is another one. The verifier would follow a Location and judge what it finds
 * there in place of the answer.
 */
const notPassedOn: ReadonlySet<string> = new Set([
  'location',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'te',
  'trailer',
  'upgrade',
]);

function answer(exchange: Exchange, response: ServerResponse): void {
  if (exchange.response === undefined) {
    response.writeHead(502).end();
    return;
  }
  const { status, headers, body } = exchange.response;
  for (const [name, value] of headers) {
    if (!notPassedOn.has(name.toLowerCase())) response.appendHeader(name, value);
  }
  response.writeHead(status).end(withoutByteOrderMark(body));
}

/** A parser may ignore it, and the verifier's does not. @see RFC 8259 section 8.1 */
function withoutByteOrderMark(body: Uint8Array): Uint8Array {
  return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? body.subarray(3) : body;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
