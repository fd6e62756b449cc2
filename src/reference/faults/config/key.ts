import type { CheckId } from '../../../generated/requirements.ts';
import { secretMask } from '../../../probes/config-contract.ts';
import { type Answer, jsonAnswer } from '../../answer.ts';
import type { ConfigMethod } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { fault } from './define.ts';

const checks: Readonly<Record<ConfigMethod, CheckId>> = {
  GET: 'config/get-requires-the-key',
  POST: 'config/post-requires-the-key',
  PATCH: 'config/patch-requires-the-key',
  DELETE: 'config/delete-requires-the-key',
};

function openWithoutKey(method: ConfigMethod): ConfigFault {
  const effect = { admits: (asked: ConfigMethod, key: string) => asked === method && key === 'none' };
  return fault(`Answers ${method} without a key.`, effect, checks[method]);
}

function openWithAnyKey(method: ConfigMethod): ConfigFault {
  const effect = { admits: (asked: ConfigMethod, key: string) => asked === method && key === 'wrong' };
  return fault(`Answers ${method} with any key at all.`, effect, checks[method]);
}

/** Lets GET in with a key that resembles the right one. */
function resembling(does: string, resembles: (given: string, right: string) => boolean): ConfigFault {
  const effect = {
    admits: (asked: ConfigMethod, key: string, given: string, right: string) =>
      asked === 'GET' && key === 'wrong' && resembles(given, right),
  };
  return fault(does, effect, checks.GET);
}

function refusedYetDone(method: 'POST' | 'PATCH' | 'DELETE'): ConfigFault {
  const effect = {
    carriesOutRefused: (kind: string, asked: ConfigMethod) => kind === 'unauthorized' && asked === method,
  };
  return fault(`Refuses ${method} without a key, and carries it out all the same.`, effect, checks[method]);
}

/** Answers every request without an acceptable key in another way than by 401 or 403. */
function refusing(does: string, refusal: Answer): ConfigFault {
  const effect = {
    answers: (answer: Answer, { kind }: { readonly kind: string }) => (kind === 'unauthorized' ? refusal : answer),
  };
  return fault(does, effect, checks.GET, { also: [checks.POST, checks.PATCH, checks.DELETE] });
}

/** Refuses the key, and goes on to write the config. */
const refusedWithTheConfig: ConfigFault = fault(
  'Refuses a request without an acceptable key with status 401 and a body that shows the config.',
  {
    answers: (answer, { kind, step: { before } }) =>
      kind === 'unauthorized' && before !== undefined
        ? jsonAnswer(answer.status, { ...before, clientSecret: secretMask }, answer.headers)
        : answer,
  },
  checks.GET,
  { at: '/tokenEndpoint', also: [checks.PATCH, checks.DELETE] },
);

/** Methods that are open without the key or with a wrong one, or that refuse it in no way a client can know. */
export const keyFaults = {
  'get-open-without-key': openWithoutKey('GET'),
  'get-open-with-any-key': openWithAnyKey('GET'),
  'get-open-with-start-of-key': resembling(
    'Answers GET with any key that has the first five characters of the right one.',
    (given, right) => given.startsWith(right.slice(0, 5)),
  ),
  'get-open-with-key-of-same-length': resembling(
    'Answers GET with any key that is as long as the right one.',
    (given, right) => given.length === right.length,
  ),
  'get-open-with-empty-key': resembling('Answers GET with an empty key.', (given) => given === ''),
  'post-open-without-key': openWithoutKey('POST'),
  'post-open-with-any-key': openWithAnyKey('POST'),
  'post-without-key-yet-done': refusedYetDone('POST'),
  'patch-open-without-key': openWithoutKey('PATCH'),
  'patch-open-with-any-key': openWithAnyKey('PATCH'),
  'patch-without-key-yet-done': refusedYetDone('PATCH'),
  'delete-open-without-key': openWithoutKey('DELETE'),
  'delete-open-with-any-key': openWithAnyKey('DELETE'),
  'delete-without-key-yet-done': refusedYetDone('DELETE'),

  'key-refused-with-the-config': refusedWithTheConfig,
  'key-refused-with-404': refusing(
    'Answers a request without an acceptable key with status 404.',
    jsonAnswer(404, { reason: 'There is nothing at this address.' }),
  ),
  'key-refused-with-200': refusing(
    'Answers a request without an acceptable key with status 200 and a reason.',
    jsonAnswer(200, { reason: 'The API key is not valid.' }),
  ),
  'key-refused-with-redirect': refusing('Redirects a request without an acceptable key to a sign-in page.', {
    status: 302,
    headers: { location: '/sign-in' },
  }),
  'key-refused-with-500': refusing('Fails with status 500 where a key is not acceptable.', {
    status: 500,
    headers: {},
  }),
} satisfies Record<string, ConfigFault>;
