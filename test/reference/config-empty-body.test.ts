import { expect, it } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider } from '../../src/reference/provider.ts';
import { customersConfig } from '../provider/config-run.ts';

/** As clients send DELETE that set a Content-Type on all that they send. */
it('deletes the config also where an empty body is said to be JSON', async () => {
  const provider = createReferenceProvider({ oauthConfig: customersConfig });
  const { statusCode } = await provider.app.inject({
    method: 'DELETE',
    url: '/api/oauth-config',
    headers: { 'x-api-key': demo.apiKey, 'content-type': 'application/json', 'content-length': '0' },
  });
  expect(statusCode).toBe(204);
  expect(provider.oauthConfig()).toBeUndefined();
});
