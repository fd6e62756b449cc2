import type { Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { describe } from '../../../wire/describe.ts';
import { parseJsonValue } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { decodeUtf8 } from '../../../wire/text.ts';
import { derive, type Reading } from '../evidence.ts';
import { recogniseText } from '../recognise-text.ts';
import { hasContent, readyContentOf, tooDeep } from './evidence.ts';
import { recogniseOAuthError } from './oauth-error.ts';
import { recogniseValue } from './recognise.ts';

/** What another answer than the first one says of the person. */
export interface OtherAnswer {
  /** Name of the exchange. */
  readonly name: string;
  readonly status: number;
  readonly externalUserId: { readonly value: string } | Unusable;
}

/** Why there is no identifier. */
export interface Unusable {
  /** What the endpoint gave in place of one: the object of a sentence, and where need be a second sentence. */
  readonly gave: string;
  readonly actual: string;
  /** Where the fault is in what the answer has, and not in that the token was refused or nothing said of the person. */
  readonly fix?: string;
}

/** externalUserId in the answer to a probe with a token, or what is there in its place. */
export function otherAnswerTo(probe: Probe): Need<OtherAnswer> {
  return derive(readyContentOf(probe), (exchange): Reading<OtherAnswer> => {
    const externalUserId = read(exchange);
    const { status } = exchange.response;
    return externalUserId === 'too deep'
      ? { inconclusive: tooDeep }
      : { value: { name: exchange.name, status, externalUserId } };
  });
}

function read(exchange: AnsweredExchange): OtherAnswer['externalUserId'] | 'too deep' {
  const { status, body } = exchange.response;
  const none = { gave: `no externalUserId (status ${status})`, actual: `status ${status} without an externalUserId` };
  if (!hasContent(exchange)) return none;
  const because = (sentence: string, fix?: string): Unusable => ({
    ...none,
    gave: `${none.gave}. ${sentence.replace(/\.$/, '')}`,
    ...(fix === undefined ? {} : { fix }),
  });
  if (body.length === 0) return because('The body is empty');
  const decoded = decodeUtf8(body);
  if (!('text' in decoded)) return because('The body is not valid UTF-8', 'Write the body in UTF-8, each time.');
  const result = parseJsonValue(decoded.text);
  if ('tooDeep' in result) return 'too deep';
  if ('error' in result) {
    const recognised = recogniseText(decoded.text);
    return because(
      recognised?.message ?? 'The body is not JSON',
      recognised?.fix ?? 'Answer with the whole JSON object each time, written with a JSON serialiser.',
    );
  }
  const { value } = result;
  if (!isJsonObject(value)) {
    const recognised = recogniseValue(value);
    return because(
      recognised?.message ?? `The body is ${describe(value)}, not an object`,
      recognised?.fix ?? 'Answer each time with an object that has the members externalUserId and userData.',
    );
  }
  const { externalUserId: id } = value;
  if (typeof id === 'string' && id !== '') return { value: id };
  if (id === undefined) return recogniseOAuthError(value) === undefined ? none : because('The body is an OAuth error');
  return {
    gave: `${describe(id)} as externalUserId (status ${status}), and not a string that is not empty`,
    actual: describe(id),
    fix:
      typeof id === 'number' || typeof id === 'boolean'
        ? 'Convert the value of externalUserId to a string, each time and for every person.'
        : 'Give externalUserId a string that is not empty, each time and for every person.',
  };
}
