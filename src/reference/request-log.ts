import type { FastifyRequest } from 'fastify';

/** A request as the reference provider saw it. Says which credentials came and never what they were. */
export interface LoggedRequest {
  readonly method: string;
  /** Without the query, which may hold what is not to be kept. */
  readonly path: string;
  /** Authentication scheme of the Authorization header. */
  readonly authorization?: 'bearer' | 'basic' | 'other';
  /** Whether there was an X-Api-Key header. */
  readonly apiKey: boolean;
  /** Status of the answer; absent until there is one. */
  readonly status?: number;
}

/** Keeps the latest requests, in the order in which they came. */
export class RequestLog {
  static readonly #longest = 10_000;
  readonly #entries: LoggedRequest[] = [];
  readonly #byRequest = new WeakMap<FastifyRequest, { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] }>();

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(request: FastifyRequest): LoggedRequest {
    const { method, headers, url } = request;
    const entry: LoggedRequest = {
      method,
      path: url.replace(/\?.*$/s, ''),
      ...(headers.authorization ? { authorization: schemeOf(headers.authorization) } : {}),
      apiKey: headers['x-api-key'] !== undefined,
    };
    this.#byRequest.set(request, entry);
    this.#entries.push(entry);
    if (this.#entries.length > RequestLog.#longest) this.#entries.shift();
    return entry;
  }

  answered(request: FastifyRequest, status: number): LoggedRequest | undefined {
    const entry = this.#byRequest.get(request);
    if (entry !== undefined) entry.status = status;
    return entry;
  }
}

/** Whatever is no known scheme may be the credential itself. */
function schemeOf(authorization: string): NonNullable<LoggedRequest['authorization']> {
  const scheme = /^(bearer|basic) /i.exec(authorization)?.[1]?.toLowerCase();
  return scheme === 'bearer' || scheme === 'basic' ? scheme : 'other';
}
