import type { AnsweredExchange } from '../../model/exchange.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';

/** What it means that a request with a good credential was answered with its status, and what to do. */
export interface Meaning {
  /** Follows "was answered with status 401"; ends the sentence. */
  readonly meaning: string;
  readonly fix: string;
}

export const lookIntoTheLog = "Look into the server's log for what failed, and repeat the request with the curl line.";

const failed: Meaning = { meaning: ': the endpoint failed.', fix: lookIntoTheLog };

const gatewayFailed: Meaning = {
  meaning: ': most often a gateway or proxy says so, of a server behind it that is down, fails or is too slow.',
  fix: 'Check that the server behind the gateway is up and answers in time, and that the gateway has its right address. It may be passing: run again.',
};

/** What a 5xx means, whatever the endpoint; undefined of another status. */
export function meaningOfFailure(status: number): Meaning | undefined {
  if (status < 500) return undefined;
  return status === 502 || status === 504 ? gatewayFailed : failed;
}

/** A header of a request that asks for a 304 where nothing has changed. @see RFC 9110 section 13.1 */
export function conditionOf({ request: { headers } }: AnsweredExchange): string | undefined {
  return ['If-None-Match', 'If-Modified-Since'].find((name) => fieldValues(headers, name).length > 0);
}

/** What a 304 means that was not asked for. @see RFC 9110 section 15.4.5 */
export const unaskedNotModified: Meaning = {
  meaning:
    ': 304 is no redirect, it answers a conditional request, and this one had neither If-None-Match nor If-Modified-Since.',
  fix: 'Answer a request that has no condition with status 200 and the whole body; look into what in the server, or in a cache in front of it, answers with 304.',
};

/** What an endpoint is to do in place of a redirect. */
interface InPlaceOfRedirect {
  /** The credential of the request, as "a token". */
  readonly credential: string;
  /** What it is to answer with, as "status 200 and the JSON body". */
  readonly answer: string;
  /** What to do where the redirect leads somewhere. */
  readonly fix: string;
}

/** What a 3xx other than 304 means. */
export function meaningOfRedirect(
  { response: { status, headers } }: AnsweredExchange,
  { credential, answer, fix }: InPlaceOfRedirect,
): Meaning {
  const [location] = fieldValues(headers, 'Location');
  if (location !== undefined) {
    return { meaning: ` and sent to ${quote(location)}; a redirect is not followed with ${credential}.`, fix };
  }
  return meaningWithoutLocation(status, answer);
}

/** What a 3xx means that has no Location. */
export function meaningWithoutLocation(status: number, answer: string): Meaning {
  const what = status === 300 ? 'it offers choices in place of the answer' : 'a redirect that leads nowhere';
  return { meaning: ` and without a Location: ${what}.`, fix: `Answer at this URL itself, with ${answer}.` };
}
