import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quote } from '../../../wire/describe.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { type Meaning, meaningOfFailure, meaningOfRedirect, unaskedNotModified } from '../status-meaning.ts';
import { hasContent } from './evidence.ts';
import { type ServerWords, serverWords } from './server-words.ts';
import type { TokenOfThisRun } from './token-of-this-run.ts';

/** Explains the answer to the request with the access token. What a refusal says of itself is in the message too. */
export function explainStatus(
  exchange: AnsweredExchange,
  { isFresh }: TokenOfThisRun,
): { readonly message: string; readonly fix: string } {
  const { status } = exchange.response;
  const words = status >= 400 ? serverWords(exchange) : undefined;
  const { meaning, fix } = status === 401 && isFresh ? refusesFreshToken : ofStatus(exchange, words);
  const said = words === undefined ? '' : ` ${words.sentence}`;
  return { message: `The request with the access token was answered with status ${status}${meaning}${said}`, fix };
}

function ofStatus(exchange: AnsweredExchange, words: ServerWords | undefined): Meaning {
  const { status } = exchange.response;
  if (status === 403) return forbidden(words);
  const known = meanings[status];
  if (known !== undefined) return known;
  if (status >= 300 && status < 400) return meaningOfRedirect(exchange, inPlaceOfRedirect);
  const failure = meaningOfFailure(status);
  if (failure !== undefined) return failure;
  if (isSuccessStatus(status)) {
    return {
      meaning: '; a client may read the body of a 200 alone.',
      fix: hasContent(exchange) ? 'Answer with status 200.' : 'Answer with status 200 and the JSON body.',
    };
  }
  return {
    meaning: '.',
    fix: `Repeat the request with the curl line and look into the server's log, or that of a proxy in front of it, for what answers with ${status}. A request with a valid access token is answered with status 200 and the JSON body.`,
  };
}

/** An endpoint that looks for the token elsewhere refuses a good one, and most often says that there is none. */
const whereTheTokenIs =
  'The token is sent in the header Authorization: Bearer <token> and nowhere else: read it from there, without the word Bearer.';

const refusesFreshToken: Meaning = {
  meaning:
    ': the endpoint does not accept the token that the token endpoint has issued in this run, or does not find it.',
  fix: `${whereTheTokenIs} If it is found, let the endpoint accept every token that your token endpoint issues to Closer: check that both are of one authorization server, and the issuer, audience, key or store of tokens that the endpoint goes by.`,
};

const doesNotAnswerGet: Meaning = {
  meaning: ': the endpoint does not answer GET.',
  fix: 'Let the endpoint answer the method GET.',
};

const meanings: Readonly<Record<number, Meaning>> = {
  304: unaskedNotModified,
  400: {
    meaning: ': the endpoint takes the request for malformed.',
    fix: `Demand no more of a request than the method GET and the token: no parameters, body or other headers. ${whereTheTokenIs}`,
  },
  401: {
    meaning: ': the endpoint does not accept the token, or does not find it.',
    fix: `If the token has expired, get a fresh one and run again. ${whereTheTokenIs} If it is fresh and found, let the endpoint accept every token that your token endpoint issues to Closer.`,
  },
  404: {
    meaning: ': there is nothing at this URL.',
    fix: 'Check the path of the URL; it must be the userInfoEndpoint of the config.',
  },
  405: doesNotAnswerGet,
  // RFC 9110 section 15.5.7
  406: {
    meaning: ': the endpoint has no answer of a type that the request accepts.',
    fix: 'Accept: application/json is sent: let the endpoint answer with JSON.',
  },
  // RFC 9110 section 15.5.16
  415: {
    meaning: ': the endpoint does not take the content of the request, which has none.',
    fix: 'Demand no Content-Type and no body of a GET: the token in the header Authorization is all that it has.',
  },
  // RFC 9110 section 15.6.2
  501: doesNotAnswerGet,
};

function forbidden(words: ServerWords | undefined): Meaning {
  const meaning = ': the endpoint knows the token and does not allow the request.';
  if (words?.error !== 'insufficient_scope' || words.scope === undefined) {
    return {
      meaning,
      fix: 'Let the endpoint answer for every token that your token endpoint issues to Closer; check the scope it asks for, and what a firewall in front of it refuses.',
    };
  }
  return {
    meaning,
    fix: `Let the tokens that your token endpoint issues to Closer have the scope ${quote(words.scope)}, or let the endpoint ask for no scope that they lack.`,
  };
}

const inPlaceOfRedirect = {
  credential: 'a token',
  answer: 'status 200 and the JSON body',
  fix: 'Answer at this URL itself, or make the final address the userInfoEndpoint of the config. A redirect to a sign-in page means that the endpoint looks for a session cookie and not for the access token.',
};
