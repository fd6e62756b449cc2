import { randomUUID } from 'node:crypto';
import { configPath, secretMask } from '../../probes/config-contract.ts';
import { type Answer, jsonAnswer, withHeader, withoutHeader, withText } from '../answer.ts';
import type { ConfigVariant } from '../faults/behaviour.ts';
import type { ConfigEffect, ConfigMethod, Outcome } from '../oauth-config/effect.ts';

function variant(does: string, effect: ConfigEffect): ConfigVariant {
  return { subject: 'config', does, warns: [], effect };
}

/** Answers a write that was carried out. */
function ofWrite(method: ConfigMethod, change: (outcome: Outcome) => Answer): ConfigEffect {
  return {
    answers: (answer, outcome) =>
      outcome.kind === 'done' && outcome.step.method === method ? change(outcome) : answer,
  };
}

/** The config as GET shows it. */
function masked({ after }: Outcome): Answer {
  return jsonAnswer(200, { ...after, clientSecret: secretMask });
}

/** Changes every refusal, or those of one kind. */
function ofRefusal(change: (answer: Answer) => Answer, kind?: Outcome['kind']): ConfigEffect {
  return {
    answers: (answer, outcome) =>
      outcome.kind !== 'done' && (kind === undefined || outcome.kind === kind) ? change(answer) : answer,
  };
}

function ofGet(change: (answer: Answer) => Answer): ConfigEffect {
  return {
    answers: (answer, { kind, step }) => (kind === 'done' && step.method === 'GET' ? change(answer) : answer),
  };
}

/** Odd ways of the config API that conform all the same. */
export const configVariants = {
  'config-200-for-all': variant('Answers every request that succeeds with status 200.', {
    answers: (answer, { kind }) => (kind === 'done' ? { ...answer, status: 200 } : answer),
  }),
  'config-202-for-writes': variant('Answers every write with status 202.', {
    answers: (answer, { kind, step }) =>
      kind === 'done' && step.method !== 'GET' ? { ...answer, status: 202 } : answer,
  }),
  'post-204': variant(
    'Answers POST with status 204.',
    ofWrite('POST', () => ({ status: 204, headers: {} })),
  ),
  'post-echoes-masked': variant('Answers POST with the config, its secret masked.', ofWrite('POST', masked)),
  'patch-echoes-masked': variant('Answers PATCH with the config, its secret masked.', ofWrite('PATCH', masked)),
  'delete-answers-text': variant(
    'Answers DELETE with status 200 and a text.',
    ofWrite('DELETE', () => withText({ status: 200, headers: { 'content-type': 'text/plain' } }, 'deleted')),
  ),
  'second-post-overwrites': variant('Overwrites the config with a second POST.', { overwrites: true }),
  'delete-is-idempotent': variant('Answers DELETE with status 204 where there is no config.', {
    answers: (answer, { kind, step }) =>
      kind === 'absent' && step.method === 'DELETE' ? { status: 204, headers: {} } : answer,
  }),
  'absent-config-410': variant(
    'Answers with status 410 where there is no config.',
    ofRefusal((answer) => ({ ...answer, status: 410 }), 'absent'),
  ),
  'key-refused-with-403': variant(
    'Refuses a key with status 403.',
    ofRefusal(
      ({ headers: { 'www-authenticate': _challenge, ...headers }, ...answer }) => ({ ...answer, headers, status: 403 }),
      'unauthorized',
    ),
  ),
  'invalid-422': variant(
    'Refuses a body of wrong members with status 422.',
    ofRefusal((answer) => ({ ...answer, status: 422 }), 'invalid'),
  ),
  'text-errors': variant(
    'Refuses with a plain text.',
    ofRefusal((answer) => withHeader(withText(answer, 'no'), 'content-type', 'text/plain; charset=utf-8')),
  ),
  'html-errors': variant(
    'Refuses with an HTML page.',
    ofRefusal((answer) =>
      withHeader(withText(answer, '<!doctype html><title>Error</title>'), 'content-type', 'text/html'),
    ),
  ),
  'errors-without-body': variant(
    'Refuses without a body.',
    ofRefusal(({ status, headers }) => withoutHeader({ status, headers }, 'content-type')),
  ),
  'errors-with-more': variant(
    'Refuses with more than a reason.',
    ofRefusal((answer) => jsonAnswer(answer.status, { reason: 'no', code: 17, errors: [{}] }, answer.headers)),
  ),
  'errors-without-reason': variant(
    'Refuses with a JSON object that has no reason.',
    ofRefusal((answer) => jsonAnswer(answer.status, { error: 'no' }, answer.headers)),
  ),
  'config-extra-members': variant('Shows members in GET that the guide does not have, one of them new each time.', {
    shows: (config) => ({
      id: 17,
      ...Object(config),
      links: { self: configPath },
      request: randomUUID(),
    }),
  }),
  'config-vendor-json': variant(
    "Declares the config as a vendor's type that ends in +json.",
    ofGet((answer) => withHeader(answer, 'content-type', 'Application/Vnd.Closer.Config+JSON; charset=utf-8')),
  ),
  'config-chunked': variant(
    'Sends the config in chunks.',
    ofGet((answer) => ({ ...answer, chunkBytes: 7 })),
  ),
  'config-connection-close': variant('Closes the connection after each answer of the config API.', {
    answers: (answer) => withHeader(answer, 'connection', 'close'),
  }),
} satisfies Record<string, ConfigVariant>;
