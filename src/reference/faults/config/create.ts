import type { CheckId } from '../../../generated/requirements.ts';
import type { Answer } from '../../answer.ts';
import type { ConfigEffect, ConfigMethod, Outcome } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { fault } from './define.ts';
import { absentAs, changing, storing } from './stored-by-post.ts';

const creates = 'config/creates';
const stores = 'config/returns-what-was-created';
const missing = 'config/has-all-members';
const incomplete = 'config/refuses-incomplete-create';
const wrongTypes = 'config/refuses-wrong-types-in-create';

function swapping(one: string, other: string): ConfigEffect {
  return storing((config) => ({ ...config, [one]: config[other], [other]: config[one] }));
}

function dropping(member: string): ConfigFault {
  const effect = storing((config) => Object.fromEntries(Object.entries(config).filter(([name]) => name !== member)));
  // What is not stored is first seen to be missing; the check of what was stored judges the values that are there.
  return fault(`Drops ${member} from the config that POST creates.`, effect, missing);
}

function acceptingWithout(member: string): ConfigFault {
  const effect: ConfigEffect = {
    overlooks: (problem, method) => method === 'POST' && problem.keyword === 'required' && problem.member === member,
    ...storing((config) => ({ ...absentAs, ...config })),
  };
  return fault(`Creates a config without ${member}.`, effect, incomplete);
}

function acceptingWrong(member: string, convert: (value: unknown) => unknown = (value) => value): ConfigEffect {
  return {
    overlooks: (problem, method) => method === 'POST' && problem.keyword === 'type' && problem.member === member,
    ...storing((config) => ({ ...config, [member]: convert(config[member]) })),
  };
}

function acceptingText(member: string): ConfigFault {
  return fault(
    `Creates a config whose ${member} is a number, and stores it as text.`,
    acceptingWrong(member, String),
    wrongTypes,
  );
}

function acceptingBoolean(member: string): ConfigFault {
  const effect = acceptingWrong(member, (value) => value === true || value === 'true');
  return fault(`Creates a config whose ${member} is a string, and stores it as a boolean.`, effect, wrongTypes);
}

function answering(kind: Outcome['kind'], method: ConfigMethod, answer: Answer): ConfigEffect {
  return { answers: (right, outcome) => (outcome.kind === kind && outcome.step.method === method ? answer : right) };
}

const endpoints = ['tokenEndpoint', 'userInfoEndpoint'];
const texts = [...endpoints, 'clientId'];

function stored(does: string, effect: ConfigEffect, at: string, also: readonly CheckId[] = []): ConfigFault {
  return fault(does, effect, stores, { at, also });
}

/** POST that stores something else, takes what it should refuse, or fails. */
export const createFaults = {
  'create-drops-token-endpoint': dropping('tokenEndpoint'),
  'create-drops-user-info-endpoint': dropping('userInfoEndpoint'),
  'create-drops-client-id': dropping('clientId'),
  'create-drops-enabled': dropping('oauthConfigEnabled'),
  'create-drops-anonymous-sign-up': dropping('allowAnonymousSignUp'),
  'create-forces-enabled': stored(
    'Turns OAuth on in every config that POST creates.',
    storing((config) => ({ ...config, oauthConfigEnabled: true })),
    '/oauthConfigEnabled',
  ),
  'create-forces-disabled': stored(
    'Turns OAuth off in every config that POST creates.',
    storing((config) => ({ ...config, oauthConfigEnabled: false })),
    '/oauthConfigEnabled',
  ),
  'create-forces-anonymous-sign-up': stored(
    'Allows anonymous sign-up in every config that POST creates.',
    storing((config) => ({ ...config, allowAnonymousSignUp: true })),
    '/allowAnonymousSignUp',
  ),
  'create-forbids-anonymous-sign-up': stored(
    'Forbids anonymous sign-up in every config that POST creates.',
    storing((config) => ({ ...config, allowAnonymousSignUp: false })),
    '/allowAnonymousSignUp',
  ),
  'create-folds-urls': stored(
    'Stores the endpoints of POST in small letters.',
    changing(endpoints, (text) => text.toLowerCase()),
    '/tokenEndpoint',
  ),
  'create-folds-client-id': stored(
    'Stores the clientId of POST in small letters.',
    changing(['clientId'], (text) => text.toLowerCase()),
    '/clientId',
  ),
  'create-drops-query': stored(
    'Stores the endpoints of POST without their queries.',
    changing(endpoints, (text) => text.replace(/\?.*$/, '')),
    '/tokenEndpoint',
  ),
  'create-decodes-plus': stored(
    'Stores the texts of POST with a space for each plus sign.',
    changing(texts, (text) => text.replaceAll('+', ' ')),
    '/tokenEndpoint',
  ),
  'create-decodes-escapes': stored(
    'Stores the endpoints of POST with their percent-escapes undone.',
    changing(endpoints, (text) => decodeURI(text)),
    '/tokenEndpoint',
  ),
  'create-trims-slash': stored(
    'Stores the endpoints of POST without the slash at the end of their paths.',
    changing(endpoints, (text) => text.replace(/\/(?=\?|$)/, '')),
    '/tokenEndpoint',
  ),
  'create-cuts-texts': stored(
    'Stores the first thirty-two characters of each text of POST.',
    changing(texts, (text) => text.slice(0, 32)),
    '/tokenEndpoint',
  ),
  'create-cuts-long-texts': stored(
    'Stores the first hundred characters of each text of POST.',
    changing(texts, (text) => text.slice(0, 100)),
    '/tokenEndpoint',
  ),
  'create-escapes-ampersand': stored(
    'Stores the texts of POST escaped for HTML.',
    changing(texts, (text) => text.replaceAll('&', '&amp;')),
    '/tokenEndpoint',
  ),
  'create-swaps-endpoints': stored(
    'Stores tokenEndpoint and userInfoEndpoint of POST the other way round.',
    swapping('tokenEndpoint', 'userInfoEndpoint'),
    '/tokenEndpoint',
  ),
  'create-swaps-booleans': stored(
    'Stores oauthConfigEnabled and allowAnonymousSignUp of POST the other way round.',
    swapping('oauthConfigEnabled', 'allowAnonymousSignUp'),
    '/oauthConfigEnabled',
  ),
  'create-swaps-credentials': stored(
    'Stores clientId and clientSecret of POST the other way round, so that GET shows the secret.',
    swapping('clientId', 'clientSecret'),
    '/clientId',
    ['config/never-shows-the-secret'],
  ),
  'create-does-nothing': fault(
    'Answers POST with status 201 and creates nothing.',
    storing(() => undefined),
    creates,
  ),
  'create-fails': fault(
    'Fails with status 500 on POST, and creates nothing.',
    { ...storing(() => undefined), ...answering('done', 'POST', { status: 500, headers: {} }) },
    creates,
  ),

  'create-accepts-missing-token-endpoint': acceptingWithout('tokenEndpoint'),
  'create-accepts-missing-user-info-endpoint': acceptingWithout('userInfoEndpoint'),
  'create-accepts-missing-client-id': acceptingWithout('clientId'),
  'create-accepts-missing-client-secret': acceptingWithout('clientSecret'),
  'create-accepts-missing-enabled': acceptingWithout('oauthConfigEnabled'),
  'create-accepts-missing-anonymous-sign-up': acceptingWithout('allowAnonymousSignUp'),
  'create-accepts-number-token-endpoint': acceptingText('tokenEndpoint'),
  'create-accepts-number-user-info-endpoint': acceptingText('userInfoEndpoint'),
  'create-accepts-number-client-id': acceptingText('clientId'),
  'create-accepts-number-client-secret': acceptingText('clientSecret'),
  'create-accepts-string-enabled': acceptingBoolean('oauthConfigEnabled'),
  'create-accepts-string-anonymous-sign-up': acceptingBoolean('allowAnonymousSignUp'),
  'create-stores-wrong-type': fault(
    'Creates a config whose clientId is a number, and shows it so.',
    acceptingWrong('clientId'),
    wrongTypes,
    { also: ['config/members-have-their-types'] },
  ),
  'create-refused-yet-done': fault(
    'Refuses an incomplete POST with status 400, and creates the config all the same.',
    {
      carriesOutRefused: (kind, method) => kind === 'invalid' && method === 'POST',
      ...storing((config) => ({ ...absentAs, ...config })),
    },
    incomplete,
    { also: [wrongTypes, 'config/members-have-their-types'] },
  ),
  'create-incomplete-500': fault(
    'Fails with status 500 on a POST that is incomplete or of wrong types.',
    answering('invalid', 'POST', { status: 500, headers: {} }),
    incomplete,
    { also: [wrongTypes] },
  ),
  'create-malformed-500': fault(
    'Fails with status 500 on malformed JSON in POST.',
    answering('malformed', 'POST', { status: 500, headers: {} }),
    'config/refuses-malformed-json',
  ),
  'create-malformed-200': fault(
    'Answers malformed JSON in POST with status 200.',
    answering('malformed', 'POST', { status: 200, headers: {} }),
    'config/refuses-malformed-json',
  ),
} satisfies Record<string, ConfigFault>;
