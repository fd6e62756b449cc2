import type { CheckId } from '../../../generated/requirements.ts';
import type { ConfigEffect, ConfigMethod, StoredConfig } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { fault } from './define.ts';
import { absentAs } from './stored-by-post.ts';

type Writing = Extract<ConfigMethod, 'POST' | 'PATCH'>;

const wrongTypes: Readonly<Record<Writing, CheckId>> = {
  POST: 'config/refuses-wrong-types-in-create',
  PATCH: 'config/refuses-wrong-types-in-patch',
};

const malformed = 'config/refuses-malformed-json';

function memberOf(sent: unknown, member: string): unknown {
  return typeof sent === 'object' && sent !== null ? Reflect.get(sent, member) : undefined;
}

/** Takes some values of a wrong type in a write, and stores what it makes of each. */
function converting(
  method: Writing,
  takes: (value: unknown) => boolean,
  convert: (value: unknown) => unknown,
): ConfigEffect {
  const stores = (after: StoredConfig): StoredConfig =>
    Object.fromEntries(Object.entries(after).map(([name, value]) => [name, takes(value) ? convert(value) : value]));
  return {
    overlooks: ({ keyword, member }, asked, sent) =>
      asked === method && keyword === 'type' && member !== '' && takes(memberOf(sent, member)),
    stores: (after, step) => (step.method === method && after !== undefined ? stores(after) : after),
  };
}

const inCreate = (does: string, takes: (value: unknown) => boolean, convert: (value: unknown) => unknown) =>
  fault(`Creates a config ${does}.`, converting('POST', takes, convert), wrongTypes.POST);

const inPatch = (does: string, takes: (value: unknown) => boolean, convert: (value: unknown) => unknown) =>
  fault(`Accepts a PATCH ${does}.`, converting('PATCH', takes, convert), wrongTypes.PATCH);

/** Takes null for a member that was not sent. */
function ignoringNull(does: string, method: Writing, instead: StoredConfig): ConfigFault {
  const effect: ConfigEffect = {
    overlooks: ({ keyword, member }, asked, sent) =>
      asked === method && keyword === 'type' && memberOf(sent, member) === null,
    stores: (after, { method: asked, before }) =>
      asked === method && after !== undefined
        ? Object.fromEntries(
            Object.entries(after).map(([name, value]) => [name, value ?? before?.[name] ?? instead[name]]),
          )
        : after,
  };
  return fault(does, effect, wrongTypes[method]);
}

const isZeroOrOne = (value: unknown): boolean => value === 0 || value === 1;
const isComposite = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Reads a body that is not JSON as a lenient parser does. */
function reading(mend: (text: string) => string): ConfigEffect {
  return {
    parsesMalformed: (_method, text) => {
      try {
        return JSON.parse(mend(text));
      } catch {
        return undefined;
      }
    },
  };
}

/** POST and PATCH that take more than the documented types, or more than JSON. */
export const lenientFaults = {
  'create-takes-null-for-empty': ignoringNull(
    'Creates a config where a member is null, and stores it as empty or as false.',
    'POST',
    absentAs,
  ),
  'create-takes-numbers-for-booleans': inCreate('of 0 or 1 for a boolean, and stores a boolean', isZeroOrOne, Boolean),
  'create-takes-objects-for-texts': inCreate('of an object or an array for a text', isComposite, JSON.stringify),
  'patch-takes-null-for-nothing': ignoringNull('Ignores a member of a PATCH that is null.', 'PATCH', absentAs),
  'patch-takes-numbers-for-booleans': inPatch('of 0 or 1 for a boolean, and stores a boolean', isZeroOrOne, Boolean),
  'patch-takes-objects-for-texts': inPatch('of an object or an array for a text', isComposite, JSON.stringify),
  'json-with-trailing-comma': fault(
    'Takes a body with a comma before its last brace for JSON.',
    reading((text) => text.replace(/,\s*\}$/, '}')),
    malformed,
  ),
  'json-with-more-after-it': fault(
    'Ignores what follows the JSON of a body.',
    reading((text) => text.slice(0, text.indexOf('}') + 1)),
    malformed,
  ),
} satisfies Record<string, ConfigFault>;
