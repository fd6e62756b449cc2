import type { Finding } from '../../model/verdict.ts';
import { describe, quote } from '../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { pointerTokens, pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import { nearMiss } from '../../wire/near-miss.ts';
import { likelyCause, type SentRequest } from './likely-cause.ts';
import { kindOf, pointerOfPath, statusWord } from './mismatch-words.ts';

/**
 * What the verifier found wrong with an answer, as findings, in the order of their places. Where the status is wrong nothing
 * else is listed: the rest of such an answer is another one's.
 *
 * @param body the JSON value of the answer, where it has one; values are described from it, since the verifier's own
 *   words write some of them as others
 * @param sent what was answered so, for the likely cause of a wrong status
 */
export function mismatchFindings(error: JsonObject, body: unknown, sent?: SentRequest): readonly Finding[] {
  const { mismatch } = error;
  if (!isJsonObject(mismatch)) return [otherFinding('the verifier gave no reason')];
  if (!Array.isArray(mismatch.mismatches)) return [otherFinding(String(mismatch.message ?? mismatch.type))];
  const mismatches = mismatch.mismatches.filter(isJsonObject);
  const status = mismatches.find(({ type }) => type === 'StatusMismatch');
  if (status !== undefined) return [statusFinding(status, sent)];
  return mismatches.flatMap((one) => findingsOf(one, body)).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.pointer.localeCompare(b.pointer, 'en', { numeric: true }) || a.message.localeCompare(b.message, 'en');
}

function findingsOf(mismatch: JsonObject, body: unknown): readonly Finding[] {
  switch (mismatch.type) {
    case 'HeaderMismatch':
      return [headerFinding(mismatch)];
    case 'BodyTypeMismatch':
      return [bodyTypeFinding(mismatch)];
    case 'BodyMismatch':
      return bodyFindings(mismatch, body);
    default:
      return [otherFinding(String(mismatch.mismatch ?? mismatch.type))];
  }
}

function statusFinding({ expected, actual, mismatch }: JsonObject, sent: SentRequest | undefined): Finding {
  const cause = sent === undefined ? undefined : likelyCause(String(expected), String(actual), sent);
  const wanted = statusWord(String(expected), String(mismatch));
  return {
    pointer: '',
    where: 'the status',
    message: `the status is ${String(actual)}`,
    expected: wanted,
    actual: `the status ${String(actual)}`,
    fix: `${cause === undefined ? '' : `${cause} `}Answer this request with the status ${String(expected)}${wanted.endsWith(String(expected)) ? '' : ', or another that is expected'}.`,
  };
}

function headerFinding({ key, expected, actual, mismatch }: JsonObject): Finding {
  const name = String(key);
  const example = String(expected).replaceAll(/^"|"$/g, '');
  const missing = actual === undefined || actual === null || actual === '';
  const wanted = / to match '/.test(String(mismatch)) ? `a value like ${quote(example)}` : quote(example);
  const found = missing ? 'absent' : quote(String(actual));
  return {
    pointer: '',
    where: `the header ${name}`,
    message: missing ? `the header ${name} is missing` : `the header ${name} is ${found}`,
    expected: wanted,
    actual: found,
    fix: `Send the header ${name} with ${wanted}.`,
  };
}

function bodyTypeFinding({ expected, actual }: JsonObject): Finding {
  return {
    pointer: '',
    message: `the body is ${String(actual)}, not ${String(expected)}`,
    expected: `a body of the type ${String(expected)}`,
    actual: `a body of the type ${String(actual)}`,
    fix: `Send a body of the type ${String(expected)}, and name that type in Content-Type.`,
  };
}

function bodyFindings(mismatch: JsonObject, body: unknown): readonly Finding[] {
  const sentence = String(mismatch.mismatch);
  // The whole body, which is empty, is at "/"; every place within it begins with "$".
  if (mismatch.path === '/') return [bodyFinding('the body is empty', 'no body')];
  if (sentence.startsWith('Failed to parse'))
    return [bodyFinding('the body is not JSON', 'a body that does not parse')];
  const pointer = pointerOfPath(String(mismatch.path));
  const missing = /is missing the following keys: (.+)$/s.exec(sentence)?.[1];
  if (missing !== undefined) return missing.split(', ').map((name) => missingMember(pointer, name, body));
  return [valueFinding(pointer, sentence, jsonOf(mismatch.expected), valueAt(body, pointer))];
}

function bodyFinding(message: string, actual: string): Finding {
  return {
    pointer: '',
    message,
    expected: 'a JSON body, as the pact has it',
    actual,
    fix: 'Send the body that the pact has for this request.',
  };
}

function missingMember(pointer: string, name: string, body: unknown): Finding {
  const path = pointerToPath(toPointer([...pointerTokens(pointer), name]));
  const parent = valueAt(body, pointer);
  const misspelt = isJsonObject(parent) ? nearMiss(name, Object.keys(parent)) : undefined;
  return {
    pointer,
    message:
      misspelt === undefined ? `${path} is missing` : `${path} is missing; did you mean ${quote(misspelt)} to be it?`,
    expected: `the member ${quote(name)}`,
    actual: 'absent',
    fix:
      misspelt === undefined
        ? `Add the member ${quote(name)} at ${pointerToPath(pointer)}.`
        : `Rename ${quote(misspelt)} at ${pointerToPath(pointer)} to ${quote(name)}.`,
  };
}

function valueFinding(pointer: string, sentence: string, example: unknown, value: unknown): Finding {
  const path = pointerToPath(pointer);
  const wanted = expectationOf(sentence, example);
  return {
    pointer,
    message: `${path} is ${describe(value)}, not ${wanted}`,
    expected: wanted,
    actual: describe(value),
    fix: `Give ${path} the value of ${wanted}.`,
    value,
  };
}

/** What the pact asks of a value. Its examples may be shown: they are the contract's, and nobody's data. */
function expectationOf(sentence: string, example: unknown): string {
  if (/to be the same type as/.test(sentence)) return kindOf(example);
  const size = /minimum (?:size|length) of (\d+)/.exec(sentence)?.[1];
  if (size !== undefined) return `an array of at least ${size} item${size === '1' ? '' : 's'}`;
  if (/ to match '/.test(sentence)) {
    return typeof example === 'string' ? `a string like ${quote(example)}` : `a value like ${JSON.stringify(example)}`;
  }
  return example === undefined ? 'absent' : JSON.stringify(example);
}

/** The verifier gives values of a body as JSON in a string. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  try {
    const json: unknown = JSON.parse(value);
    return json;
  } catch {
    return value;
  }
}

function otherFinding(reason: string): Finding {
  return {
    pointer: '',
    message: reason,
    expected: 'the answer of the pact',
    actual: 'another answer',
    fix: 'Repeat the request with the curl line, and compare the answer with the pact.',
  };
}
