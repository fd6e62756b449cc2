import type { CheckId } from '../../../generated/requirements.ts';
import type { Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { userinfoProbes } from '../../../probes/userinfo.ts';
import { maxJsonDepth, parseJson } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { decodeUtf8 } from '../../../wire/text.ts';
import { answerTo, derive, ofContent, type Reading, readyAnswerTo } from '../evidence.ts';
import { isFlatBody } from './flat-body.ts';
import { recogniseMessage } from './message-alone.ts';
import { recogniseOAuthError } from './oauth-error.ts';
import { isOpenIdClaims } from './openid-claims.ts';
import { recogniseWrapper } from './recognise.ts';

/** The answer to the request with the access token. */
const answer = answerTo(userinfoProbes.withToken);

/**
 * The answer whose content may be judged: a 200, or another 2xx with content. That it should have been 200 is for
 * userinfo/answers-200 to say.
 */
const content = ofContent(
  derive(answer, (exchange): Reading<{ readonly body: Uint8Array }> => {
    if (!hasContent(exchange)) return { blockedBy: 'userinfo/answers-200' };
    return whyUnrecorded(exchange) ?? { value: { body: exchange.response.body } };
  }),
);

/** The content as text, without a byte order mark. */
const text = derive(content, ({ body }) => {
  const decoded = decodeUtf8(body);
  return 'text' in decoded ? { value: decoded } : { blockedBy: 'userinfo/body-is-utf-8' };
});

/** What parsing the text gave, be it JSON or not. */
const parsed = derive(text, (decoded) => {
  const result = parseJson(decoded.text);
  if ('tooDeep' in result) return { inconclusive: tooDeep };
  return { value: { text: decoded.text, result } };
});

/** The JSON value and the names that its text has twice. */
const json = derive(parsed, ({ result }) =>
  'error' in result ? { blockedBy: 'userinfo/body-is-json' } : { value: result },
);

/** The JSON object. */
const body = derive(json, ({ value }) => (isJsonObject(value) ? { value } : { blockedBy: 'userinfo/body-is-object' }));

/** The JSON object where it shows that the token was accepted: an error in place of the person does not, whatever its status. */
const accepted = derive(body, (object) =>
  (recogniseOAuthError(object) ?? recogniseMessage(object)) === undefined
    ? { value: object }
    : { blockedBy: 'userinfo/has-required-members' },
);

/**
 * The JSON object where it has the shape of the current edition, be it with mistakes. Of one that has another shape as a whole
 * userinfo/has-required-members says so; to judge its members one by one would repeat that or say nothing.
 */
const nested = derive(accepted, (object) =>
  isFlatBody(object) || isOpenIdClaims(object) || recogniseWrapper(object) !== undefined
    ? { blockedBy: 'userinfo/has-required-members' }
    : { value: object },
);

/** The two identifiers, both usable. */
const ids = derive(body, (object): Reading<{ readonly externalUserId: string; readonly id: string }> => {
  const externalUserId = usableId(object.externalUserId);
  if ('blockedBy' in externalUserId) return externalUserId;
  const userData = object.userData;
  if (userData !== undefined && !isJsonObject(userData)) return { blockedBy: 'userinfo/members-have-their-types' };
  const id = usableId(userData?.id);
  return 'blockedBy' in id ? id : { value: { externalUserId: externalUserId.value, id: id.value } };
});

const externalUserId = derive(body, (object): Reading<{ readonly externalUserId: string }> => {
  const usable = usableId(object.externalUserId);
  return 'blockedBy' in usable ? usable : { value: { externalUserId: usable.value } };
});

/** What the endpoint says of the person whose token was given; each stage rests on the one before it. */
export const person = { answer, content, text, parsed, json, body, accepted, nested, externalUserId, ids };

function usableId(value: unknown): { readonly value: string } | { readonly blockedBy: CheckId } {
  if (value === undefined) return { blockedBy: 'userinfo/has-required-members' };
  if (typeof value !== 'string') return { blockedBy: 'userinfo/members-have-their-types' };
  return value === '' ? { blockedBy: 'userinfo/ids-are-not-empty' } : { value };
}

/** The answer to another probe with a token, where the server was ready to judge it and its content is there. */
export function readyContentOf(probe: Probe): Need<AnsweredExchange> {
  return derive(
    readyAnswerTo(probe),
    (exchange) => (hasContent(exchange) ? whyUnrecorded(exchange) : undefined) ?? { value: exchange },
  );
}

/** Whether an answer has content to be judged, be it empty: a 200, or another 2xx that has some. */
export function hasContent(exchange: AnsweredExchange): boolean {
  const { status, body: bytes, unrecordedBytes } = exchange.response;
  const length = unrecordedBytes ?? bytes.length;
  return status === 200 || (isSuccessStatus(status) && length > 0);
}

function whyUnrecorded({ response: { unrecordedBytes } }: AnsweredExchange): { inconclusive: string } | undefined {
  if (unrecordedBytes === undefined) return undefined;
  return {
    inconclusive: `the body of the answer (${unrecordedBytes} bytes) was not recorded; record again, and save the HAR with the bodies of the responses`,
  };
}

/** Why deep JSON is not judged. */
export const tooDeep = `the body is nested deeper than ${maxJsonDepth} levels and was not judged`;
