import { violatesForEach } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { pointerToPath } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/member-names-are-unique',
  title: 'No object has a member name twice',
  requirement: 'userinfo.unique-member-names',
  needs: { json: person.json },
  judge: ({ json: { duplicates } }) =>
    violatesForEach(duplicates, ({ pointer, name }) => ({
      pointer,
      message: `The object at ${pointerToPath(pointer)} has the member ${quote(name)} more than once; which value counts differs from parser to parser.`,
      expected: 'each name once',
      actual: `${quote(name)} more than once`,
      fix: `Write ${quote(name)} once.`,
    })),
});
