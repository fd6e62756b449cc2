import { isLoopback } from '../../wire/loopback.ts';
import { type Answer, withText } from '../answer.ts';
import type { Client, Person } from '../demo-values.ts';
import { parseForm } from '../form.ts';
import type { CodeBinding } from '../token/token-store.ts';
import { signInPage } from './sign-in-page.ts';

export interface AuthorizationContext {
  readonly people: readonly Person[];
  readonly client: Client;
  readonly issueCode: (binding: CodeBinding) => string;
}

type Parameters = Readonly<Record<string, string>>;

/**
 * Answers an authorization request: with a page to choose a person on, or once a choice was made by a redirect with a code for that
 * person, or with the error `access_denied`.
 *
 * @param query of the request, without its question mark
 * @param choice the form that the page sends
 * @see RFC 6749 sections 4.1.1 and 4.1.2, RFC 7636 section 4.4
 */
export function authorize(query: string, choice: string | undefined, context: AuthorizationContext): Answer {
  const request = parseForm(query);
  if (request === undefined) return refusal('A parameter is there more than once.');
  // To an address that is not known to be the client's nobody may be sent, with an error neither.
  if (request.client_id !== context.client.id) return refusal(`client_id is not ${context.client.id}.`);
  const { redirect_uri: redirectUri = '' } = request;
  if (!isOnThisMachine(redirectUri)) {
    return refusal('redirect_uri leads to no address on this machine, such as http://127.0.0.1:8400/callback.');
  }
  const problem = problemOf(request);
  if (problem !== undefined) return redirect(redirectUri, { ...problem, ...stateOf(request) });
  if (choice === undefined) return signInPage(context.people);
  const { username } = parseForm(choice) ?? {};
  const person = context.people.find((one) => one.username === username);
  if (person === undefined) {
    const error_description = 'Nobody was chosen.';
    return redirect(redirectUri, { error: 'access_denied', error_description, ...stateOf(request) });
  }
  const code = context.issueCode({
    person,
    redirectUri,
    ...(request.code_challenge === undefined ? {} : { codeChallenge: request.code_challenge }),
    ...(request.scope === undefined ? {} : { scope: request.scope }),
  });
  return redirect(redirectUri, { code, ...stateOf(request) });
}

/** Any port will do. @see RFC 8252 section 7.3 */
function isOnThisMachine(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const url = new URL(redirectUri);
  return url.protocol === 'http:' && isLoopback(url) && url.hash === '';
}

/** @see RFC 6749 section 4.1.2.1, RFC 7636 section 4.4.1 */
function problemOf({ response_type, code_challenge, code_challenge_method }: Parameters): Parameters | undefined {
  if (response_type === undefined) return { error: 'invalid_request', error_description: 'response_type is missing.' };
  if (response_type !== 'code') return { error: 'unsupported_response_type' };
  if (code_challenge !== undefined && code_challenge_method !== 'S256') {
    return { error: 'invalid_request', error_description: 'code_challenge_method is not S256.' };
  }
  return undefined;
}

/** It goes back as it came. */
function stateOf({ state }: Parameters): Parameters {
  return state === undefined ? {} : { state };
}

function redirect(redirectUri: string, parameters: Parameters): Answer {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { status: 303, headers: { location: url.href, 'cache-control': 'no-store' } };
}

function refusal(reason: string): Answer {
  return withText({ status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } }, `${reason}\n`);
}
