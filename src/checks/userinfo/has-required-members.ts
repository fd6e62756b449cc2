import { violates } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { isFlatBody, mendedBody, mendedTemplate } from '../support/userinfo/flat-body.ts';
import { recogniseMessage } from '../support/userinfo/message-alone.ts';
import { recogniseOAuthError } from '../support/userinfo/oauth-error.ts';
import { isOpenIdClaims, membersOfClaims } from '../support/userinfo/openid-claims.ts';
import { recogniseWrapper } from '../support/userinfo/recognise.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

export default defineCheck({
  id: 'userinfo/has-required-members',
  title: 'The required members are there',
  requirement: 'userinfo.required-members',
  needs: { body: person.body },
  judge({ body }) {
    const found = { pointer: '', expected: 'externalUserId and userData at the root', actual: describe(body) };
    const recognised = recogniseWrapper(body) ?? recogniseOAuthError(body) ?? recogniseMessage(body);
    if (recognised !== undefined) return violates({ ...found, message: recognised.message, fix: recognised.fix });
    if (isFlatBody(body)) return violates({ ...found, ...explainFlatBody(body) });
    if (isOpenIdClaims(body)) return violates({ ...found, ...explainOpenIdClaims(body) });
    return judgeBySchema(userInfoSchema, body, 'userinfo.required-members');
  },
});

function explainFlatBody(body: JsonObject): { message: string; fix: string; fixWithValues: string } {
  const fix = 'Nest the members and return this instead:';
  return {
    message: Object.hasOwn(body, 'externalUserId')
      ? 'The body is flat, as earlier editions of the guide had it: userData is missing, and its members stand at the root.'
      : 'The body is flat, as earlier editions of the guide had it: id stands at the root, and externalUserId and userData are missing.',
    fix: `${fix}\n${mendedTemplate(body)}`,
    fixWithValues: `${fix}\n${mendedBody(body)}`,
  };
}

function explainOpenIdClaims(body: JsonObject): { message: string; fix: string; fixWithValues: string } {
  const fix =
    'Have the endpoint answer with the members of the guide, as custom claims or by a small endpoint of your own, and the value of sub as both ids:';
  const members = membersOfClaims(body);
  return {
    message:
      'The body has the standard claims of OpenID Connect: the person is in sub, and externalUserId and userData are missing.',
    fix: `${fix}\n${mendedTemplate(members)}`,
    fixWithValues: `${fix}\n${mendedBody(members)}`,
  };
}
