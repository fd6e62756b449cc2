import type { AnsweredExchange } from '../../../model/exchange.ts';
import { userinfoProbes } from '../../../probes/userinfo.ts';
import { quote } from '../../../wire/describe.ts';
import { fieldValues } from '../../../wire/fields.ts';
import { jsonValueOf } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { decodeUtf8 } from '../../../wire/text.ts';
import { lookIntoTheLog } from '../status-meaning.ts';
import { breachIn } from './breach.ts';
import { serverWords } from './server-words.ts';

const fix =
  'Answer a request without an acceptable token with status 401 and WWW-Authenticate: Bearer realm="userinfo"; add error="invalid_token" where a token was sent.';

/**
 * Explains an answer to a request without an acceptable token that is neither a 2xx nor a challenge.
 *
 * @param content what the request with the access token got, so that none of it is repeated
 */
export function explainNoChallenge(
  answer: AnsweredExchange,
  content: Uint8Array,
): { readonly message: string; readonly fix: string } {
  const { status } = answer.response;
  const mayBeShown = !showsThePerson(answer, content);
  if (status >= 300 && status < 400) return { message: redirected(answer, mayBeShown), fix };
  const words = mayBeShown ? serverWords(answer) : undefined;
  const said = words === undefined ? '' : ` ${words.sentence}`;
  if (status >= 500 && status < 600) {
    return {
      message: `The request "${answer.name}" was answered with status ${status}, which is no refusal: ${failed(answer)}.${said}`,
      fix: `${lookIntoTheLog} ${fix}`,
    };
  }
  return {
    message: `The refusal of the request "${answer.name}" is not a 401 with a challenge of the scheme Bearer.${said}`,
    fix,
  };
}

function failed({ name, response: { status } }: AnsweredExchange): string {
  const who = status === 502 || status === 504 ? 'the endpoint, or a gateway in front of it,' : 'the endpoint';
  const what =
    name === userinfoProbes.withoutToken.name ? 'a request without a token' : 'a token that it does not know';
  return `${who} failed on ${what}`;
}

function redirected({ name, response: { status, headers } }: AnsweredExchange, mayBeShown: boolean): string {
  const [location] = fieldValues(headers, 'Location');
  const sent = `and sent to ${location !== undefined && mayBeShown ? quote(location) : 'another address'}`;
  const what = location === undefined ? 'without a Location' : sent;
  return `The request "${name}" was answered with status ${status} ${what}, and not with a 401 and a challenge of the scheme Bearer.`;
}

/** That it shows data of a person is for the userinfo/rejects-… checks to say, without the values. */
function showsThePerson(answer: AnsweredExchange, content: Uint8Array): boolean {
  const decoded = decodeUtf8(content);
  const person = 'text' in decoded ? jsonValueOf(decoded.text) : undefined;
  return breachIn(answer, isJsonObject(person) ? person : undefined) !== undefined;
}
