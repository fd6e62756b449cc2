import schema from '../../../openapi/targets.schema.json' with { type: 'json' };
import { type TargetsError, validateTargetLine } from '../../generated/targets.js';
import type { Target } from '../../model/target.ts';
import { parseJsonValue } from '../../wire/json.ts';
import { pointerTokens } from '../../wire/json-pointer.ts';
import { didYouMean } from '../../wire/near-miss.ts';
import { type Environment, heldIn } from '../environment.ts';
import { safeUrl } from './safe-url.ts';

/** What is wrong with a line, each as a phrase that begins with the place: the column or the member. */
export interface LineProblems {
  readonly problems: readonly string[];
}

/**
 * Reads a line of targets.ndjson. Nothing that it says quotes a value: one may be a token that was put in the wrong place.
 *
 * @param environment where the tokens must be; without it that is not asked
 */
export function parseTarget(text: string, environment?: Environment): Target | LineProblems {
  const parsed = parseLine(text);
  if ('problems' in parsed) return parsed;
  const { value } = parsed;
  if (!validateTargetLine(value)) return { problems: (validateTargetLine.errors ?? []).map(describeError) };
  const target: Target = { ...value, id: value.id ?? safeUrl(value.url) };
  return environment === undefined ? target : withTokens(target, text, environment);
}

/** A target that was read from a line, where its tokens are in the environment and not in the line. */
export function withTokens(target: Target, text: string, environment: Environment): Target | LineProblems {
  const problems = tokenProblems(target, text, environment);
  return problems.length === 0 ? target : { problems };
}

/** A JSON text on one line. */
export function parseLine(text: string): { readonly value: unknown } | LineProblems {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const located = parseJsonValue(text);
    if ('error' in located) return { problems: [`column ${located.error.column}: ${located.error.message}`] };
    return { problems: ['column 1: this nests too deep'] };
  }
}

function describeError({ keyword, params, instancePath, message }: TargetsError): string {
  const member = pointerTokens(instancePath).join('.');
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      return `"${name.slice(0, 40)}": there is no such member${didYouMean(name, members)} (there are ${members.join(', ')})`;
    }
    case 'required':
      return `${String(params.missingProperty)}: it is missing`;
    case 'pattern':
      return `${member}: this is no name of an environment variable, such as ACME_TOKEN; the token itself stands in the variable`;
    case 'type':
      return member === ''
        ? 'column 1: a line holds one JSON object'
        : `${member}: ${message ?? 'it has the wrong type'}`;
    default:
      return `${member}: ${message ?? 'it is not valid'}`;
  }
}

const members: readonly string[] = Object.keys(schema.properties);

/** From this length on what a line holds of a token is no coincidence. */
const tellingLength = 16;

function tokenProblems(target: Target, text: string, environment: Environment): readonly string[] {
  return (['tokenVariable', 'secondTokenVariable'] as const).flatMap((member) => {
    const variable = target[member];
    if (variable === undefined) return [];
    const token = heldIn(environment, variable);
    // A name that is not written as such names are, in words that are not too long, may be a token.
    const named = /^_?[A-Z0-9]{1,15}(?:_[A-Z0-9]{1,15})*$/.test(variable) ? ` ${variable}` : ' that it names';
    if (token === undefined) return [`${member}: the environment variable${named} is not set`];
    if (token.length < tellingLength || !holds(text, token)) return [];
    return [`${member}: the token of the environment variable${named} stands in the line; take it out`];
  });
}

function holds(text: string, token: string): boolean {
  return (
    text.includes(token) ||
    text.includes(JSON.stringify(token).slice(1, -1)) ||
    text.includes(encodeURIComponent(token))
  );
}
