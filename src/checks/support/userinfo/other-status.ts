import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quote } from '../../../wire/describe.ts';
import { fieldValues } from '../../../wire/fields.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { textIn } from '../json-body.ts';
import { isHtml } from '../recognise-html.ts';
import { type Meaning, meaningOfFailure, meaningWithoutLocation, unaskedNotModified } from '../status-meaning.ts';
import { hasContent } from './evidence.ts';
import { type OtherChallenge, otherChallenge } from './other-challenge.ts';
import { explainRedirect, redirectedTo } from './redirect.ts';
import { type ServerWords, serverWords } from './server-words.ts';
import type { TokenOfThisRun } from './token-of-this-run.ts';

/** Explains the answer to the request with the access token. What a refusal says of itself is in the message too. */
export function explainStatus(
  exchange: AnsweredExchange,
  { isFresh }: TokenOfThisRun,
): { readonly message: string; readonly fix: string } {
  const { status } = exchange.response;
  const words = status >= 400 ? serverWords(exchange) : undefined;
  const other = status === 401 ? otherChallenge(exchange) : undefined;
  const { meaning, fix } = ofStatus(exchange, { words, other, isFresh });
  const said = [words, other].map((one) => (one === undefined ? '' : ` ${one.sentence}`)).join('');
  return { message: `The request with the access token was answered with status ${status}${meaning}${said}`, fix };
}

/** What an answer says of itself, and the run of the token. */
interface Told {
  readonly words: ServerWords | undefined;
  readonly other: OtherChallenge | undefined;
  readonly isFresh: boolean;
}

function ofStatus(exchange: AnsweredExchange, { words, other, isFresh }: Told): Meaning {
  const { status } = exchange.response;
  if (status === 403) return forbidden(exchange, words);
  if (other !== undefined) return challengedByOther(other);
  if (status === 401 && isFresh) return refusesFreshToken;
  const known = meanings[status];
  if (known !== undefined) return known;
  if (status >= 300 && status < 400) return redirected(exchange);
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
  'The token is sent in the header Authorization: Bearer <token> and nowhere else: read it from there, without the word Bearer, which may be written in any case of letters.';

const acceptTheToken = `${whereTheTokenIs} If it is fresh and found, let the endpoint accept every token that your token endpoint issues to Closer.`;

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
    fix: `If the token has expired, get a fresh one and run again. ${acceptTheToken}`,
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

/** A 401 that asks for credentials of another scheme than the token's. */
function challengedByOther({ scheme }: OtherChallenge): Meaning {
  return {
    meaning: ': what answers does not accept the token, or does not look for one.',
    fix: `Find what asks for credentials of the scheme ${scheme}. Where a proxy does, have it pass the requests for this path. Where the endpoint does, let it take the token. ${acceptTheToken}`,
  };
}

function forbidden(exchange: AnsweredExchange, words: ServerWords | undefined): Meaning {
  if (words?.error === 'insufficient_scope') {
    const { scope } = words;
    return {
      meaning: ': the endpoint knows the token and does not allow the request.',
      fix:
        scope === undefined
          ? 'Let the tokens that your token endpoint issues to Closer have the scope that the endpoint asks for, or let it ask for no scope that they lack.'
          : `Let the tokens that your token endpoint issues to Closer have the scope ${quote(scope)}, or let the endpoint ask for no scope that they lack.`,
    };
  }
  const [mitigated] = fieldValues(exchange.response.headers, 'cf-mitigated');
  if (mitigated !== undefined) {
    return {
      meaning: `: a firewall of Cloudflare stopped the request, as cf-mitigated: ${quote(mitigated)} says.`,
      fix: 'Let the firewall pass the requests for this path: Closer is no browser, and solves no challenge.',
    };
  }
  const demand = `${whereTheTokenIs} Let the endpoint answer for every token that your token endpoint issues to Closer; check the scope it asks for.`;
  if (isHtml(textIn(exchange) ?? '')) {
    return {
      meaning: ': with an HTML page, so that most often a firewall or another server in front of the endpoint says so.',
      fix: `Find what answers with the page, and let it pass the requests for this path. Where it is the endpoint itself: ${demand}`,
    };
  }
  return {
    meaning: ': the endpoint, or a firewall in front of it, does not allow the request.',
    fix: `${demand} Check also what a firewall in front of it refuses.`,
  };
}

function redirected(exchange: AnsweredExchange): Meaning {
  const location = redirectedTo(exchange);
  if (location === undefined) return meaningWithoutLocation(exchange.response.status, 'status 200 and the JSON body');
  const { to, fix } = explainRedirect(exchange, location);
  return { meaning: ` and sent to ${to}; a redirect is not followed with a token.`, fix };
}
