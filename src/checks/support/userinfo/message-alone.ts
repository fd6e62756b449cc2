import { quote } from '../../../wire/describe.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import type { Recognised } from '../recognise-text.ts';
import { wordMembers } from './word-members.ts';

/** Members that stand beside the words of an error and say nothing of a person. */
const companions = ['code', 'error_code', 'error_uri', 'instance', 'path', 'reason', 'status', 'timestamp', 'type'];
const allowed: ReadonlySet<string> = new Set([...wordMembers, ...companions, 'statusCode', 'errorCode']);

/** Whether a body has words, as of an error, and beside them nothing that could be data of a person. */
export function isMessageAlone(body: JsonObject): boolean {
  return wordMembers.some((name) => isGiven(body[name])) && isSilent(body);
}

/** Members that hold an error as an object, or several, as APIs of JSON have them. */
const holders = ['error', 'errors'];
/** Members that are a message by themselves: a title may be a person's, and a scope is what a token is for. */
const messages = wordMembers.filter((name) => name !== 'title' && name !== 'scope');

/**
 * Recognises a body that has an error or a message, in whatever form, and nothing of a person; what it says may name the person all
 * the same, and is not repeated.
 */
export function recogniseMessage(body: JsonObject): Recognised | undefined {
  const name = messageMember(body);
  if (name === undefined) return undefined;
  return {
    message: `The body has an error or a message, in ${quote(name)}, in place of the person, with a status that means success.`,
    fix: 'Read what it says: send the request by the curl line of "with-token". If the token was refused, get a fresh one, or let the endpoint accept every token that your token endpoint issues to Closer. Answer an error with its own status, a refused token with 401 and WWW-Authenticate: Bearer error="invalid_token": a client takes a 200 for a success.',
  };
}

function messageMember(body: JsonObject): string | undefined {
  const holder = holders.find((name) => typeof body[name] === 'object' && !isEmpty(body[name]));
  if (holder === undefined) return isSilent(body) ? messages.find((name) => isGiven(body[name])) : undefined;
  const { [holder]: _held, ...others } = body;
  return isSilent(others) ? holder : undefined;
}

/** Whether members beside an error say nothing of a person. */
function isSilent(members: JsonObject): boolean {
  return Object.entries(members).every(
    ([name, value]) => isEmpty(value) || (allowed.has(name) && typeof value !== 'object'),
  );
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
