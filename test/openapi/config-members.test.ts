import { expect, it } from 'vitest';
import { shapes } from '../../src/generated/schemas.ts';
import { configMembers, secretMask } from '../../src/probes/config-contract.ts';

it.each(['OauthConfigCreateForm', 'OauthConfigPatchForm', 'OauthConfigResponse'] as const)(
  '%s has the members of a config, in their order',
  (schema) => {
    expect(Object.keys(shapes[schema].members ?? {})).toEqual(configMembers);
  },
);

it('has the mask of the secret that the code knows', () => {
  expect(shapes.OauthConfigResponse.members?.clientSecret?.const).toBe(secretMask);
});
