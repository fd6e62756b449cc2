import { randomBytes } from 'node:crypto';
import { type Credentials, usable } from './credentials.ts';

/** The credentials of `check config`: the admin's key, the secrets that the probes write, and the one that is put back. */
export function configCredentials(apiKey: string, clientSecret?: string): Credentials {
  const credentials = new Map([
    ['apiKey', usable(apiKey, 'API key')],
    ['probeSecret', probeSecret()],
    ['otherProbeSecret', probeSecret()],
  ]);
  if (clientSecret !== undefined) credentials.set('clientSecret', clientSecret);
  return credentials;
}

/** The secrets of `configCredentials` that no answer may show, not even in part. */
export const secretNames: ReadonlySet<string> = new Set(['probeSecret', 'otherProbeSecret', 'clientSecret']);

/** A secret for a config that lives for seconds; random, so that a part of it in an answer is no coincidence. */
function probeSecret(): string {
  return randomBytes(24).toString('base64url');
}
