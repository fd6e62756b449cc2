import { randomBytes, randomInt } from 'node:crypto';
import { configMembers } from '../probes/config-contract.ts';
import { createdForm, otherForm, patchesThere } from '../probes/config-values.ts';
import { alterToken, type Credentials, usable } from './credentials.ts';
import type { PartRule, PartRules } from './redact.ts';

/** The credentials of `check config`: the admin's key, its altered twin, the secrets of the probes, and the one that is put back. */
export function configCredentials(apiKey: string, clientSecret?: string): Credentials {
  const credentials = new Map([
    ['apiKey', usable(apiKey, 'API key')],
    ['alteredApiKey', alterToken(apiKey)],
    ...probeSecretNames.map(withProbeSecret),
  ]);
  if (clientSecret !== undefined) credentials.set('clientSecret', clientSecret);
  return credentials;
}

const probeSecretNames = ['probeSecret', 'otherProbeSecret'];

/** What stands in every config, and in those of the probes. */
export const ownTexts: string = [...configMembers, JSON.stringify([createdForm, otherForm, patchesThere])].join(' ');

/**
 * Of which parts no output shows anything. Those of the probes' secrets are known by few characters; the others may be made of
 * words, which stand in honest answers too.
 */
export const partRules: PartRules = new Map<string, PartRule>([
  ...probeSecretNames.map((name) => [name, { ends: 4, within: 8, anyCase: true }] as const),
  ...['apiKey', 'alteredApiKey', 'clientSecret'].map(
    (name) => [name, { ends: 12, within: 12, except: ownTexts }] as const,
  ),
]);

/** The secrets that the probes write. */
export function probeSecretsOf(credentials: Credentials): readonly string[] {
  return probeSecretNames.flatMap((name) => credentials.get(name) ?? []);
}

function withProbeSecret(name: string): [string, string] {
  return [name, probeSecret()];
}

/**
 * A secret for a config that lives for seconds; random, so that a part of it in an answer is no coincidence. Its ends, which some
 * servers show, are no hexadecimal digits, of which identifiers are made.
 */
function probeSecret(): string {
  return `${unmistakable()}${randomBytes(18).toString('base64url')}${unmistakable()}`;
}

/** Four characters. */
function unmistakable(): string {
  return ['GHJKLMNPQRSTUVWYZ', 'ghjkmnpqrstuvwyz', '23456789', 'GHJKLMNPQRSTUVWYZ']
    .map((characters) => characters.charAt(randomInt(characters.length)))
    .join('');
}
