import type { AnsweredExchange } from '../../../model/exchange.ts';
import { conforms, type Finding, type Verdict, violates } from '../../../model/verdict.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import { type Breach, breachIn } from './breach.ts';

interface Rejection {
  /** The request, as what follows it: "without a token". */
  readonly request: string;
  /** How to refuse it, where it was accepted. */
  readonly fix: string;
  /** What else may be the cause where it got the data of the person whose token was accepted. */
  readonly otherCause?: string;
  /** What the request with the token was answered with, where that can be read. */
  readonly person?: JsonObject | undefined;
}

/** What may be the cause where a request that is refused by itself is answered with what an earlier one got. */
export const keptAnswer =
  'If the endpoint refuses that request when it is the first to come, a session or a cache has kept what an earlier request got: let neither outlive the request.';

/** A request that must get nothing of a person, and no 2xx. */
export function judgeRejection(answer: AnsweredExchange, rejection: Rejection): Verdict {
  const breach = breachIn(answer, rejection.person);
  if (breach === undefined) return conforms;
  const { status } = answer.response;
  const { expected, said, actual, fix, ...place } = told(breach, status, rejection);
  return violates({
    pointer: '',
    ...place,
    message: `A request ${rejection.request} ${said}`,
    expected: expected ?? 'a refusal, such as status 401',
    actual: actual === undefined ? `status ${status}` : `status ${status} and ${actual}`,
    fix,
    exchange: answer.name,
  });
}

interface Told {
  readonly pointer?: string;
  readonly where?: string;
  /** Follows the request, and ends the sentence. */
  readonly said: string;
  readonly expected?: string;
  /** What came with the status. */
  readonly actual?: string;
  readonly fix: Finding['fix'];
}

function told(breach: Breach, status: number, { fix, otherCause }: Rejection): Told {
  const where = 'the status';
  const fixOfOpen = otherCause === undefined ? fix : `${fix} ${otherCause}`;
  switch (breach.kind) {
    case 'refused-with-data': {
      const { place, pointer, isOutside, members } = breach.sight;
      const shown = members.join(', ');
      return {
        pointer,
        ...(isOutside ? { where: place } : {}),
        said: `was refused with status ${status}, and ${place} has a person's ${shown} all the same.`,
        expected: 'a refusal without data of a person',
        actual: shown,
        fix: 'End the handling of the request where it is refused, as by return, so that nothing of the person is written after it.',
      };
    }
    case 'same-person': {
      const { place, members } = breach.sight;
      const shown = members.join(', ');
      return {
        where,
        said: `was answered with status ${status}, and ${place} has the person's ${shown}: the same as for the access token.`,
        actual: `the person's ${shown}`,
        fix: fixOfOpen,
      };
    }
    case 'same-body':
      return {
        where,
        said: `was answered with status ${status} and the same body as the access token.`,
        actual: 'the same body as for the access token',
        fix: fixOfOpen,
      };
    case 'other-person':
      return {
        where,
        said: `was answered with status ${status} and another externalUserId than the access token: with data of another person or of a guest.`,
        actual: 'another externalUserId',
        fix: 'Answer a request without a valid access token with status 401, and give it the data of nobody: neither of a guest nor of somebody else.',
      };
    case 'nobody':
      return {
        where,
        said: `${breach.refused ? `was refused in words, but with status ${status}` : `got ${breach.what}, and status ${status} with it`}: a client takes that for a success.${sentence(breach.words)}`,
        actual: breach.what,
        fix: 'Send status 401 with that answer, and WWW-Authenticate: Bearer realm="userinfo".',
      };
    case 'unclear': {
      const what = breach.what === undefined ? '' : ` and ${breach.what}`;
      return {
        where,
        said: `was answered with status ${status}${what}.`,
        ...(breach.what === undefined ? {} : { actual: breach.what }),
        fix,
      };
    }
  }
}

function sentence(words: string | undefined): string {
  return words === undefined ? '' : ` ${words}`;
}
