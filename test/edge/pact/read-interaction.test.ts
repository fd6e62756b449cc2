import { expect, it } from 'vitest';
import { readInteraction } from '../../../src/edge/pact/read-interaction.ts';
import { UsageError } from '../../../src/model/errors.ts';

const answeredBy = (status: unknown) =>
  readInteraction(
    { description: 'd', request: { method: 'GET', path: '/' }, response: { status } },
    1,
    false,
    'The pact p',
  );

it.each([100, 200, 599])('an interaction may be answered with the status %d', (status) => {
  expect(answeredBy(status).description).toBe('d');
});

it.each([99, 600, 999, 200.5, '200'])('an interaction cannot be answered with the status %j', (status) => {
  expect(() => answeredBy(status)).toThrow(UsageError);
  expect(() => answeredBy(status)).toThrow(/interaction 1 \("d"\) has .* as its status: write a whole number from 100/);
});
