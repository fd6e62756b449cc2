import { describe, expect, it } from 'vitest';
import { withoutCredentials } from '../../src/cli/without-credentials.ts';
import { credentialVariables } from '../../src/engine/credential-variables.ts';

const secret = 'a-secret-that-no-message-has';

describe('an error message', () => {
  const { username, ...secrets } = credentialVariables;

  it.each([...Object.values(secrets), 'PACT_BROKER_TOKEN', 'PACT_BROKER_PASSWORD', 'CLOSER_REDIS_URL'])(
    'does not show what %s holds',
    (variable) => {
      expect(withoutCredentials(`"${secret}" is no URL`, [], { [variable]: secret })).not.toContain(secret);
    },
  );

  it('may have a word that is the user name', () => {
    const message = 'the user is not known';
    expect(withoutCredentials(message, [], { [username]: 'user' })).toBe(message);
  });
});
