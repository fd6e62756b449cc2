import type { components, paths } from '../generated/openapi.ts';
import { shapes } from '../generated/schemas.ts';

/** Where the config API is, on its host. */
export const configPath: keyof paths = '/api/oauth-config';

/** A config as POST writes it. */
export type ConfigCreateForm = components['schemas']['OauthConfigCreateForm'];

/** What PATCH changes of a config. */
export type ConfigPatchForm = components['schemas']['OauthConfigPatchForm'];

export type ConfigMember = keyof ConfigCreateForm;

const members = shapes.OauthConfigCreateForm.members ?? {};

/** The members of a config, in the order of the document; the forms of POST and PATCH and the answer to GET have the same. */
export const configMembers: readonly ConfigMember[] = Object.keys(members).filter(isConfigMember);

/** Those whose value GET shows. */
export const visibleConfigMembers = configMembers.filter((member) => member !== 'clientSecret');

/** Whether a config has a member of that name. The type and the shape that is asked come from the same schema. */
export function isConfigMember(name: string): name is ConfigMember {
  return Object.hasOwn(members, name);
}

/** What GET shows in place of the secret. */
export const secretMask: components['schemas']['OauthConfigResponse']['clientSecret'] = '**';
