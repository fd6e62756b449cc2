/** What of an entry of a HAR that a browser wrote a test is about. */
export interface ForeignEntry {
  readonly url?: string;
  readonly token?: string | undefined;
  readonly status?: number;
  readonly body?: unknown;
  readonly request?: object;
  readonly response?: object;
  readonly timings?: object;
}

export const foreignUrl = 'https://customer.example/api/userinfo';
export const foreignToken = 'a-token-of-a-browser-session';

/** An entry as a browser's network panel writes it; by default a person is there. */
export function foreignEntry(entry: ForeignEntry) {
  const { url = foreignUrl, token, status = 200, body, request, response, timings } = entry;
  const person = { externalUserId: 'e1', userData: { id: 'e1', backOfficeData: [] } };
  return {
    startedDateTime: '2026-01-02T03:04:05.000Z',
    time: 12,
    request: {
      method: 'GET',
      url,
      httpVersion: 'HTTP/2',
      cookies: [],
      headers: token === undefined ? [] : [{ name: 'authorization', value: `Bearer ${token}` }],
      queryString: [],
      headersSize: -1,
      bodySize: 0,
      ...request,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/2',
      cookies: [],
      headers: [{ name: 'content-type', value: 'application/json' }],
      content: { size: 0, mimeType: 'application/json', text: JSON.stringify(body ?? person) },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...response,
    },
    cache: {},
    timings: { blocked: 1, dns: -1, connect: -1, ssl: -1, send: 1, wait: 9, receive: 1, ...timings },
  };
}

export function foreignHar(...entries: readonly object[]): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'browser', version: '1' }, entries } });
}
