import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quoteTold } from '../../../wire/describe.ts';
import { jsonValueOf } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { textIn } from '../json-body.ts';
import { bearerChallenges } from './challenge.ts';
import { documentedWords, wordMembers } from './word-members.ts';

/** What a refusal gives as its reason. It is the server's text: quoted, and cut where it is long. */
export interface ServerWords {
  readonly sentence: string;
  /** The code of the error and the scope that it asks for, where the server names them. */
  readonly error?: string;
  readonly scope?: string;
}

/** The words of a Bearer challenge, or else of a JSON body; undefined where there are none. */
export function serverWords(exchange: AnsweredExchange): ServerWords | undefined {
  const [challenge] = bearerChallenges(exchange);
  return (
    told('The challenge in WWW-Authenticate says', documentedWords, challenge?.parameters) ??
    told('The body says', wordMembers, bodyOf(exchange))
  );
}

function told(
  start: string,
  names: readonly string[],
  source: Readonly<Record<string, unknown>> = {},
): ServerWords | undefined {
  const words = new Map<string, string>();
  for (const name of names) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (typeof value === 'string' && value !== '') words.set(name, value);
  }
  if (words.size === 0) return undefined;
  const [error, scope] = [words.get('error'), words.get('scope')];
  return {
    sentence: `${start} ${[...words].map(([name, value]) => `${name} ${quoteTold(longestWords, value)}`).join(', ')}.`,
    ...(error === undefined ? {} : { error }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** A description is a sentence or two; a stack trace is not wanted. */
const longestWords = 200;

function bodyOf(exchange: AnsweredExchange): Readonly<Record<string, unknown>> | undefined {
  const value = jsonValueOf(textIn(exchange) ?? '');
  return isJsonObject(value) ? value : undefined;
}
