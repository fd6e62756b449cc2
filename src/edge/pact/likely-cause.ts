import type { RecordedRequest } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import type { GivenValues } from './substitute.ts';

/** What was sent to a provider for one interaction, and where its credentials are from. */
export interface SentRequest {
  readonly request: RecordedRequest;
  /** Of the answer. */
  readonly answerHeaders: readonly Header[];
  /** Path of the request in the pact. */
  readonly pactPath: string;
  /** What the set-up of the interaction's states gave. */
  readonly stateValues: GivenValues;
  /** The pact's own values that who set up the states was told; none where nobody did. */
  readonly told: GivenValues;
  /** Who gave the other values, by the name of the states' parameter: `the environment variable CLOSER_API_KEY`. */
  readonly givenBy: ReadonlyMap<string, string>;
}

/** Credentials that a request of a pact may have: where they stand, and what gives them to `verify`. */
const credentials = [
  {
    field: 'Authorization',
    parameter: 'accessToken',
    placeholder: '{{token}}',
    noun: 'access token',
    usual: 'CLOSER_USERINFO_TOKEN or --token-file',
    advice:
      'If it has expired, get a fresh one and run again. If it is fresh, let the endpoint accept every token that your token endpoint issues to Closer',
  },
  {
    field: 'X-Api-Key',
    parameter: 'apiKey',
    placeholder: '{{apiKey}}',
    noun: 'API key',
    usual: 'CLOSER_API_KEY',
    advice: "Check that it is an admin's key of this organisation and is still valid",
  },
] as const;

/** What a status that the pact does not have most often comes from, as advice; undefined where nothing is known of it. */
export function likelyCause(expected: string, actual: string, sent: SentRequest): string | undefined {
  if (actual === '404') return ofPath(sent);
  if (actual.startsWith('3') && !expected.startsWith('3')) return ofRedirect(sent);
  if (actual.startsWith('5') && !expected.startsWith('5')) return ofFailure(sent);
  if (expected.startsWith('2') && (actual === '401' || actual === '403')) return ofCredential(actual, sent);
  return undefined;
}

function ofPath({ request, pactPath }: SentRequest): string {
  const { pathname } = new URL(request.url);
  return `The request went to ${pathname}. If the endpoint is elsewhere, say so by --path ${pactPath}=/path/of/yours.`;
}

function ofRedirect({ answerHeaders }: SentRequest): string {
  const [location] = fieldValues(answerHeaders, 'Location');
  const where = location === undefined ? '' : ` to ${quote(location)}`;
  return `The answer is a redirect${where}, which is not followed with credentials: an API answers by itself, to a request without a valid token too, and sends nobody to a page for signing in.`;
}

function ofFailure({ request }: SentRequest): string {
  return `The server failed at ${request.method} ${new URL(request.url).pathname}, or a gateway did not reach it: look into its log at the time of this run.`;
}

function ofCredential(status: string, { request, stateValues, told, givenBy }: SentRequest): string | undefined {
  for (const { field, parameter, placeholder, noun, usual, advice } of credentials) {
    const [value] = fieldValues(request.headers, field);
    if (value === undefined) continue;
    const own = told.get(parameter);
    if (own !== undefined && value.includes(own)) {
      const passedOver = givenBy.get(parameter);
      return `The ${noun} was the pact's own, which --state-url was told as the parameter ${parameter} of the state: let what answers there make the endpoint accept it, or answer with {"${parameter}":"..."}, which takes its place.${passedOver === undefined ? '' : ` That of ${passedOver} was not sent, since it may be of someone else than the state asks for.`}`;
    }
    if (!value.includes(placeholder)) {
      return `The request has the example of the pact for its ${field}: no value took its place (${usual}, or what --state-url answers), or the pact does not say by a parameter of its states, ${parameter}, what the example stands for.`;
    }
    const giver = stateValues.has(parameter) ? 'the answer of --state-url' : givenBy.get(parameter);
    const scope =
      status === '403' && parameter === 'accessToken' ? '; check its scope, and what a firewall refuses' : '';
    return `The ${noun} was that of ${giver ?? usual}. ${advice}${scope}.`;
  }
  return undefined;
}
