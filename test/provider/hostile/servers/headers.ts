import { always, drip, goodJson, type HostileServer, headOf, pour, toTokens } from '../hostile-server.ts';

/** Heads that do not come, do not end, or are too much; and servers that put one off. */
export const headers: readonly HostileServer[] = [
  { name: 'never answers', start: () => always(() => {}), timeoutMs: 700, expected: { error: 'timeout' } },
  {
    name: 'answers the first request alone',
    start: async () => {
      let answered = 0;
      return toTokens((socket) => {
        answered += 1;
        if (answered === 1) socket.write(`${headOf(`Content-Length: ${goodJson.length}`)}${goodJson}`);
      });
    },
    timeoutMs: 700,
    expected: { error: 'timeout', probe: 'with-token-again' },
  },
  {
    name: 'drips a header',
    start: () => always((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ')),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'drips header lines',
    start: () => always((socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'X: 1\r\n')),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'drips a status line',
    start: () => always((socket) => drip(socket, 'HTTP/1.1 200 ')),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'sends a header without end',
    start: () => always((socket) => pour(socket, 'HTTP/1.1 200 OK\r\nX-Huge: ', 'x'.repeat(0x10000))),
    expected: { error: 'headers-too-large' },
  },
  {
    name: 'sends a header name without end',
    start: () => always((socket) => pour(socket, 'HTTP/1.1 200 OK\r\n', 'x'.repeat(0x10000))),
    expected: { error: 'headers-too-large' },
  },
  {
    name: 'sends headers without end',
    start: () => always((socket) => pour(socket, 'HTTP/1.1 200 OK\r\n', 'X: 1\r\n'.repeat(1000))),
    expected: { error: 'headers-too-large' },
  },
  {
    name: 'sends a reason phrase without end',
    start: () => always((socket) => pour(socket, 'HTTP/1.1 200 ', 'x'.repeat(0x10000))),
    expected: { error: 'headers-too-large' },
  },
  {
    name: 'floods with 100 Continue',
    start: () => always((socket) => pour(socket, '', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100))),
    expected: { error: 'not-http' },
  },
  {
    name: 'floods with 103 Early Hints',
    start: () => always((socket) => pour(socket, '', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(100))),
    expected: { error: 'not-http' },
  },
  {
    name: 'drips 102 Processing',
    start: () => always((socket) => drip(socket, '', 'HTTP/1.1 102 Processing\r\n\r\n', 100)),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'switches to another protocol',
    start: () =>
      always((socket) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      ),
    expected: { error: 'not-http' },
  },
  {
    name: 'asks to come back in a year',
    start: () =>
      always((socket) => socket.write('HTTP/1.1 503 Busy\r\nRetry-After: 31536000\r\nContent-Length: 0\r\n\r\n')),
    expected: { error: 'busy' },
  },
  {
    name: 'asks to come back at once, each time',
    start: () => always((socket) => socket.write('HTTP/1.1 429 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n')),
    timeoutMs: 700,
    expected: { error: 'busy' },
  },
];
