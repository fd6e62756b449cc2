import type { AnsweredExchange } from '../../../model/exchange.ts';
import { configPath } from '../../../probes/config-contract.ts';
import {
  conditionOf,
  type Meaning,
  meaningOfFailure,
  meaningOfRedirect,
  unaskedNotModified,
} from '../status-meaning.ts';

/** Explains an answer to GET with the key that shows neither the config nor that there is none. */
export function explainStatus(answer: AnsweredExchange): { readonly message: string; readonly fix: string } {
  const { status } = answer.response;
  const { meaning, fix } = ofStatus(answer);
  return { message: `GET with the key was answered with status ${status}${meaning}`, fix };
}

function ofStatus(answer: AnsweredExchange): Meaning {
  const { status } = answer.response;
  if (status === 304) return notModified(answer);
  if (status >= 300 && status < 400) return meaningOfRedirect(answer, inPlaceOfRedirect);
  const failure = meaningOfFailure(status);
  if (failure === undefined) return { meaning: '.', fix: rightStatus };
  return { ...failure, fix: `${failure.fix} Where there is no config answer with a 4xx such as 404.` };
}

const rightStatus =
  'Answer GET with the config and a 2xx status; where there is no config answer with a 4xx such as 404.';

function notModified(answer: AnsweredExchange): Meaning {
  const condition = conditionOf(answer);
  if (condition === undefined) {
    return {
      meaning: unaskedNotModified.meaning,
      fix: `${rightStatus} Look into what in the server, or in a cache in front of it, answers with 304.`,
    };
  }
  return {
    meaning: `: the request had the header ${condition}, and the answer says that nothing has changed since.`,
    fix: 'Send the requests without that header.',
  };
}

const inPlaceOfRedirect = {
  credential: 'a key',
  answer: 'a 2xx status and the config, or a 4xx where there is none',
  fix: `Check the origin: it must be that of the config API. If it is, let the API answer at this URL itself. A redirect to a sign-in page means that ${configPath} looks for a session cookie and not for the key in X-Api-Key.`,
};
