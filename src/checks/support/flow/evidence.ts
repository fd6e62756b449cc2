import type { Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import { flowProbes } from '../../../probes/flow.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import { answerTo, derive, readyAnswerTo } from '../evidence.ts';
import { givesToken, issuedIn } from './token-answer.ts';

/** The answer to the token request. */
const answer = answerTo(flowProbes.token);

/** The answer to the token request and its body, where it gives an access token to go on with. */
export interface IssuedToken {
  readonly answer: AnsweredExchange;
  readonly body: JsonObject;
}

const issued: Need<IssuedToken> = derive(answer, (exchange) => {
  const body = issuedIn(exchange);
  return body === undefined ? { blockedBy: 'flow/issues-a-token' } : { value: { answer: exchange, body } };
});

/** What the token endpoint says of the flow's own request. */
export const token = { answer, issued };

/** The answers to requests that must be refused; that the good one was accepted shows that there is something to refuse. */
export const refusals = {
  wrongSecret: readyAnswerTo(flowProbes.wrongSecret),
  unknownGrant: readyAnswerTo(flowProbes.unknownGrant),
};

/** Those of some answers that refuse: they give no token. That one gives a token is for other checks to say. */
export function refusing(answers: readonly AnsweredExchange[]): readonly AnsweredExchange[] {
  return answers.filter((one) => !givesToken(one));
}

export const noneRefused = 'none of the requests that must be refused was refused';
