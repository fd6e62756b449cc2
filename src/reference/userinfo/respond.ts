import { type Answer, jsonAnswer, withText } from '../answer.ts';
import type { Person } from '../demo-values.ts';
import type { Call, PersonWith, UserinfoEffect } from './effect.ts';

export interface UserinfoRequest {
  readonly authorization: string | undefined;
  readonly acceptEncoding: string | undefined;
}

export interface UserinfoContext {
  readonly people: readonly Person[];
  readonly personOf: (accessToken: string) => Person | undefined;
  readonly personWith: PersonWith;
  readonly effects: readonly UserinfoEffect[];
}

export interface UserinfoResponse {
  readonly answer: Answer;
  readonly delayMs: number;
}

/** Answers requests to /userinfo: right, but for what the effects change. */
export function userinfoResponder(context: UserinfoContext): (request: UserinfoRequest) => UserinfoResponse {
  const { people, personOf, personWith, effects } = context;
  const uses = new Map<string | undefined, number>();
  let calls = 0;

  const identify = (token: string | undefined): Person | undefined => {
    const known = token === undefined ? undefined : personOf(token);
    return effects.reduce((person, { mistakes }) => person ?? mistakes?.(token, people, personWith), known);
  };

  return ({ authorization, acceptEncoding }) => {
    const token = bearerToken(authorization);
    const person = identify(token);
    if (person === undefined) return { answer: refuse(token, effects), delayMs: 0 };
    calls += 1;
    const earlierWithToken = uses.get(token) ?? 0;
    uses.set(token, earlierWithToken + 1);
    const acceptedCodings = codingsOf(acceptEncoding);
    const call: Call = { number: calls, token, person, people, earlierWithToken, acceptedCodings };
    if (effects.some(({ turnsAway }) => turnsAway?.(call))) return { answer: refuse(token, effects), delayMs: 0 };
    return { answer: accept(call, effects), delayMs: effects.reduce((sum, { delayMs }) => sum + (delayMs ?? 0), 0) };
  };
}

/** @see RFC 6750 section 2.1 */
function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
}

/** A quality of 0 means that a coding is not accepted. @see RFC 9110 section 12.5.3 */
function codingsOf(acceptEncoding = ''): ReadonlySet<string> {
  const elements = acceptEncoding.split(',').map((element) => element.trim().toLowerCase());
  return new Set(
    elements.filter((element) => !/;\s*q=0(\.0*)?$/.test(element)).map((element) => element.replace(/\s*;.*$/s, '')),
  );
}

function accept(call: Call, effects: readonly UserinfoEffect[]): Answer {
  const value = effects.reduce<unknown>(
    (before, { body }) => (body === undefined ? before : body(before, call)),
    call.person.userinfo,
  );
  const text = effects.reduce((before, effect) => effect.text?.(before) ?? before, JSON.stringify(value));
  const right = withText(jsonAnswer(200, value, { 'cache-control': 'no-store' }), text);
  return effects.reduce((before, { answer }) => answer?.(before, call) ?? before, right);
}

/** @see RFC 6750 section 3 */
function refuse(token: string | undefined, effects: readonly UserinfoEffect[]): Answer {
  const challenge = token === undefined ? 'Bearer realm="userinfo"' : 'Bearer realm="userinfo", error="invalid_token"';
  const right: Answer = { status: 401, headers: { 'www-authenticate': challenge, 'cache-control': 'no-store' } };
  return effects.reduce((before, { refusal }) => refusal?.(before) ?? before, right);
}
