import { jsonAnswer } from '../../answer.ts';
import type { ConfigEffect } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { fault } from './define.ts';

const deletes = 'config/deletes';

/** Leaves something behind where DELETE should leave nothing. */
function leaving(effect: NonNullable<ConfigEffect['stores']>): ConfigEffect {
  return { stores: (after, step) => (step.method === 'DELETE' ? effect(after, step) : after) };
}

/** Answers GET where there is no config. */
function absent(status: number, body: unknown): ConfigEffect {
  return {
    answers: (answer, { kind, step }) =>
      kind === 'absent' && step.method === 'GET' ? jsonAnswer(status, body) : answer,
  };
}

/** DELETE that does not delete, and answers that a client cannot read. */
export const deleteAndErrorFaults = {
  'delete-does-nothing': fault(
    'Answers DELETE with status 204 and deletes nothing.',
    leaving((_after, { before }) => before),
    deletes,
  ),
  'delete-only-disables': fault(
    'Turns OAuth off in place of deleting the config.',
    leaving((_after, { before }) => ({ ...before, oauthConfigEnabled: false })),
    deletes,
  ),
  'delete-empties-members': fault(
    'Empties the members of the config in place of deleting it.',
    leaving((_after, { before }) => ({
      ...before,
      tokenEndpoint: '',
      userInfoEndpoint: '',
      clientId: '',
      oauthConfigEnabled: false,
      allowAnonymousSignUp: false,
    })),
    deletes,
  ),
  'delete-needs-a-body': fault(
    'Refuses DELETE without a body.',
    { refuses: ({ method, sent }) => (method === 'DELETE' && sent === undefined ? 'The body is missing.' : undefined) },
    deletes,
  ),
  'delete-fails': fault(
    'Deletes the config and fails with status 500.',
    {
      answers: (answer, { kind, step }) =>
        kind === 'done' && step.method === 'DELETE' ? { status: 500, headers: {} } : answer,
    },
    deletes,
  ),
  'absent-config-shown': fault(
    'Answers GET with status 404 and the members of a config where there is none.',
    absent(404, {
      tokenEndpoint: 'https://oauth.reference.example/token',
      userInfoEndpoint: 'https://oauth.reference.example/userinfo',
      clientId: 'reference',
      clientSecret: '**',
      oauthConfigEnabled: true,
      allowAnonymousSignUp: true,
    }),
    deletes,
  ),
  'absent-config-200-null': fault(
    'Answers GET with status 200 and null where there is no config.',
    absent(200, null),
    'config/body-is-an-object',
  ),
  'absent-config-200-empty-object': fault(
    'Answers GET with status 200 and {} where there is no config.',
    absent(200, {}),
    'config/has-all-members',
  ),
  'absent-config-204': fault(
    'Answers GET with status 204 where there is no config.',
    {
      answers: (answer, { kind, step }) =>
        kind === 'absent' && step.method === 'GET' ? { status: 204, headers: {} } : answer,
    },
    'config/body-is-an-object',
  ),
  'absent-config-500': fault(
    'Fails with status 500 in GET where there is no config.',
    absent(500, { reason: 'null' }),
    'config/get-answers',
  ),
  'reason-not-a-string': fault(
    'Answers what it refuses with a reason that is an object.',
    {
      answers: (answer) =>
        answer.status >= 400 ? jsonAnswer(answer.status, { reason: { code: 17 } }, answer.headers) : answer,
    },
    'config/error-bodies-have-a-reason',
    { at: '/reason' },
  ),
} satisfies Record<string, ConfigFault>;
