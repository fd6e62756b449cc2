import type { AnsweredExchange } from '../../../model/exchange.ts';
import { conforms, type Verdict, violates } from '../../../model/verdict.ts';

export function isSuccess({ response }: AnsweredExchange): boolean {
  return response.status >= 200 && response.status < 300;
}

/** A request that must not succeed: any status but a 2xx is a refusal. */
export function judgeRejection(answer: AnsweredExchange, { request, fix }: { request: string; fix: string }): Verdict {
  if (!isSuccess(answer)) return conforms;
  const { status } = answer.response;
  return violates({
    pointer: '',
    where: 'the status',
    message: `A request ${request} was answered with status ${status}.`,
    expected: 'a refusal, such as status 401',
    actual: `status ${status}`,
    fix,
    exchange: answer.name,
  });
}
