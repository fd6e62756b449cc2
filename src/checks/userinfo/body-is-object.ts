import { conforms, violates } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { recogniseValue } from '../support/userinfo/recognise.ts';

export default defineCheck({
  id: 'userinfo/body-is-object',
  title: 'The body is a JSON object',
  requirement: 'userinfo.body-is-object',
  needs: { json: person.json },
  judge({ json: { value } }) {
    if (isJsonObject(value)) return conforms;
    const recognised = recogniseValue(value);
    return violates({
      pointer: '',
      message: recognised?.message ?? `The body is ${describe(value)}, not an object.`,
      expected: 'an object with externalUserId and userData',
      actual: describe(value),
      fix: recognised?.fix ?? 'Answer with an object that has the members externalUserId and userData.',
    });
  },
});
