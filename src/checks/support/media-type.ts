import type { Header } from '../../model/probe.ts';
import { conforms, type Verdict, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { isJsonMediaType, mediaTypeEssence } from '../../wire/media-type.ts';

/** Judges whether the headers of an answer declare JSON. */
export function judgeMediaType(headers: readonly Header[]): Verdict {
  return judge(headers, {
    isRight: isJsonMediaType,
    wrong: 'does not mean JSON',
    expected: 'Content-Type: application/json, or a type that ends in +json',
  });
}

/** Judges whether they declare application/json, which RFC 6749 names for the token endpoint; a type with +json has other readers. */
export function judgeApplicationJson(headers: readonly Header[]): Verdict {
  return judge(headers, {
    isRight: (contentType) => mediaTypeEssence(contentType) === 'application/json',
    wrong: 'is not application/json',
    expected: 'Content-Type: application/json',
  });
}

interface Expectation {
  readonly isRight: (contentType: string) => boolean;
  /** What is said of one that is not. */
  readonly wrong: string;
  readonly expected: string;
}

function judge(headers: readonly Header[], expectation: Expectation): Verdict {
  const values = fieldValues(headers, 'Content-Type');
  const wrong = values.find((value) => !expectation.isRight(value));
  if (values.length > 0 && wrong === undefined) return conforms;
  return violates({
    pointer: '',
    where: 'the header Content-Type',
    message:
      wrong === undefined
        ? 'The answer has no Content-Type.'
        : `The Content-Type ${quote(wrong)} ${expectation.wrong}.`,
    expected: expectation.expected,
    actual: wrong === undefined ? 'no Content-Type' : quote(wrong),
    fix: 'Send the header Content-Type: application/json with the body.',
  });
}
