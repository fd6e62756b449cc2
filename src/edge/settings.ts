import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import schema from '../../openapi/settings.schema.json' with { type: 'json' };
import { unknownCheck } from '../checks/support/unknown-check.ts';
import { type SettingsError, validateSettings } from '../generated/settings.js';
import { codeOf, UsageError } from '../model/errors.ts';
import type { Settings } from '../model/settings.ts';
import { pointerTokens, valueAt } from '../wire/json-pointer.ts';
import { didYouMean } from '../wire/near-miss.ts';
import { reasonOf } from './file-trouble.ts';
import { parseYaml } from './yaml.ts';

/** Where settings are looked for unless a file is named. */
export const defaultSettingsFile = 'closer-conformance.yaml';

/**
 * Reads a settings file: YAML 1.2, by openapi/settings.schema.json.
 *
 * @param checkIds ids that a waiver may name
 * @throws {UsageError} where the file cannot be read, or holds what it may not; each mistake is named with its place and the valid names
 */
export async function readSettings(path: string, checkIds: readonly string[]): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const hint = codeOf(cause) === 'ENOENT' ? whereItMayBe(path) : '';
    throw new UsageError(
      'unreadable-settings',
      `The settings file ${path} cannot be read: ${reasonOf(cause)}.${hint}`,
      {
        cause,
      },
    );
  }
  return parseSettings(text, path, checkIds);
}

/** YAML files have two endings. */
function whereItMayBe(path: string): string {
  const other = path.endsWith('.yaml') ? path.replace(/yaml$/, 'yml') : path.replace(/yml$/, 'yaml');
  const isThere = other !== path && existsSync(other);
  return isThere ? ` There is ${other}: name it with --config.` : ' `closer-conformance init` writes one.';
}

/** The same for a text that was read. */
export function parseSettings(text: string, path: string, checkIds: readonly string[]): Settings {
  const { value: settings, lineOf } = parseYaml(text, path, 'invalid-settings');
  if (!validateSettings(settings)) {
    const problems = (validateSettings.errors ?? []).map(
      (problem) =>
        `line ${lineOf(problem.instancePath)}: ${describeError(problem, valueAt(settings, problem.instancePath))}`,
    );
    throw new UsageError('invalid-settings', `${path} is not valid. ${problems.join(' ')}`);
  }
  for (const [index, { check }] of (settings.waivers ?? []).entries()) {
    if (checkIds.includes(check)) continue;
    const place = `${path}, line ${lineOf(`/waivers/${index}`)}`;
    throw new UsageError('unknown-check', `${place}: ${unknownCheck(check, checkIds)}`);
  }
  return settings;
}

function describeError({ keyword, params, instancePath, message }: SettingsError, value: unknown): string {
  const place = instancePath === '' ? 'the file' : pointerTokens(instancePath).join('.');
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const valid = validNames(instancePath);
    const secret = /token|secret|key|password/i.test(name)
      ? ' No secret belongs in this file: each comes from an environment variable.'
      : '';
    return `"${name}" is no setting of ${place}${didYouMean(name, valid)} (there are: ${valid.join(', ')}).${secret}`;
  }
  if (keyword === 'type' && params.type === 'object') {
    return `${place} has settings of its own (there are: ${validNames(instancePath).join(', ')}).`;
  }
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    const allowed = params.allowedValues.map(String);
    return `${place} is none of ${allowed.join(', ')}${didYouMean(String(value), allowed) || '.'}`;
  }
  if (keyword === 'pattern') return `${place} is no JSON Pointer, such as /userData/email.`;
  if (keyword === 'format') return `${place} is no date, such as 2027-01-31.`;
  return `${place} ${message ?? 'is not valid'}.`;
}

/** Names of the members that the schema has at a place of the file. */
function validNames(pointer: string): readonly string[] {
  let node: unknown = schema;
  for (const token of pointerTokens(pointer)) node = member(member(node, 'properties'), token) ?? member(node, 'items');
  const properties = member(node, 'properties');
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
