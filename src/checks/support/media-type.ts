import type { Header } from '../../model/probe.ts';
import { conforms, type Verdict, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { isJsonMediaType } from '../../wire/media-type.ts';

/** What a wrong media type is known to mean. */
export type RecogniseMediaType = (
  contentType: string,
) => { readonly message: string; readonly fix: string } | undefined;

/** Judges whether the headers of an answer declare JSON. */
export function judgeMediaType(headers: readonly Header[], recognise: RecogniseMediaType = () => undefined): Verdict {
  const values = fieldValues(headers, 'Content-Type');
  const wrong = values.find((value) => !isJsonMediaType(value));
  if (values.length > 0 && wrong === undefined) return conforms;
  const recognised = wrong === undefined ? undefined : recognise(wrong);
  return violates({
    pointer: '',
    where: 'the header Content-Type',
    message:
      recognised?.message ??
      (wrong === undefined
        ? 'The answer has no Content-Type.'
        : `The Content-Type ${quote(wrong)} does not mean JSON.`),
    expected: 'Content-Type: application/json, or a type that ends in +json',
    actual: wrong === undefined ? 'no Content-Type' : quote(wrong),
    fix: recognised?.fix ?? 'Send the header Content-Type: application/json with the body.',
  });
}
