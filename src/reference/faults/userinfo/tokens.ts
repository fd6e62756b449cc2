import { type Answer, jsonAnswer, withHeader, withoutHeader } from '../../answer.ts';
import { demo, type Person } from '../../demo-values.ts';
import type { UserinfoFault } from '../behaviour.ts';
import { type Edit, set } from '../edit.ts';
import { fault } from './define.ts';

const missing = 'userinfo/rejects-missing-token';
const unknown = 'userinfo/rejects-unknown-token';
const altered = 'userinfo/rejects-altered-token';
const challenge = 'userinfo/challenges-rejected-tokens';
const parameter = 'userinfo/challenge-has-a-parameter';
const stable = 'userinfo/same-token-same-id';
const distinct = 'userinfo/other-token-other-id';

const externalUserId = '/externalUserId';

function firstOf(people: readonly Person[]): Person | undefined {
  return people[0];
}

/** Gives both members that identify the person one value. */
function identifiedAs(id: string): Edit {
  const first = set('/externalUserId', id);
  const second = set('/userData/id', id);
  return (value) => second(first(value));
}

function refusing(status: number): (answer: Answer) => Answer {
  return ({ headers }) => withoutHeader({ status, headers }, 'www-authenticate');
}

/** Tokens that are accepted, refused or mistaken, and persons who are. */
export const tokenFaults = {
  'serves-without-token': fault(
    'Answers a request without a token with the data of the first person.',
    { mistakes: (token, people) => (token === undefined ? firstOf(people) : undefined) },
    missing,
  ),
  'serves-any-token': fault(
    'Answers a request with any token at all, with the data of the first person where it knows no better.',
    { mistakes: (token, people) => (token === undefined ? undefined : firstOf(people)) },
    unknown,
  ),
  'serves-altered-token': fault(
    'Compares the first eight characters of a token and no more, as one who does not verify a signature.',
    {
      mistakes: (token, _people, personWith) =>
        personWith((accessToken) => token?.startsWith(accessToken.slice(0, 8)) === true),
    },
    altered,
  ),
  'serves-everybody': fault(
    'Looks at no token and answers every request with the data of the first person.',
    { mistakes: (_token, people) => firstOf(people), body: (_value, { people }) => firstOf(people)?.userinfo },
    missing,
    { also: [distinct] },
  ),
  'refuses-with-200': fault(
    'Refuses a token with status 200 and an error in the body.',
    { refusal: () => jsonAnswer(200, { error: 'invalid_token' }) },
    missing,
  ),
  'refuses-with-data': fault(
    'Refuses a token with status 401 and sends the data of the first person all the same.',
    {
      refusal: ({ status, headers }) => jsonAnswer(status, demo.people[0].userinfo, headers),
    },
    missing,
    { at: externalUserId },
  ),

  'no-challenge': fault(
    'Refuses a token with status 401 and no WWW-Authenticate.',
    { refusal: (answer) => withoutHeader(answer, 'www-authenticate') },
    challenge,
  ),
  'basic-challenge': fault(
    'Refuses a token with a challenge of the scheme Basic.',
    { refusal: (answer) => withHeader(answer, 'www-authenticate', 'Basic realm="userinfo"') },
    challenge,
  ),
  'bare-challenge': fault(
    'Refuses a token with a challenge of the scheme Bearer that has no parameter.',
    { refusal: (answer) => withHeader(answer, 'www-authenticate', 'Bearer') },
    parameter,
  ),
  'refuses-with-400': fault('Refuses a token with status 400.', { refusal: refusing(400) }, challenge),
  'refuses-with-500': fault('Fails with status 500 where a token is not valid.', { refusal: refusing(500) }, challenge),

  'id-changes': fault(
    'Gives a person another externalUserId at each call.',
    { body: (value, { person, number }) => identifiedAs(`${person.userinfo.externalUserId}_${number}`)(value) },
    stable,
    { at: externalUserId },
  ),
  'id-is-token': fault(
    'Gives a person the access token as externalUserId.',
    { body: (value, { person }) => set(externalUserId, person.accessToken)(value) },
    'userinfo/ids-are-not-the-token',
    { at: externalUserId, also: ['userinfo/ids-are-equal'] },
  ),
  'token-works-once': fault(
    'Refuses a token when it comes a second time.',
    { turnsAway: ({ earlierWithToken }) => earlierWithToken > 0 },
    stable,
    { at: externalUserId },
  ),
  'two-persons-one-id': fault(
    'Gives every person the same externalUserId.',
    { body: identifiedAs('external_id_2') },
    distinct,
    { at: externalUserId },
  ),
  'second-person-refused': fault(
    'Refuses the token of every person but the first.',
    { turnsAway: ({ person, people }) => person !== firstOf(people) },
    distinct,
    { at: externalUserId },
  ),
} satisfies Record<string, UserinfoFault>;
