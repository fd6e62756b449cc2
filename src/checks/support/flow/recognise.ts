import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Finding } from '../../../model/verdict.ts';
import { describe, quote } from '../../../wire/describe.ts';
import { parseJsonValue } from '../../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { nearMiss } from '../../../wire/near-miss.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { textIn } from '../json-body.ts';
import { recogniseText } from '../recognise-text.ts';
import { descriptionOf, errorCodeIn, refusalSummary } from './error-answer.ts';
import { explainStatus } from './other-status.ts';
import { fixOfRefusal, isKnownCode } from './refused-grant.ts';
import { isForm } from './token-answer.ts';

type Explained = Omit<Finding, 'expected'>;

/** Says why an answer gives no access token to go on with. */
export function explainMissingToken(answer: AnsweredExchange): Finding {
  return { expected: 'status 200 and a JSON object with an access_token', ...explain(answer) };
}

function explain(answer: AnsweredExchange): Explained {
  const { status } = answer.response;
  const code = errorCodeIn(answer);
  if (code !== undefined && (isSuccessStatus(status) || isKnownCode(code) || status === 400 || status === 401)) {
    const itself = isSuccessStatus(status) ? `, and with status ${status}, which is that of a success` : '';
    return {
      pointer: '/error',
      message: `The token endpoint refused the request: ${quote(code)}${itself}.${descriptionOf(answer)}`,
      actual: refusalSummary(answer),
      fix: fixOfRefusal(code, status),
    };
  }
  return isSuccessStatus(status) ? explainBody(answer) : explainStatus(answer);
}

function explainBody(answer: AnsweredExchange): Explained {
  const text = textIn(answer);
  if (text === undefined) {
    return {
      pointer: '',
      message: 'The answer of the token endpoint is not text in UTF-8.',
      actual: 'bytes that are not UTF-8',
      fix: 'Answer with JSON in UTF-8.',
    };
  }
  if (isForm(text)) {
    return {
      pointer: '',
      message: 'The answer of the token endpoint is a form, as drafts of OAuth 2.0 had it.',
      actual: 'a form',
      fix: 'Answer with a JSON object; some servers do so where the request has Accept: application/json, which it had.',
    };
  }
  const parsed = parseJsonValue(text);
  if (!('value' in parsed)) return notJson(text);
  return isJsonObject(parsed.value) ? explainObject(parsed.value) : notAnObject(parsed.value);
}

function notJson(text: string): Explained {
  const recognised = recogniseText(text);
  return {
    pointer: '',
    message:
      text.trim() === ''
        ? 'The answer of the token endpoint has no content.'
        : (recognised?.message ?? 'The answer of the token endpoint is not JSON.'),
    actual: text.trim() === '' ? 'no content' : 'text that is not JSON',
    fix: 'Answer with the JSON object of RFC 6749 5.1 alone; check that the URL is that of the token endpoint.',
  };
}

function notAnObject(value: unknown): Explained {
  return {
    pointer: '',
    message: `The answer of the token endpoint is ${describe(value)}, not an object.`,
    actual: describe(value),
    fix: 'Answer with an object that has the members access_token and token_type.',
  };
}

function explainObject(body: JsonObject): Explained {
  const { access_token: token } = body;
  if (token === undefined) return explainAbsence(body);
  const found = { pointer: '/access_token', actual: describe(token) };
  if (typeof token === 'string' && token !== '') {
    return {
      ...found,
      message: '$.access_token has a character that no Authorization header can carry.',
      actual: 'a string with a space, a control character or a character beyond ASCII',
      fix: 'Issue tokens of the characters that RFC 6750 2.1 has for them: letters, digits and - . _ ~ + / =.',
    };
  }
  return {
    ...found,
    message: `$.access_token is ${describe(token)}, which cannot be presented to /userinfo.`,
    fix: 'Issue the access token as a JSON string that is not empty.',
  };
}

function explainAbsence(body: JsonObject): Explained {
  const wrapper = Object.entries(body).find(([, inner]) => isJsonObject(inner) && Object.hasOwn(inner, 'access_token'));
  const found = { pointer: '', actual: 'no access_token at the root' };
  if (wrapper !== undefined) {
    const [name] = wrapper;
    return {
      ...found,
      message: `The answer is wrapped: access_token stands within the member ${quote(name)} and not at the root.`,
      fix: `Answer with the value of ${quote(name)} alone.`,
    };
  }
  const misspelt = nearMiss('access_token', Object.keys(body));
  if (misspelt !== undefined) {
    return {
      ...found,
      message: `$.access_token is missing; did you mean ${quote(misspelt)} to be it?`,
      fix: `Rename ${quote(misspelt)} to "access_token".`,
    };
  }
  const idTokenAlone = Object.hasOwn(body, 'id_token');
  return {
    ...found,
    message: idTokenAlone
      ? '$.access_token is missing; an ID token is for the client and opens no /userinfo.'
      : '$.access_token is missing.',
    fix: 'Add the member access_token.',
  };
}
