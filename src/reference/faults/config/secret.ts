import { type Answer, jsonAnswer, textOf, withHeader, withText } from '../../answer.ts';
import type { ConfigEffect, ConfigMethod, Outcome, StoredConfig } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { set } from '../edit.ts';
import { fault } from './define.ts';

const masked = 'config/secret-is-masked';
const shown = 'config/never-shows-the-secret';

const place = { at: '/clientSecret' };
const alsoMasked = { ...place, also: [masked] as const };

function secretOf(config: unknown): string {
  const secret = typeof config === 'object' && config !== null ? Reflect.get(config, 'clientSecret') : undefined;
  return typeof secret === 'string' ? secret : '';
}

/** Shows something in place of the mask. */
function mask(maskOf: (secret: string) => string): ConfigEffect {
  return { shows: (config, stored) => set('/clientSecret', maskOf(secretOf(stored)))(config) };
}

/** Answers a write that was carried out with a body. */
function echo(method: ConfigMethod, bodyOf: (outcome: Outcome) => unknown): ConfigEffect {
  return {
    answers: (answer, outcome) =>
      outcome.kind === 'done' && outcome.step.method === method ? jsonAnswer(200, bodyOf(outcome)) : answer,
  };
}

function secretInPart({ after }: Outcome): StoredConfig {
  return { ...after, clientSecret: `${secretOf(after).slice(0, 6)}…` };
}

/** Puts the secret that was sent into a refusal. */
function quoting(refusal: (answer: Answer, secret: string) => Answer): ConfigEffect {
  return {
    answers: (answer, { kind, step }) => {
      const secret = secretOf(step.sent);
      return kind === 'invalid' && secret !== '' ? refusal(answer, secret) : answer;
    },
  };
}

/** The secret shown, whole or in part, or masked in another way. */
export const secretFaults = {
  'get-shows-secret': fault(
    'Shows the clientSecret in GET.',
    mask((secret) => secret),
    shown,
    alsoMasked,
  ),
  'get-shows-secret-start': fault(
    'Shows the first four characters of the clientSecret in GET.',
    mask((secret) => `${secret.slice(0, 4)}**`),
    shown,
    alsoMasked,
  ),
  'get-shows-secret-end': fault(
    'Shows the last four characters of the clientSecret in GET.',
    mask((secret) => `**${secret.slice(-4)}`),
    shown,
    alsoMasked,
  ),
  'get-shows-secret-elsewhere': fault(
    'Masks the clientSecret in GET and shows it in a member of its own.',
    { shows: (config, stored) => ({ ...Object(config), secret: secretOf(stored) }) },
    shown,
    { at: '/secret' },
  ),
  'get-shows-secret-in-header': fault(
    'Shows the clientSecret in a header of its answers to GET.',
    {
      answers: (answer, { kind, step, after }) =>
        kind === 'done' && step.method === 'GET' ? withHeader(answer, 'x-debug', secretOf(after)) : answer,
    },
    shown,
  ),
  'get-secret-twice': fault(
    'Writes clientSecret twice in GET, unmasked and then masked.',
    {
      answers: (answer, { kind, step, after }) =>
        kind === 'done' && step.method === 'GET'
          ? withText(answer, textOf(answer).replace('{', `{"clientSecret":${JSON.stringify(secretOf(after))},`))
          : answer,
    },
    shown,
    { also: [masked, 'config/member-names-are-unique'] },
  ),
  'get-mask-by-length': fault(
    'Masks the clientSecret in GET with one star for each of its characters.',
    mask((secret) => '*'.repeat(secret.length)),
    masked,
    place,
  ),
  'get-mask-three-stars': fault(
    'Masks the clientSecret in GET as ***.',
    mask(() => '***'),
    masked,
    place,
  ),
  'get-mask-redacted': fault(
    'Masks the clientSecret in GET as a word.',
    mask(() => '[redacted]'),
    masked,
    place,
  ),
  'get-mask-empty': fault(
    'Shows the clientSecret in GET as an empty string.',
    mask(() => ''),
    masked,
    place,
  ),

  'post-echoes-secret': fault(
    'Answers POST with the config and its clientSecret.',
    echo('POST', ({ after }) => after),
    shown,
    place,
  ),
  'post-echoes-secret-in-part': fault(
    'Answers POST with the config and the start of its clientSecret.',
    echo('POST', secretInPart),
    shown,
    place,
  ),
  'patch-echoes-secret': fault(
    'Answers PATCH with the config and its clientSecret.',
    echo('PATCH', ({ after }) => after),
    shown,
    place,
  ),
  'patch-echoes-secret-in-part': fault(
    'Answers PATCH with the config and the start of its clientSecret.',
    echo('PATCH', secretInPart),
    shown,
    place,
  ),
  'delete-echoes-secret': fault(
    'Answers DELETE with the config that it deleted and its clientSecret.',
    echo('DELETE', ({ step }) => step.before),
    shown,
    place,
  ),
  'refusal-echoes-secret': fault(
    'Repeats the body that it refuses, and with it the clientSecret, in the reason.',
    quoting((_answer, secret) => jsonAnswer(400, { reason: `Invalid config: {"clientSecret":"${secret}"}` })),
    shown,
    { at: '/reason' },
  ),
  'refusal-shows-secret-in-text': fault(
    'Writes the clientSecret into a plain text behind the reason of a refusal.',
    quoting((answer, secret) => ({
      ...withHeader(answer, 'content-type', 'text/plain; charset=utf-8'),
      body: Buffer.from(`${textOf(answer)} clientSecret=${secret}`),
    })),
    shown,
  ),
} satisfies Record<string, ConfigFault>;
