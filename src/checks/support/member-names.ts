import { type Verdict, violatesForEach } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import type { DuplicateName } from '../../wire/json.ts';
import { pointerToPath } from '../../wire/json-pointer.ts';

/** Judges the names that stand more than once in an object of a JSON text. */
export function judgeMemberNames(duplicates: readonly DuplicateName[]): Verdict {
  return violatesForEach(duplicates, ({ pointer, name }) => ({
    pointer,
    message: `The object at ${pointerToPath(pointer)} has the member ${quote(name)} more than once; which value counts differs from parser to parser.`,
    expected: 'each name once',
    actual: `${quote(name)} more than once`,
    fix: `Write ${quote(name)} once.`,
  }));
}
