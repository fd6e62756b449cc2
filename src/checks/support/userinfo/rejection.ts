import type { AnsweredExchange } from '../../../model/exchange.ts';
import { conforms, type Verdict, violates } from '../../../model/verdict.ts';
import { jsonValueOf } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { textIn } from '../json-body.ts';

/** A request that must get nothing of a person: any status but a 2xx is a refusal, and a refusal has no data. */
export function judgeRejection(answer: AnsweredExchange, { request, fix }: { request: string; fix: string }): Verdict {
  const { status } = answer.response;
  if (isSuccessStatus(status)) {
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
  const member = personalMember(answer);
  if (member === undefined) return conforms;
  return violates({
    pointer: `/${member}`,
    message: `A request ${request} was refused with status ${status}, and the body has a person's ${member} all the same.`,
    expected: 'a refusal without data of a person',
    actual: `status ${status} and ${member}`,
    fix: 'End the handling of the request where it is refused, as by return, so that nothing of the person is written after it.',
    exchange: answer.name,
  });
}

/** The member of a body that tells of a person; an error body may have the name, without a value. */
function personalMember(answer: AnsweredExchange): 'externalUserId' | 'userData' | undefined {
  // Unlike what is judged, it may nest as deep as it will: whoever reads it has the data all the same.
  const value = jsonValueOf(textIn(answer) ?? '');
  if (!isJsonObject(value)) return undefined;
  if (typeof value.externalUserId === 'string' && value.externalUserId !== '') return 'externalUserId';
  return isJsonObject(value.userData) ? 'userData' : undefined;
}
