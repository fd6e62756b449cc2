import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { phoneOf, whyNoPhone } from '../support/userinfo/phone.ts';

const alpha2Codes: ReadonlySet<string | undefined> = new Set(codes.map(([alpha2]) => alpha2));

export default defineCheck({
  id: 'userinfo/phone-region-is-iso-3166',
  title: 'phone.region is an ISO 3166-1 alpha-2 code',
  requirement: 'userinfo.phone-region',
  needs: { body: person.nested },
  judge({ body }) {
    const phone = phoneOf(body);
    if (phone === undefined) return notApplicable(whyNoPhone(body));
    if (alpha2Codes.has(phone.region)) return conforms;
    const upperCase = phone.region.toUpperCase();
    return violates({
      pointer: '/userData/phone/region',
      message: '$.userData.phone.region is not an ISO 3166-1 alpha-2 code.',
      expected: 'two capital letters that ISO 3166-1 assigns, such as PL',
      actual: describe(phone.region),
      value: phone.region,
      fix: alpha2Codes.has(upperCase)
        ? 'Write the code in capital letters.'
        : "Write the code of the number's country, such as PL for Poland, and not its name, calling code or alpha-3 code.",
    });
  },
});
