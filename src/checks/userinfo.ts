import type { Check } from '../model/check.ts';
import answers200 from './userinfo/answers-200.ts';
import answersWithinTwoSeconds from './userinfo/answers-within-two-seconds.ts';
import backOfficeItemsAreComplete from './userinfo/back-office-items-are-complete.ts';
import backOfficeKeysAreUnique from './userinfo/back-office-keys-are-unique.ts';
import bodyIsJson from './userinfo/body-is-json.ts';
import bodyIsObject from './userinfo/body-is-object.ts';
import bodyIsUtf8 from './userinfo/body-is-utf-8.ts';
import certificateLasts from './userinfo/certificate-lasts.ts';
import challengeHasAParameter from './userinfo/challenge-has-a-parameter.ts';
import challengesRejectedTokens from './userinfo/challenges-rejected-tokens.ts';
import declaresJson from './userinfo/declares-json.ts';
import doesNotRedirect from './userinfo/does-not-redirect.ts';
import emailIsValid from './userinfo/email-is-valid.ts';
import hasRequiredMembers from './userinfo/has-required-members.ts';
import idsAreEqual from './userinfo/ids-are-equal.ts';
import idsAreNotEmpty from './userinfo/ids-are-not-empty.ts';
import idsAreNotTheToken from './userinfo/ids-are-not-the-token.ts';
import isNotCached from './userinfo/is-not-cached.ts';
import memberNamesAreUnique from './userinfo/member-names-are-unique.ts';
import membersHaveTheirTypes from './userinfo/members-have-their-types.ts';
import noByteOrderMark from './userinfo/no-byte-order-mark.ts';
import onlyDocumentedMembers from './userinfo/only-documented-members.ts';
import optionalMembersAreNotNull from './userinfo/optional-members-are-not-null.ts';
import otherTokenOtherId from './userinfo/other-token-other-id.ts';
import phoneIsComplete from './userinfo/phone-is-complete.ts';
import phoneNumberIsValid from './userinfo/phone-number-is-valid.ts';
import phoneRegionIsIso3166 from './userinfo/phone-region-is-iso-3166.ts';
import rejectsAlteredToken from './userinfo/rejects-altered-token.ts';
import rejectsMissingToken from './userinfo/rejects-missing-token.ts';
import rejectsUnknownToken from './userinfo/rejects-unknown-token.ts';
import sameTokenSameId from './userinfo/same-token-same-id.ts';
import usesHttps from './userinfo/uses-https.ts';

/** The checks of `check userinfo`, in the order in which reports list them. */
export const userinfoChecks: readonly Check[] = [
  answers200,
  declaresJson,
  bodyIsUtf8,
  bodyIsJson,
  bodyIsObject,
  hasRequiredMembers,
  membersHaveTheirTypes,
  optionalMembersAreNotNull,
  phoneIsComplete,
  backOfficeItemsAreComplete,
  idsAreNotEmpty,
  idsAreNotTheToken,
  idsAreEqual,
  onlyDocumentedMembers,
  rejectsMissingToken,
  rejectsUnknownToken,
  rejectsAlteredToken,
  challengesRejectedTokens,
  challengeHasAParameter,
  sameTokenSameId,
  otherTokenOtherId,
  noByteOrderMark,
  memberNamesAreUnique,
  usesHttps,
  certificateLasts,
  doesNotRedirect,
  isNotCached,
  answersWithinTwoSeconds,
  phoneRegionIsIso3166,
  phoneNumberIsValid,
  emailIsValid,
  backOfficeKeysAreUnique,
];
