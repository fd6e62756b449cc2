import type { AnsweredExchange, RecordedResponse } from '../../model/exchange.ts';
import { conforms, type Finding, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { defineCheck } from '../support/define-check.ts';
import { derive, type Step } from '../support/evidence.ts';
import { person } from '../support/userinfo/evidence.ts';

/**
 * The answer, unless it is a 304 that was asked for: by a header of the user's own, or by a browser whose recording is judged.
 * @see RFC 9110 sections 13.1 and 15.4.5
 */
const toUnconditional = derive(person.answer, (exchange): Step<AnsweredExchange> => {
  if (exchange.response.status !== 304) return { value: exchange };
  const condition = ['If-None-Match', 'If-Modified-Since'].find(
    (name) => fieldValues(exchange.request.headers, name).length > 0,
  );
  if (condition === undefined) return { value: exchange };
  return {
    inconclusive: `the request had the header ${condition}, and the answer 304 says that nothing has changed since; send it without that header`,
  };
});

export default defineCheck({
  id: 'userinfo/answers-200',
  title: 'The access token is answered with status 200',
  requirement: 'userinfo.answers-200',
  needs: { answer: toUnconditional },
  judge({ answer: { response } }) {
    if (response.status === 200) return conforms;
    const found: Omit<Finding, 'message' | 'fix'> = {
      pointer: '',
      where: 'the status',
      expected: 'status 200',
      actual: `status ${response.status}`,
    };
    return violates({ ...found, ...explain(response) });
  },
});

function explain(response: RecordedResponse): { message: string; fix: string } {
  const { status } = response;
  const message = `The request with the access token was answered with status ${status}`;
  if (status === 401) {
    return {
      message: `${message}: the endpoint does not accept the token.`,
      fix: 'If the token has expired, get a fresh one and run again. If it is fresh, let the endpoint accept every token that your token endpoint issues to Closer.',
    };
  }
  if (status === 403) {
    return {
      message: `${message}: the endpoint knows the token and does not allow the request.`,
      fix: 'Let the endpoint answer for every token that your token endpoint issues to Closer; check the scope it asks for, and what a firewall in front of it refuses.',
    };
  }
  if (status === 404) {
    return {
      message: `${message}: there is nothing at this URL.`,
      fix: 'Check the path of the URL; it must be the userInfoEndpoint of the config.',
    };
  }
  if (status === 405) {
    return { message: `${message}: the endpoint does not answer GET.`, fix: 'Let the endpoint answer the method GET.' };
  }
  // RFC 9110 section 15.4.5
  if (status === 304) {
    return {
      message: `${message}: 304 is no redirect, it answers a conditional request, and this one had neither If-None-Match nor If-Modified-Since.`,
      fix: 'Answer a request that has no condition with status 200 and the whole body; look into what in the server, or in a cache in front of it, answers with 304.',
    };
  }
  if (status >= 300 && status < 400) {
    const [location] = fieldValues(response.headers, 'Location');
    if (location === undefined) {
      const what = status === 300 ? 'it offers choices in place of the answer' : 'a redirect that leads nowhere';
      return {
        message: `${message} and without a Location: ${what}.`,
        fix: 'Answer at this URL itself, with status 200 and the JSON body.',
      };
    }
    return {
      message: `${message} and sent to ${quote(location)}; a redirect is not followed with a token.`,
      fix: 'Answer at this URL itself, or make the final address the userInfoEndpoint of the config. A redirect to a sign-in page means that the endpoint looks for a session cookie and not for the access token.',
    };
  }
  if (status >= 500) {
    return {
      message: `${message}: the endpoint failed.`,
      fix: "Look into the server's log for what failed, and repeat the request with the curl line.",
    };
  }
  if (status >= 200 && status < 300) {
    return { message: `${message}; a client may read the body of a 200 alone.`, fix: 'Answer with status 200.' };
  }
  return {
    message: `${message}.`,
    fix: 'Answer a request with a valid access token with status 200 and the JSON body.',
  };
}
