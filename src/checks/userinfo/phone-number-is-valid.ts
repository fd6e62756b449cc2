import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { isTakenOut } from '../../wire/placeholder.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { phoneOf, whyNoPhone } from '../support/userinfo/phone.ts';

export default defineCheck({
  id: 'userinfo/phone-number-is-valid',
  title: 'phone.number is valid in phone.region',
  requirement: 'userinfo.phone-number',
  needs: { body: person.nested },
  judge({ body }) {
    const phone = phoneOf(body);
    if (phone === undefined) return notApplicable(whyNoPhone(body));
    const { region, number } = phone;
    if (!isSupportedCountry(region)) return notApplicable('phone.region is no region with a known numbering plan');
    if (isTakenOut(number)) return notApplicable('phone.number repeats what the request sent, which no recording has');
    if (isValidIn(number, region)) return conforms;
    return violates({
      pointer: '/userData/phone/number',
      message: '$.userData.phone.number is not a valid telephone number in $.userData.phone.region.',
      expected: 'a number of the numbering plan of the region',
      actual: describe(number),
      value: number,
      fix: 'Give the whole number, digits alone, as it is dialled within the region, and the region that it belongs to.',
    });
  },
});

/**
 * A number that is written with a calling code must have the region's; regions that share one are not told apart. The text
 * is the number and not one that holds a number somewhere.
 */
function isValidIn(number: string, region: CountryCode): boolean {
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: region, extract: false });
  return parsed?.isValid() === true && parsed.countryCallingCode === getCountryCallingCode(region);
}
