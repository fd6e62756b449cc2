import { describe, expect, test } from 'vitest';
import { content, documentWith, type Json, listed } from './listed.ts';

const string = content({ type: 'string' });
const number = content({ type: 'number' });
const changes = (before: Json, after: Json): string[] =>
  listed(documentWith({ responses: before }), documentWith({ responses: after }));

describe('a status that leaves its range is compared with it', () => {
  test.each<[string, Json, Json, string[]]>([
    [
      'a success of another schema',
      { '2XX': string },
      { '2XX': string, '200': number },
      [
        'compatible | response 200 | is declared apart from 2XX',
        'breaking | response 200 | $ | is number, was string (compared with 2XX)',
      ],
    ],
    [
      'a success without a body',
      { '2XX': string },
      { '2XX': string, '201': { description: 'made' } },
      [
        'compatible | response 201 | is declared apart from 2XX',
        'breaking | response 201 | the media type application/json is removed (compared with 2XX)',
      ],
    ],
    [
      'a success that the default covered',
      { default: string },
      { default: string, '200': number },
      [
        'compatible | response 200 | is declared apart from default',
        'breaking | response 200 | $ | is number, was string (compared with default)',
      ],
    ],
    [
      'a refusal without the header of its range',
      { '4XX': { headers: { 'Retry-After': {} } } },
      { '4XX': { headers: { 'Retry-After': {} } }, '401': {} },
      [
        'compatible | response 401 | is declared apart from 4XX',
        'breaking | response 401, header Retry-After | is removed (compared with 4XX)',
      ],
    ],
    [
      'one that is the same, but for its texts',
      { '2XX': { ...string, description: 'fine' } },
      { '2XX': { ...string, description: 'fine' }, '200': { ...string, description: 'good' } },
      ['compatible | response 200 | is declared apart from 2XX'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

describe('a status that is declared no longer', () => {
  test.each<[string, Json, Json, string[]]>([
    [
      'a range of which one status is left',
      { '2XX': string },
      { '200': string },
      [
        'compatible | response 200 | is declared apart from 2XX',
        'compatible | response 2XX | is removed: of it, only 200 is left',
      ],
    ],
    [
      'a range beside one of it that is left',
      { '2XX': string, '200': string },
      { '200': string },
      ['compatible | response 2XX | is removed: of it, only 200 is left'],
    ],
    [
      'one whose range says something else',
      { '2XX': number, '200': string },
      { '2XX': number },
      [
        'breaking | response 200 | is only 2XX now',
        'breaking | response 200 | $ | is number, was string (compared with 200)',
      ],
    ],
    [
      'a default beside a success',
      { '200': string, default: string },
      { '200': string },
      ['compatible | response default | is removed'],
    ],
    [
      'a default that was the success',
      { default: string },
      { '404': string },
      [
        'breaking | response default | is removed: consumers expect this success',
        'compatible | response 404 | is declared apart from default',
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after).sort()).toEqual(expected.toSorted());
  });
});

test('extensions are no statuses, links are texts, and what OpenAPI does not know is taken for breaking', () => {
  expect(changes({ '200': {} }, { '200': { links: { a: { operationId: 'b' } } }, 'x-own': true })).toEqual([
    'documentation | response 200 | links added',
  ]);
  expect(changes({ '200': {} }, { '200': { other: 1 } })).toEqual([
    'breaking | response 200 | other differs, which is taken for breaking as it is not looked into',
  ]);
});
