import type { AnsweredExchange } from '../../../model/exchange.ts';
import { toPointer } from '../../../wire/json-pointer.ts';
import { textsBesideTheBody } from '../answer-texts.ts';
import { jsonObjectIn } from '../json-body.ts';

/** A place where an answer shows a secret that was sent. Recording has put a placeholder there. */
export interface Leak {
  readonly answer: AnsweredExchange;
  readonly place: string;
  /** That the place is outside the body. */
  readonly outside: boolean;
  readonly whole: boolean;
  /** Of the member that shows it; `""` where that is no member at the root. */
  readonly pointer: string;
}

/**
 * The secrets of the probes alone: they are random. The one of the config that was there may be made of words, and whether it is
 * shown is seen by what stands in place of the mask.
 */
const whole = /\{\{(?:probeSecret|otherProbeSecret)\}\}/;
const part = /\{\{(?:probeSecret|otherProbeSecret)-part\}\}/;

export function leaksIn(answer: AnsweredExchange): readonly Leak[] {
  const places = [
    ...textsBesideTheBody(answer).map((placed) => ({ ...placed, outside: true, pointer: '' })),
    { ...bodyPlace(answer), outside: false, text: new TextDecoder().decode(answer.response.body) },
  ];
  return places.flatMap(({ text, ...found }): readonly Leak[] => {
    if (whole.test(text)) return [{ answer, ...found, whole: true }];
    return part.test(text) ? [{ answer, ...found, whole: false }] : [];
  });
}

/** Whether a request carried a secret. */
export function sentSecret({ request }: AnsweredExchange): boolean {
  return whole.test(request.body ?? '');
}

function bodyPlace(answer: AnsweredExchange): { readonly place: string; readonly pointer: string } {
  for (const [name, value] of Object.entries(jsonObjectIn(answer) ?? {})) {
    if (typeof value === 'string' && (whole.test(value) || part.test(value))) {
      return { place: `the member ${JSON.stringify(name)}`, pointer: toPointer([name]) };
    }
  }
  return { place: 'the body', pointer: '' };
}
