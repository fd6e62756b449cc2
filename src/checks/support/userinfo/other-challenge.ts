import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quoteTold } from '../../../wire/describe.ts';
import { challenges } from '../../../wire/www-authenticate.ts';

/** A challenge that asks for other credentials than the access token. */
export interface OtherChallenge {
  /** As a phrase. */
  readonly scheme: string;
  readonly sentence: string;
}

/** Schemes that a proxy or the gate of a test system asks for, as they are written. */
const schemesOfProxies = ['Basic', 'Digest', 'Negotiate', 'NTLM'];

/** The first challenge of an answer of /userinfo, where none is of the scheme Bearer. */
export function otherChallenge({ response }: AnsweredExchange): OtherChallenge | undefined {
  const found = challenges(response.headers);
  const [challenge] = found;
  if (challenge === undefined || found.some(({ scheme }) => scheme === 'bearer')) return undefined;
  const { parameters } = challenge;
  const known = schemesOfProxies.find((one) => one.toLowerCase() === challenge.scheme);
  const scheme = known ?? quoteTold(longestName, challenge.scheme);
  const realm = parameters.realm === undefined ? '' : ` (realm ${quoteTold(longestName, parameters.realm)})`;
  const whose =
    known === undefined
      ? ' and not Bearer'
      : ': most often a proxy in front of the endpoint asks for it, or a framework by default';
  return { scheme, sentence: `The challenge is ${scheme}${realm}${whose}.` };
}

const longestName = 80;
