import { configMembers } from '../../../probes/config-contract.ts';
import { quote, quoteUpTo } from '../../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { nearMiss } from '../../../wire/near-miss.ts';
import type { Recognised } from '../recognise-text.ts';
import { unwrap, wrapperOf } from '../wrapper.ts';

/** Recognises an object that has another shape than a config as a whole: judged member by member it would be wrong in each. */
export function recogniseOtherShape(body: JsonObject): Recognised | undefined {
  return recogniseWrapper(body) ?? recogniseError(body);
}

function recogniseWrapper(body: JsonObject): Recognised | undefined {
  if (configMembers.some((name) => Object.hasOwn(body, name))) return undefined;
  const name = wrapperOf(body, ['tokenEndpoint', 'userInfoEndpoint']);
  if (name === undefined) return undefined;
  return {
    message: `The config is wrapped: its members stand within the member ${quote(name)} and not at the root.`,
    fix: unwrap(name),
  };
}

/** Recognises an error in place of the config, whatever its status. */
export function recogniseError(body: JsonObject): Recognised | undefined {
  const words = errorWords(body);
  if (words === undefined) return undefined;
  return {
    message: `The body is an error and no config: ${words}, with a status that means success.`,
    fix: 'Answer an error with its status: 401 or 403 where the key is refused, another 4xx such as 404 where there is no config, a 5xx where the server failed. A client takes a 2xx for a success.',
  };
}

/** Members that name an error: of the API's own error bodies, and what many frameworks have in its place. */
const errorNames = ['reason', 'error'];

/** A refusal is a sentence or two; a stack trace is not wanted. */
const longestWords = 200;

/** What an object that has nothing of a config says of an error: `reason "no such organisation"`. It is the server's text, quoted. */
export function errorWords(body: JsonObject): string | undefined {
  const name = errorNames.find((one) => isGiven(body[one]));
  if (name === undefined || hasMembersOfConfig(body)) return undefined;
  const value = body[name];
  return typeof value === 'string' ? `${name} ${quoteUpTo(longestWords, value)}` : name;
}

function isGiven(value: unknown): boolean {
  return isJsonObject(value) ? Object.keys(value).length > 0 : typeof value === 'string' && value !== '';
}

/** Whether there is a member of a config at the root, be it by a name that is nearly right, or within another member. */
function hasMembersOfConfig(body: JsonObject): boolean {
  const names = Object.keys(body);
  if (configMembers.some((name) => nearMiss(name, names) !== undefined)) return true;
  return Object.values(body).some(
    (inner) => isJsonObject(inner) && configMembers.some((name) => Object.hasOwn(inner, name)),
  );
}
