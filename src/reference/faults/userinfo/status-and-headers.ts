import { type Answer, withHeader, withoutHeader, withText } from '../../answer.ts';
import type { UserinfoFault } from '../behaviour.ts';
import { fault } from './define.ts';

const status = 'userinfo/answers-200';
const mediaType = 'userinfo/declares-json';
const cached = 'userinfo/is-not-cached';

function answering(code: number): (answer: Answer) => Answer {
  return (answer) => ({ ...answer, status: code });
}

function failing(code: number, text: string): (answer: Answer) => Answer {
  return (answer) =>
    withHeader(withText({ ...answer, status: code }, text), 'content-type', 'text/plain; charset=utf-8');
}

function declaring(contentType: string): (answer: Answer) => Answer {
  return (answer) => withHeader(answer, 'content-type', contentType);
}

/** Answers to a valid token with another status, a wrong media type, headers that let the data out, or too late. */
export const statusAndHeaderFaults = {
  'status-201': fault('Answers with status 201 and the body.', { answer: answering(201) }, status),
  'status-204': fault('Answers with status 204 and no body.', { answer: () => ({ status: 204, headers: {} }) }, status),
  'status-400': fault('Answers with status 400.', { answer: failing(400, 'Bad Request') }, status),
  'status-403': fault('Answers with status 403, as a firewall does.', { answer: failing(403, 'Forbidden') }, status),
  'status-404': fault('Answers with status 404.', { answer: failing(404, 'Not Found') }, status),
  'status-405': fault(
    'Answers with status 405: it takes POST alone.',
    { answer: (answer) => withHeader(failing(405, 'Method Not Allowed')(answer), 'allow', 'POST') },
    status,
  ),
  'status-500': fault('Answers with status 500.', { answer: failing(500, 'Internal Server Error') }, status),
  'status-502': fault('Answers with status 502, as a gateway does.', { answer: failing(502, 'Bad Gateway') }, status),
  'valid-token-refused': fault('Refuses every token, the valid ones too.', { turnsAway: () => true }, status),
  redirect: fault(
    'Redirects a request with a valid token to a sign-in page.',
    { answer: () => ({ status: 302, headers: { location: '/sign-in' } }) },
    status,
  ),
  'redirect-the-second-time': fault(
    'Redirects a request whose token has come before, as one of several servers does that does not know the session.',
    {
      answer: (answer, { earlierWithToken }) =>
        earlierWithToken > 0 ? { status: 302, headers: { location: '/sign-in' } } : answer,
    },
    'userinfo/does-not-redirect',
    { also: ['userinfo/same-token-same-id'] },
  ),

  'no-content-type': fault(
    'Answers without a Content-Type.',
    { answer: (answer) => withoutHeader(answer, 'content-type') },
    mediaType,
  ),
  'text-plain': fault(
    'Declares the JSON to be plain text.',
    { answer: declaring('text/plain; charset=utf-8') },
    mediaType,
  ),
  'text-html': fault(
    'Declares the JSON to be HTML, as PHP does by itself.',
    { answer: declaring('text/html; charset=UTF-8') },
    mediaType,
  ),
  'text-json': fault(
    'Declares the JSON as text/json, which is not registered.',
    { answer: declaring('text/json') },
    mediaType,
  ),
  'invalid-content-type': fault(
    'Answers with a Content-Type that is no media type.',
    { answer: declaring('json') },
    mediaType,
  ),

  'no-cache-control': fault(
    'Answers without a Cache-Control.',
    { answer: (answer) => withoutHeader(answer, 'cache-control') },
    cached,
  ),
  'public-cache-control': fault(
    'Lets shared caches keep the answer.',
    { answer: (answer) => withHeader(answer, 'cache-control', 'public, max-age=60') },
    cached,
  ),
  slow: fault('Answers after two and a half seconds.', { delayMs: 2500 }, 'userinfo/answers-within-two-seconds'),
  bom: fault(
    'Begins the body with a byte order mark.',
    { text: (text) => `\ufeff${text}` },
    'userinfo/no-byte-order-mark',
  ),
} satisfies Record<string, UserinfoFault>;
