import { expect, it } from 'vitest';
import { type Circumstances, HttpFault, transportError } from '../../src/edge/http-errors.ts';

const circumstances: Circumstances = {
  url: new URL('https://oauth.customer.example:8443/userinfo'),
  timedOut: false,
  timeoutMs: 10_000,
};
const withCode = (code: string) => Object.assign(new Error('as Node says it'), { code });

it.each([
  ['ENOTFOUND', 'dns', 'The name oauth.customer.example could not be resolved.'],
  ['EAI_AGAIN', 'dns', 'could not be resolved'],
  ['EAI_NODATA', 'dns', 'could not be resolved'],
  ['ECONNREFUSED', 'refused', 'oauth.customer.example:8443 refused the connection.'],
  ['EHOSTUNREACH', 'unreachable', '(EHOSTUNREACH)'],
  ['ENETUNREACH', 'unreachable', 'cannot be reached from here'],
  ['ETIMEDOUT', 'unreachable', '(ETIMEDOUT)'],
  ['ECONNRESET', 'reset', 'closed the connection'],
  ['EPIPE', 'reset', 'closed the connection'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'reset', 'closed the connection'],
  ['CERT_HAS_EXPIRED', 'tls', 'has expired'],
  ['CERT_NOT_YET_VALID', 'tls', 'not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'another host name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'not signed by an authority'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'not signed by an authority'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'not signed by an authority'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls', 'not signed by an authority'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls', 'not signed by an authority'],
  ['CERT_REVOKED', 'tls', '(CERT_REVOKED)'],
  ['CRL_HAS_EXPIRED', 'tls', '(CRL_HAS_EXPIRED)'],
  ['UNABLE_TO_GET_CRL', 'tls', '(UNABLE_TO_GET_CRL)'],
  ['INVALID_PURPOSE', 'tls', '(INVALID_PURPOSE)'],
  ['EPROTO', 'tls', 'No TLS connection'],
  ['ERR_SSL_NO_PROTOCOLS_AVAILABLE', 'tls', '(ERR_SSL_NO_PROTOCOLS_AVAILABLE)'],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls', 'No TLS connection'],
  ['HPE_HEADER_OVERFLOW', 'headers-too-large', '64 KiB'],
  ['HPE_INVALID_CONSTANT', 'not-http', 'valid HTTP (HPE_INVALID_CONSTANT)'],
  ['ESOMETHINGNEW', 'other', 'failed: as Node says it.'],
  ['', 'other', 'failed: as Node says it.'],
])('%s is %s: %s', (code, expected, message) => {
  const error = transportError(withCode(code), circumstances);
  expect(error.code).toBe(expected);
  expect(error.message).toContain(message);
  expect(error.hint).toMatch(/^[A-Z].*\.$/);
});

it.each([
  ['interim-flood', 'not-http', '1xx'],
  ['upgraded', 'not-http', '101'],
  ['tls-port', 'not-http', 'takes no plain HTTP'],
  ['body-too-large', 'body-too-large', '5000 bytes'],
  ['unknown-coding', 'content-coding', '"5000"'],
  ['broken-coding', 'content-coding', '5000'],
] as const)('our own fault %s is %s: %s', (kind, code, message) => {
  const error = transportError(new HttpFault(kind, '5000'), circumstances);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  expect(error.hint).toMatch(/\.$/);
});

it('says a long content coding in part', () => {
  expect(
    transportError(new HttpFault('unknown-coding', 'x'.repeat(60_000)), circumstances).message.length,
  ).toBeLessThan(200);
});

it('is a time-out where time was up, whatever came of that', () => {
  const error = transportError(withCode('ECONNRESET'), { ...circumstances, timedOut: true });
  expect(error).toMatchObject({ code: 'timeout', message: expect.stringContaining('within 10000 ms') });
});

it('names https where an http port does not speak HTTP', () => {
  const plain = { ...circumstances, url: new URL('http://a.example/') };
  expect(transportError(withCode('HPE_INVALID_CONSTANT'), plain).hint).toContain('https:');
  expect(transportError(withCode('HPE_INVALID_CONSTANT'), circumstances).hint).not.toContain('https:');
});

it.each([
  ['https://acme.example/userinfo', true],
  ['https://www.acme.example./userinfo', true],
  ['https://acme.invalid/token', true],
  ['https://acme.example.com/userinfo', false],
  ['https://example.acme.com/userinfo', false],
  ['https://notexample/userinfo', false],
])('says of %s, which does not resolve, whether it is a sample: %s', (url, sample) => {
  const { code, hint } = transportError(withCode('ENOTFOUND'), { ...circumstances, url: new URL(url) });
  expect(code).toBe('dns');
  expect(hint).toContain(sample ? "still a sample's address" : 'Check the spelling');
});

it('names https where an http port closes the connection before an answer has begun, and not after', () => {
  const plain = { ...circumstances, url: new URL('http://a.example/') };
  expect(transportError(withCode('ECONNRESET'), plain).hint).toContain('write https: in the URL');
  expect(transportError(withCode('ECONNRESET'), { ...plain, answerBegan: true }).hint).not.toContain('https:');
  expect(transportError(withCode('ECONNRESET'), circumstances).hint).not.toContain('https:');
});

it.each([
  // Node.js has OpenSSL's reason in the code, or in the message alone; OpenSSL's differs by its version.
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'as Node says it'],
  ['EPROTO', 'write EPROTO 0A00010B:SSL routines:ssl3_get_record:wrong version number'],
  ['EPROTO', 'write EPROTO 0A0000C6:SSL routines:tls_get_more_records:packet length too long'],
])('names http where an https port does not speak TLS: %s, %s', (code, message) => {
  const error = transportError(Object.assign(new Error(message), { code }), circumstances);
  expect(error).toMatchObject({ code: 'tls', message: expect.stringContaining('does not speak TLS') });
  expect(error.hint).toContain('http: in the URL');
  const other = transportError(Object.assign(new Error('alert handshake failure'), { code: 'EPROTO' }), circumstances);
  expect(other.hint).not.toContain('http: in the URL');
});

it.each([
  // By TLS 1.3 there is an alert for no certificate; OpenSSL's words and Node's codes differ by their versions.
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tlsv13 alert certificate required:SSL alert number 116'],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'tlsv1 alert unknown ca:SSL alert number 48'],
  ['ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE', 'ssl/tls alert bad certificate'],
  [
    'EPROTO',
    'write EPROTO 80CC:error:0A000418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca:SSL alert number 48\n',
  ],
])('names --cert and --key where a server wants a client certificate: %s, %s', (code, message) => {
  const error = transportError(Object.assign(new Error(message), { code }), circumstances);
  expect(error).toMatchObject({
    code: 'tls',
    message: expect.stringContaining(`client certificate that it accepts (${code})`),
  });
  expect(error.hint).toContain('--cert FILE --key FILE');
  expect(error.hint).not.toContain('https');
});

it.each([
  [
    'EPROTO',
    'write EPROTO 80CC:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:SSL alert number 40\n',
  ],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tlsv1 alert protocol version:SSL alert number 70'],
])(
  'does not doubt that a server speaks TLS that ends it by an alert, nor that it wants a certificate: %s, %s',
  (code, message) => {
    const error = transportError(Object.assign(new Error(message), { code }), circumstances);
    expect(error).toMatchObject({ code: 'tls', message: expect.stringContaining(`ended the TLS handshake (${code})`) });
    expect(error.hint).toMatch(/TLS 1\.2 or later.* where it wants a client certificate/);
  },
);

it('takes what is thrown as it is', () => {
  expect(transportError('a text', circumstances)).toMatchObject({
    code: 'other',
    message: expect.stringContaining('a text'),
  });
});

it.each(['ECONNRESET', 'ECONNREFUSED'])(
  '%s after an answer of the same run is a server that is gone, in the same words',
  (code) => {
    const url = new URL('http://127.0.0.1:8080/userinfo');
    const gone = transportError(withCode(code), { ...circumstances, url, firstStatus: 200 });
    expect(gone).toEqual(transportError(withCode('EPIPE'), { ...circumstances, url, firstStatus: 200 }));
    expect(gone.message).toContain('answered the first request of this run with status 200');
    expect(gone.hint).toMatch(/log.*wrong/);
    expect(gone.hint).not.toContain('https');
  },
);

it('a proxy that is gone in the middle of a run is no target that answered before', () => {
  const proxy = 'http://proxy.customer.example:3128';
  const error = transportError(withCode('ECONNREFUSED'), { ...circumstances, firstStatus: 200, proxy });
  expect(error).toMatchObject({
    code: 'refused',
    message: `By the proxy ${proxy}: proxy.customer.example:3128 refused the connection.`,
  });
});

it('an answer that was cut off after another of the same run is not one that never came', () => {
  const cut = { ...circumstances, firstStatus: 200, answerBegan: true };
  expect(transportError(withCode('ECONNRESET'), cut).message).toContain('before its answer was complete');
});

it('says of an answer that had begun that it was not complete, and of another that there was none', () => {
  const messageOf = (answerBegan: boolean): string =>
    transportError(withCode('ECONNRESET'), { ...circumstances, answerBegan }).message;
  expect(messageOf(true)).toContain('before its answer was complete');
  expect(messageOf(false)).toContain('without an answer');
});

it.each([
  ['http://localhost:8080/', 'http://[::1]:8080.'],
  ['http://127.0.0.1/', 'http://[::1].'],
  ['https://[::1]:8443/', 'https://127.0.0.1:8443.'],
])('names for %s, where it refuses, the address of the other family', (address, other) => {
  const { hint } = transportError(withCode('ECONNREFUSED'), { ...circumstances, url: new URL(address) });
  expect(hint).toContain(`on this address. One that listens on`);
  expect(hint).toContain(other);
});
