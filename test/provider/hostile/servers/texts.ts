import { hostileTexts } from '../../../support/hostile-reports.ts';
import { answerOf, type HostileServer, hostileToken, toStrangers, toTokens } from '../hostile-server.ts';

const all = Object.values(hostileTexts).join(' ');
/** What a header line may hold: Node lets no control character but the tab through, and bytes beyond ASCII. */
const inHeader = Buffer.from(all.replaceAll(/[\p{Cc}]/gu, ' ')).toString('latin1');
const showValues = ['--show-values'];

function headers(first: string, ...lines: readonly string[]): Buffer {
  return Buffer.from(`${[first, ...lines, 'Content-Length: 0'].join('\r\n')}\r\n\r\n`, 'latin1');
}

/** Ways to write the token that must be known for what they are, by name. */
const written: Readonly<Record<string, string>> = {
  'as it is': hostileToken,
  'percent-encoded': encodeURIComponent(hostileToken),
  'percent-encoded throughout': [...hostileToken].map((c) => `%${c.charCodeAt(0).toString(16)}`).join(''),
  'with escapes of JSON': hostileToken.replaceAll('/', '\\/'),
  'with escapes of JSON throughout': [...hostileToken]
    .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join(''),
  'with entities of HTML': hostileToken.replaceAll('/', '&#x2F;').replaceAll('=', '&#61;').replaceAll('+', '&#43;'),
  'in base64': Buffer.from(hostileToken).toString('base64'),
  'in base64url': Buffer.from(hostileToken).toString('base64url'),
  'in base64, within a longer text': Buffer.from(`user:${hostileToken}!`).toString('base64'),
};

/** Texts that would hurt whoever shows them, and tokens that come back. */
export const texts: readonly HostileServer[] = [
  {
    name: 'sends hostile texts as names and values',
    start: () =>
      toTokens((socket) =>
        socket.write(
          answerOf(
            JSON.stringify({
              externalUserId: { [all]: all },
              userData: Object.fromEntries([
                ['id', [all]],
                ['email', all],
                ...Object.values(hostileTexts).map((text) => [text, text]),
                ['backOfficeData', Object.values(hostileTexts).map((text) => ({ [text]: text }))],
              ]),
            }),
          ),
        ),
      ),
    args: showValues,
    expected: { violates: ['userinfo/back-office-items-are-complete', 'userinfo/members-have-their-types'] },
  },
  {
    name: 'sends hostile texts as near misses of names',
    start: () =>
      toTokens((socket) => socket.write(answerOf('{"externalUserId\\u001b":"2","userData\\u202e":{"id":"2"}}'))),
    args: showValues,
    expected: { violates: ['userinfo/has-required-members'] },
  },
  {
    name: 'sends hostile texts in headers and the reason phrase',
    start: () =>
      toTokens((socket) =>
        socket.write(
          headers(
            `HTTP/1.1 500 ${inHeader}`,
            `Content-Type: ${inHeader}`,
            `Cache-Control: ${inHeader}`,
            `X: ${inHeader}`,
          ),
        ),
      ),
    args: showValues,
    expected: { violates: ['userinfo/answers-200'] },
  },
  {
    name: 'sends hostile texts in its challenge and its content type',
    start: () =>
      toStrangers((socket) =>
        socket.write(
          headers('HTTP/1.1 200 OK', `WWW-Authenticate: Bearer realm="${inHeader}`, `Location: ${inHeader}`),
        ),
      ),
    expected: { violates: ['userinfo/rejects-missing-token'] },
  },
  {
    name: 'sends hostile texts in place of JSON',
    start: () => toTokens((socket) => socket.write(answerOf(all))),
    args: showValues,
    expected: { violates: ['userinfo/body-is-json'] },
  },
  ...Object.entries(written).flatMap(([how, form]): HostileServer[] => [
    {
      name: `repeats the token in names and values, ${how}`,
      start: () =>
        toTokens((socket) =>
          socket.write(
            answerOf(
              `{"externalUserId":["${form}"],"userData":{"id":{"${form}":"x"},"${form}":1,"email":"${'a'.repeat(190)}${form}","backOfficeData":[{"${form}":"${form}"}]}}`,
            ),
          ),
        ),
      args: showValues,
      expected: { violates: ['userinfo/back-office-items-are-complete', 'userinfo/members-have-their-types'] },
    },
    {
      name: `repeats the token in headers and the reason phrase, ${how}`,
      start: () =>
        toTokens((socket) =>
          socket.write(
            headers(
              `HTTP/1.1 403 ${form}`,
              `Content-Type: text/${form}`,
              `X-Token: ${form}`,
              `Set-Cookie: t=${form}; x`,
              `WWW-Authenticate: Bearer error_description="${form}"`,
            ),
          ),
        ),
      expected: { violates: ['userinfo/answers-200'] },
    },
  ]),
  {
    name: 'repeats the token a megabyte long',
    start: () =>
      toTokens((socket) =>
        socket.write(
          answerOf(`{"externalUserId":["${hostileToken.repeat(34_000)}"],"userData":{"id":"2","backOfficeData":[]}}`),
        ),
      ),
    args: showValues,
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'repeats what is almost the token a megabyte long',
    start: () =>
      toTokens((socket) =>
        socket.write(
          answerOf(
            `{"externalUserId":["${`${hostileToken.slice(0, 14)}X${hostileToken.slice(15)}`.repeat(34_000)}"],"userData":{"id":"2","backOfficeData":[]}}`,
          ),
        ),
      ),
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'redirects to an address with the token',
    start: () =>
      toTokens((socket) =>
        socket.write(
          headers(
            'HTTP/1.1 302 Found',
            `Location: https://a.example/?access_token=${encodeURIComponent(hostileToken)}`,
          ),
        ),
      ),
    expected: { violates: ['userinfo/answers-200'] },
  },
];
