import type { JsonObject } from '../../../wire/json-object.ts';
import { wordMembers } from './server-words.ts';

/** Members that stand beside the words of an error and say nothing of a person. */
const companions = ['code', 'error_code', 'error_uri', 'instance', 'path', 'reason', 'status', 'timestamp', 'type'];
const allowed: ReadonlySet<string> = new Set([...wordMembers, ...companions, 'statusCode', 'errorCode']);

/** Whether a body has words, as of an error, and beside them nothing that could be data of a person. */
export function isMessageAlone(body: JsonObject): boolean {
  const members = Object.entries(body);
  return (
    members.some(([name, value]) => wordMembers.includes(name) && typeof value === 'string' && value !== '') &&
    members.every(([name, value]) => isEmpty(value) || (allowed.has(name) && typeof value !== 'object'))
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
