import { configCreateSchema, configPatchSchema } from '../checks/support/config/schema.ts';
import { validateOauthConfigCreateForm, validateOauthConfigPatchForm } from '../generated/validators.js';
import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/verdict.ts';
import {
  type ConfigCreateForm,
  type ConfigPatchForm,
  configMembers,
  isConfigMember,
  secretMask,
} from '../probes/config-contract.ts';
import { isJsonObject } from '../wire/json-object.ts';
import { didYouMean } from '../wire/near-miss.ts';
import { findingsBySchema } from './schema-violations.ts';

/**
 * A value as the form of POST.
 *
 * @param from what the value is, to begin a sentence: `The file config.yaml`
 * @throws {UsageError} naming each member that is missing, of a wrong type or unknown
 */
export function createForm(value: unknown, from: string): ConfigCreateForm {
  refuseUnknownMembers(value, from);
  if (!validateOauthConfigCreateForm(value))
    throw misfit(findingsBySchema(configCreateSchema, value), `${from} is not a whole config`);
  refuseMask(value, from);
  return value;
}

/**
 * A value as the form of PATCH.
 *
 * @param from what the value is, to begin a sentence
 * @throws {UsageError} naming each member that is of a wrong type or unknown
 */
export function patchForm(value: unknown, from: string): ConfigPatchForm {
  refuseUnknownMembers(value, from);
  if (!validateOauthConfigPatchForm(value))
    throw misfit(findingsBySchema(configPatchSchema, value), `${from} is not a config`);
  refuseMask(value, from);
  return value;
}

function misfit(findings: readonly Finding[], what: string): UsageError {
  const lines = findings.map(({ message, fix }) => `  ${message}. ${fix}`);
  return new UsageError('invalid-config', `${what}:\n${lines.join('\n')}`);
}

function refuseUnknownMembers(value: unknown, from: string): void {
  if (!isJsonObject(value)) return;
  const unknown = Object.keys(value).filter((name) => !isConfigMember(name));
  if (unknown.length === 0) return;
  const lines = unknown.map((name) => `  "${name}"${didYouMean(name, configMembers)}`);
  throw new UsageError(
    'unknown-member',
    `${from} has members that a config does not have:\n${lines.join('\n')}\nA config has ${configMembers.join(', ')}.`,
  );
}

function refuseMask({ clientSecret }: ConfigPatchForm, from: string): void {
  if (clientSecret === undefined || clientSecret !== secretMask) return;
  throw new UsageError(
    'masked-secret',
    `${from} has the clientSecret ${clientSecret}, which is the mask that GET shows and would replace the real secret. Leave clientSecret out to keep the secret, or give the real one.`,
  );
}
