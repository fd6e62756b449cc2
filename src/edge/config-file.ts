import { UsageError } from '../model/errors.ts';
import { type ConfigPatchForm, secretMask } from '../probes/config-contract.ts';
import { capitalised } from '../wire/describe.ts';
import { parseJson } from '../wire/json.ts';
import { isJsonObject } from '../wire/json-object.ts';
import { patchForm } from './config-form.ts';

export interface WantedConfig {
  readonly form: ConfigPatchForm;
  /** What the user should know of how the file was read. */
  readonly notes: readonly string[];
}

/**
 * Reads a config, or part of one, that a user wrote: YAML, or JSON where the name ends in .json.
 *
 * @param name of the file, for messages and for its ending
 * @param secret the clientSecret that the environment gives; then the file may not give another
 * @throws {UsageError} for a text that does not parse, a member that a config does not have, and one of a wrong type
 */
export async function readWantedConfig(name: string, text: string, secret?: string): Promise<WantedConfig> {
  const from = `the file ${name}`;
  const value = name.endsWith('.json') ? fromJson(text, from) : await fromYaml(text, from);
  const { members, notes } = withoutMask(value, from);
  const form = patchForm(members, capitalised(from));
  if (secret === undefined) return { form, notes };
  if (form.clientSecret !== undefined && form.clientSecret !== secret) {
    throw new UsageError(
      'two-secrets',
      `CLOSER_CLIENT_SECRET and ${from} give different secrets. Take clientSecret out of the file, or unset the variable.`,
    );
  }
  return { form: patchForm({ ...form, clientSecret: secret }, 'The environment variable CLOSER_CLIENT_SECRET'), notes };
}

/** What `config get` printed may be edited and applied: the mask in it stands for the secret that is there. */
function withoutMask(value: unknown, from: string): { readonly members: unknown; readonly notes: readonly string[] } {
  if (!isJsonObject(value)) return { members: value, notes: [] };
  if (!('clientSecret' in value) || value.clientSecret !== secretMask) return { members: value, notes: [] };
  const { clientSecret: mask, ...members } = value;
  return {
    members,
    notes: [`In ${from} clientSecret is ${String(mask)}, the mask that GET shows; it is passed over.`],
  };
}

function fromJson(text: string, from: string): unknown {
  const parsed = parseJson(text);
  if ('tooDeep' in parsed) throw new UsageError('not-json', `${capitalised(from)} is nested too deep to be a config.`);
  if ('error' in parsed) {
    const { message, line, column } = parsed.error;
    throw new UsageError('not-json', `${capitalised(from)} is not JSON: ${message}, line ${line}, column ${column}.`);
  }
  const [twice] = parsed.duplicates;
  if (twice !== undefined) {
    throw new UsageError('duplicate-member', `${capitalised(from)} has the member "${twice.name}" twice.`);
  }
  return parsed.value;
}

async function fromYaml(text: string, from: string): Promise<unknown> {
  const { parseYaml } = await import('./yaml.ts');
  return parseYaml(text, capitalised(from)).value;
}
