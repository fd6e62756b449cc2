import {
  always,
  answerOf,
  drip,
  goodJson,
  type HostileServer,
  headOf,
  pour,
  toStrangers,
  toTokens,
} from '../hostile-server.ts';

const chunk = Buffer.from(`10000\r\n${' '.repeat(0x10000)}\r\n`);
const spaces = Buffer.alloc(0x10000, ' ');

/** Bodies that do not end, end early, or are not as long as they are said to be. */
export const bodies: readonly HostileServer[] = [
  {
    name: 'sends chunks without end',
    start: () => always((socket) => pour(socket, headOf('Transfer-Encoding: chunked'), chunk)),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends a body without end and without a length',
    start: () => always((socket) => pour(socket, headOf('Connection: close'), spaces)),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends a body of a petabyte',
    start: () => always((socket) => pour(socket, headOf('Content-Length: 1000000000000000'), spaces)),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends chunks of one byte each',
    start: () => always((socket) => pour(socket, headOf('Transfer-Encoding: chunked'), '1\r\n \r\n'.repeat(10_000))),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends a body without end with every refusal',
    start: () =>
      toStrangers((socket) => pour(socket, 'HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\n\r\n', chunk)),
    expected: { error: 'body-too-large', probe: 'without-token' },
  },
  {
    name: 'drips a body of known length',
    start: () => always((socket) => drip(socket, headOf('Content-Length: 1000000'))),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'drips chunks',
    start: () => always((socket) => drip(socket, headOf('Transfer-Encoding: chunked'), '1\r\nx\r\n')),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'stops in the middle of the body',
    start: () => always((socket) => socket.write(`${headOf('Content-Length: 100')}{"externalUserId":`)),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'drips every refusal',
    start: () => toStrangers((socket) => drip(socket, 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 1000000\r\n\r\n')),
    timeoutMs: 700,
    expected: { error: 'timeout', probe: 'without-token' },
  },
  {
    name: 'ends chunked bodies with trailers without end',
    start: () =>
      always((socket) => pour(socket, `${headOf('Transfer-Encoding: chunked')}2\r\n{}\r\n0\r\n`, 'X-Trailer: 1\r\n')),
    expected: { error: 'headers-too-large' },
  },
  {
    name: 'sends a chunk extension without end',
    start: () => always((socket) => pour(socket, `${headOf('Transfer-Encoding: chunked')}2;`, 'a'.repeat(4096))),
    expected: { error: 'not-http' },
  },
  {
    name: 'says that the body is longer than it is',
    start: () => always((socket) => socket.end(`${headOf('Content-Length: 1000')}${goodJson}`)),
    expected: { error: 'reset' },
  },
  {
    name: 'says that the body is shorter than it is',
    start: () => toTokens((socket) => socket.write(`${headOf('Content-Length: 20')}${goodJson}`)),
    expected: { error: 'not-http' },
  },
  {
    name: 'says that the body is shorter than it is, and the last',
    start: () => toTokens((socket) => socket.end(`${headOf('Content-Length: 20', 'Connection: close')}${goodJson}`)),
    expected: { error: 'not-http' },
  },
  {
    name: 'sends two different lengths',
    start: () => always((socket) => socket.end(`${headOf('Content-Length: 2', 'Content-Length: 60')}${goodJson}`)),
    expected: { error: 'not-http' },
  },
  {
    name: 'sends the same length twice',
    start: () =>
      always((socket) =>
        socket.end(`${headOf(`Content-Length: ${goodJson.length}`, `Content-Length: ${goodJson.length}`)}${goodJson}`),
      ),
    expected: { error: 'not-http' },
  },
  {
    name: 'sends a length that no number holds',
    start: () => always((socket) => socket.end(`${headOf('Content-Length: 99999999999999999999999')}{}`)),
    expected: { error: 'not-http' },
  },
  {
    name: 'sends a length and chunks',
    start: () =>
      always((socket) =>
        socket.end(`${headOf('Content-Length: 5', 'Transfer-Encoding: chunked')}2\r\n{}\r\n0\r\n\r\n`),
      ),
    expected: { error: 'not-http' },
  },
  {
    name: 'sends a chunk of a size that no number holds',
    start: () => always((socket) => socket.end(`${headOf('Transfer-Encoding: chunked')}${'f'.repeat(20)}\r\n{}`)),
    expected: { error: 'not-http' },
  },
  {
    name: 'answers a request twice',
    start: () =>
      toTokens((socket) => socket.write(Buffer.concat([answerOf('[]'), answerOf(goodJson), answerOf(goodJson)]))),
    expected: { violates: ['userinfo/body-is-object'] },
  },
];
