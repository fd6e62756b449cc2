import type { AnsweredExchange } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';

/** A text that an answer shows, and where: "the header X-User". */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** All that an answer shows beside its body: its fields, those of interim responses and of the trailer section, and its reason phrase. */
export function textsBesideTheBody({ response }: AnsweredExchange): readonly PlacedText[] {
  const { headers, interimHeaders = [], trailers = [], reason } = response;
  return [
    ...headers.map(placed('the header')),
    ...interimHeaders.map(placed('the interim response, in the header')),
    ...trailers.map(placed('the trailer field')),
    { place: 'the reason phrase', text: reason },
  ];
}

function placed(kind: string): (field: Header) => PlacedText {
  return ([name, value]) => ({ place: `${kind} ${name}`, text: `${name}: ${value}` });
}
