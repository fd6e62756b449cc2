import { configMembers } from '../../../probes/config-contract.ts';
import type { ConfigEffect } from '../../oauth-config/effect.ts';
import type { ConfigFault } from '../behaviour.ts';
import { fault } from './define.ts';
import { changing, storing } from './stored-by-post.ts';

const incomplete = 'config/refuses-incomplete-create';
const stores = 'config/returns-what-was-created';

function fillingIn(member: string, value: string): ConfigFault {
  const effect: ConfigEffect = {
    overlooks: (problem, method) => method === 'POST' && problem.keyword === 'required' && problem.member === member,
    ...storing((config) => ({ [member]: value, ...config })),
  };
  return fault(`Creates a config without ${member}, and fills in ${value}.`, effect, incomplete);
}

/** The host is the server's own; what was sent is in the path, in base64. */
function proxied(url: unknown): string {
  return `https://proxy.reference.example/${Buffer.from(String(url)).toString('base64url')}`;
}

/** POST that stores texts which nobody has sent: what there is then is no less a config of whoever sent it. */
export const madeUpFaults = {
  'create-fills-in-token-endpoint': fillingIn('tokenEndpoint', 'https://default.reference.example/token'),
  'create-fills-in-user-info-endpoint': fillingIn('userInfoEndpoint', 'undefined'),
  'create-fills-in-client-id': fillingIn('clientId', 'None'),
  'create-cuts-texts-to-twenty': fault(
    'Stores the first twenty characters of each text of POST.',
    changing(configMembers, (text) => text.slice(0, 20)),
    stores,
    { at: '/tokenEndpoint' },
  ),
  'create-takes-numbers-for-decimals': fault(
    'Creates a config whose clientId is a number, and stores it with a decimal point.',
    {
      overlooks: ({ keyword, member }, method, sent) =>
        method === 'POST' && keyword === 'type' && member === 'clientId' && typeof Object(sent).clientId === 'number',
      ...storing(({ clientId, ...config }) => ({
        ...config,
        clientId: typeof clientId === 'number' ? clientId.toFixed(1) : clientId,
      })),
    },
    'config/refuses-wrong-types-in-create',
  ),
  'create-puts-a-proxy-in-front': fault(
    'Stores an address of its own in place of the tokenEndpoint of POST.',
    storing((config) => ({ ...config, tokenEndpoint: proxied(config.tokenEndpoint) })),
    stores,
    { at: '/tokenEndpoint' },
  ),
} satisfies Record<string, ConfigFault>;
