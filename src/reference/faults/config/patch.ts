import type { Answer } from '../../answer.ts';
import type { ConfigEffect, Outcome, Step, StoredConfig } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { fault } from './define.ts';

const accepts = 'config/patches-one-member';
const changes = 'config/patch-changes-what-it-names';
const several = 'config/patches-several-members';
const keeps = 'config/patch-keeps-the-others';
const nothing = 'config/patch-of-nothing-changes-nothing';
const wrongTypes = 'config/refuses-wrong-types-in-patch';
const malformed = 'config/refuses-malformed-json';

function sentIn({ sent }: Step): readonly string[] {
  return typeof sent === 'object' && sent !== null ? Object.keys(sent) : [];
}

function isSent(step: Step, member: string): boolean {
  return sentIn(step).includes(member);
}

/** Stores something else than the right merge. */
function storing(change: (after: StoredConfig, step: Step) => StoredConfig): ConfigEffect {
  return { stores: (after, step) => (step.method === 'PATCH' && after !== undefined ? change(after, step) : after) };
}

function ignoring(member: string): ConfigFault {
  const effect = storing((after, { before }) => ({ ...after, [member]: before?.[member] }));
  return fault(`Accepts a PATCH of ${member} and does not change it.`, effect, changes, { at: `/${member}` });
}

/** Gives the members that were not sent the values of a new config. */
function resetting(members: StoredConfig): ConfigEffect {
  return storing((after, step) => ({
    ...after,
    ...Object.fromEntries(Object.entries(members).filter(([member]) => !isSent(step, member))),
  }));
}

function acceptingWrong(member: string, convert: (value: unknown) => unknown): ConfigFault {
  const effect: ConfigEffect = {
    overlooks: ({ keyword, member: wrong }, method) => method === 'PATCH' && keyword === 'type' && wrong === member,
    ...storing((after) => ({ ...after, [member]: convert(after[member]) })),
  };
  return fault(`Accepts a PATCH with a wrong type of ${member}, and converts it.`, effect, wrongTypes);
}

const toBoolean = (value: unknown): boolean => value === true || value === 'true';

function answering(kind: Outcome['kind'], answer: Answer): ConfigEffect {
  return { answers: (right, outcome) => (outcome.kind === kind && outcome.step.method === 'PATCH' ? answer : right) };
}

function isEmpty({ sent }: Step): boolean {
  return typeof sent === 'object' && sent !== null && Object.keys(sent).length === 0;
}

/** PATCH that changes too much, too little or nothing, or that takes what it should refuse. */
export const patchFaults = {
  'patch-resets-booleans': fault(
    'Turns the booleans that a PATCH does not send off.',
    resetting({ oauthConfigEnabled: false, allowAnonymousSignUp: false }),
    keeps,
    { also: [nothing] },
  ),
  'patch-resets-texts': fault(
    'Empties the texts that a PATCH does not send.',
    resetting({ tokenEndpoint: '', userInfoEndpoint: '', clientId: '' }),
    keeps,
  ),
  'patch-replaces': fault(
    'Takes a PATCH for the whole config, as PUT would: members that it does not send are gone.',
    storing((after, step) => Object.fromEntries(Object.entries(after).filter(([member]) => isSent(step, member)))),
    keeps,
    { also: [nothing, 'config/has-all-members'] },
  ),
  'patch-turns-on': fault(
    'Turns OAuth on with any PATCH that does not send oauthConfigEnabled.',
    resetting({ oauthConfigEnabled: true }),
    keeps,
  ),
  'patch-turns-off': fault(
    'Turns OAuth off with any PATCH that does not send oauthConfigEnabled.',
    resetting({ oauthConfigEnabled: false }),
    keeps,
  ),
  'patch-forbids-anonymous-sign-up': fault(
    'Sets allowAnonymousSignUp to false with any PATCH that does not send it.',
    resetting({ allowAnonymousSignUp: false }),
    keeps,
    { also: [nothing] },
  ),
  'patch-allows-anonymous-sign-up': fault(
    'Sets allowAnonymousSignUp to true with any PATCH that does not send it.',
    resetting({ allowAnonymousSignUp: true }),
    keeps,
  ),
  'patch-ignores-false': fault(
    'Ignores a member of a PATCH whose value is false.',
    storing((after, { before }) =>
      Object.fromEntries(
        Object.entries(after).map(([member, value]) => [member, value === false ? before?.[member] : value]),
      ),
    ),
    changes,
    { at: '/allowAnonymousSignUp' },
  ),
  'patch-ignores-token-endpoint': ignoring('tokenEndpoint'),
  'patch-ignores-user-info-endpoint': ignoring('userInfoEndpoint'),
  'patch-ignores-client-id': ignoring('clientId'),
  'patch-ignores-enabled': ignoring('oauthConfigEnabled'),
  'patch-ignores-anonymous-sign-up': ignoring('allowAnonymousSignUp'),
  'patch-does-nothing': fault(
    'Answers PATCH with status 204 and changes nothing.',
    storing((after, { before }) => before ?? after),
    changes,
    { at: '/tokenEndpoint' },
  ),
  'patch-folds-urls': fault(
    'Stores the endpoints of PATCH in small letters.',
    storing((after, step) => ({
      ...after,
      ...Object.fromEntries(
        ['tokenEndpoint', 'userInfoEndpoint']
          .filter((member) => isSent(step, member))
          .map((member) => [member, String(after[member]).toLowerCase()]),
      ),
    })),
    changes,
    { at: '/tokenEndpoint' },
  ),
  'patch-needs-enabled': fault(
    'Refuses a PATCH without oauthConfigEnabled, as edition 1.0.0 of the contract had it.',
    {
      refuses: (step) =>
        step.method === 'PATCH' && !isSent(step, 'oauthConfigEnabled') ? 'oauthConfigEnabled is missing' : undefined,
    },
    accepts,
    { also: [nothing] },
  ),
  'patch-refuses-several': fault(
    'Refuses a PATCH of more than one member.',
    { refuses: (step) => (step.method === 'PATCH' && sentIn(step).length > 1 ? 'One at a time.' : undefined) },
    several,
  ),
  'patch-applies-the-first-alone': fault(
    'Changes the first member that a PATCH sends and no other.',
    storing((after, step) => {
      const [first] = sentIn(step);
      return first === undefined ? after : { ...step.before, [first]: after[first] };
    }),
    several,
    { at: '/userInfoEndpoint' },
  ),
  'patch-refuses-nothing': fault(
    'Refuses a PATCH with an empty object.',
    { refuses: (step) => (step.method === 'PATCH' && isEmpty(step) ? 'There is nothing to change.' : undefined) },
    nothing,
  ),
  'patch-of-nothing-resets': fault(
    'Turns OAuth on with a PATCH of an empty object.',
    storing((after, step) => (isEmpty(step) ? { ...after, oauthConfigEnabled: true } : after)),
    nothing,
  ),
  'patch-of-nothing-turns-off': fault(
    'Turns OAuth off with a PATCH of an empty object.',
    storing((after, step) => (isEmpty(step) ? { ...after, oauthConfigEnabled: false } : after)),
    nothing,
  ),

  'patch-accepts-number-token-endpoint': acceptingWrong('tokenEndpoint', String),
  'patch-accepts-number-user-info-endpoint': acceptingWrong('userInfoEndpoint', String),
  'patch-accepts-number-client-id': acceptingWrong('clientId', String),
  'patch-accepts-number-client-secret': acceptingWrong('clientSecret', String),
  'patch-accepts-string-enabled': acceptingWrong('oauthConfigEnabled', toBoolean),
  'patch-accepts-string-anonymous-sign-up': acceptingWrong('allowAnonymousSignUp', toBoolean),
  'patch-ignores-wrong-types': fault(
    'Accepts a PATCH with a wrong type, and changes nothing.',
    {
      overlooks: ({ keyword }, method) => method === 'PATCH' && keyword === 'type',
      ...storing((after, { before }) =>
        Object.fromEntries(
          Object.entries(after).map(([member, value]) => [
            member,
            typeof value === typeof before?.[member] ? value : before?.[member],
          ]),
        ),
      ),
    },
    wrongTypes,
  ),
  'patch-refused-yet-done': fault(
    'Refuses a PATCH with a wrong type with status 400, and stores it all the same.',
    { carriesOutRefused: (kind, method) => kind === 'invalid' && method === 'PATCH' },
    wrongTypes,
    { also: ['config/members-have-their-types'] },
  ),
  'patch-wrong-type-500': fault(
    'Fails with status 500 on a PATCH with a wrong type.',
    answering('invalid', { status: 500, headers: {} }),
    wrongTypes,
  ),
  'patch-malformed-500': fault(
    'Fails with status 500 on malformed JSON in PATCH.',
    answering('malformed', { status: 500, headers: {} }),
    malformed,
  ),
  'patch-malformed-as-nothing': fault(
    'Takes malformed JSON in PATCH for an empty object.',
    { parsesMalformed: (method) => (method === 'PATCH' ? {} : undefined) },
    malformed,
  ),
} satisfies Record<string, ConfigFault>;
