import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Finding } from '../../../model/verdict.ts';
import { quote } from '../../../wire/describe.ts';
import { fieldValues } from '../../../wire/fields.ts';
import { lookIntoTheLog, type Meaning } from '../status-meaning.ts';
import { serverWords } from '../userinfo/server-words.ts';
import { pageWords } from './page-words.ts';
import { checkTheClient, checkTheForm } from './refused-grant.ts';

/** Explains an answer to the token request that is no 2xx and names no error code. What it says of itself is in the message too. */
export function explainStatus(answer: AnsweredExchange): Omit<Finding, 'expected'> {
  const { status } = answer.response;
  const { meaning, fix } = ofStatus(answer);
  const said = status >= 400 ? (serverWords(answer)?.sentence ?? pageWords(answer) ?? '') : '';
  return {
    pointer: '',
    where: 'the status',
    message: `The token request was answered with status ${status}${meaning} ${said}`.trimEnd(),
    actual: `status ${status}`,
    fix,
  };
}

function ofStatus(answer: AnsweredExchange): Meaning {
  const { status, headers } = answer.response;
  if (status >= 300 && status < 400) {
    const [location] = fieldValues(headers, 'Location');
    return {
      meaning: `${location === undefined ? '' : ` and sent to ${quote(location)}`}; a redirect is not followed with a secret.`,
      fix: 'Make the final address the tokenEndpoint of the config; exempt its path from the redirect to the sign-in page.',
    };
  }
  if (status === 404 || status === 405) {
    return {
      meaning: ': there is no token endpoint that takes POST at this URL.',
      fix: "Check the path of the URL; the provider's metadata (/.well-known/openid-configuration) names its token_endpoint.",
    };
  }
  if (status === 415) {
    return {
      meaning: ': the endpoint does not take a form.',
      fix: 'Accept application/x-www-form-urlencoded, in which RFC 6749 has every token request.',
    };
  }
  if (status >= 500) {
    // These are said by a gateway most often, of a server that was not reached.
    const isOfGateway = status >= 502 && status <= 504;
    return {
      meaning: ': the endpoint failed.',
      fix: isOfGateway ? lookIntoTheLog : `${lookIntoTheLog} ${checkTheForm}`,
    };
  }
  if (status === 401) {
    return {
      meaning: ' and names no error; RFC 6749 5.2 has 401 for a client that failed to authenticate.',
      fix: `${checkTheClient} Name the error in the body.`,
    };
  }
  // RFC 6585 section 4
  if (status === 429) {
    return {
      meaning: ': the server limits how many requests it takes.',
      fix: 'Run again later, with a fresh code where one was used, or raise the limit of requests for this client.',
    };
  }
  return {
    meaning: ' and names no error.',
    fix: 'Find what refuses the request: the endpoint itself, or what stands in front of it, such as a firewall or a protection from forged requests (CSRF), which has to let the path of the token endpoint pass. The endpoint itself names the error of a refusal in the body (RFC 6749 5.2).',
  };
}
