import type { Check } from '../model/check.ts';
import configBodyIsAnObject from './config/body-is-an-object.ts';
import configCreates from './config/creates.ts';
import configDeclaresJson from './config/declares-json.ts';
import configDeleteRequiresTheKey from './config/delete-requires-the-key.ts';
import configDeletes from './config/deletes.ts';
import configErrorBodiesHaveAReason from './config/error-bodies-have-a-reason.ts';
import configGetAnswers from './config/get-answers.ts';
import configGetRequiresTheKey from './config/get-requires-the-key.ts';
import configHasAllMembers from './config/has-all-members.ts';
import configMembersHaveTheirTypes from './config/members-have-their-types.ts';
import configNeverShowsTheSecret from './config/never-shows-the-secret.ts';
import configPatchChangesWhatItNames from './config/patch-changes-what-it-names.ts';
import configPatchKeepsTheOthers from './config/patch-keeps-the-others.ts';
import configPatchOfNothingChangesNothing from './config/patch-of-nothing-changes-nothing.ts';
import configPatchRequiresTheKey from './config/patch-requires-the-key.ts';
import configPatchesOneMember from './config/patches-one-member.ts';
import configPostRequiresTheKey from './config/post-requires-the-key.ts';
import configRefusesIncompleteCreate from './config/refuses-incomplete-create.ts';
import configRefusesMalformedJson from './config/refuses-malformed-json.ts';
import configRefusesWrongTypesInCreate from './config/refuses-wrong-types-in-create.ts';
import configRefusesWrongTypesInPatch from './config/refuses-wrong-types-in-patch.ts';
import configReturnsWhatWasCreated from './config/returns-what-was-created.ts';
import configSecretIsMasked from './config/secret-is-masked.ts';
import flowChallengesWrongSecret from './flow/challenges-wrong-secret.ts';
import flowErrorBodiesNameTheError from './flow/error-bodies-name-the-error.ts';
import flowErrorsDeclareJson from './flow/errors-declare-json.ts';
import flowErrorsHaveTheirStatus from './flow/errors-have-their-status.ts';
import flowIssuesAToken from './flow/issues-a-token.ts';
import flowNamesInvalidClient from './flow/names-invalid-client.ts';
import flowNamesUnsupportedGrantType from './flow/names-unsupported-grant-type.ts';
import flowRejectsExpiredToken from './flow/rejects-expired-token.ts';
import flowRejectsUsedCode from './flow/rejects-used-code.ts';
import flowRejectsWrongSecret from './flow/rejects-wrong-secret.ts';
import flowTakesPostAlone from './flow/takes-post-alone.ts';
import flowTokenAnswers200 from './flow/token-answers-200.ts';
import flowTokenDeclaresJson from './flow/token-declares-json.ts';
import flowTokenEndpointUsesHttps from './flow/token-endpoint-uses-https.ts';
import flowTokenHasItsMembers from './flow/token-has-its-members.ts';
import flowTokenIsNotCached from './flow/token-is-not-cached.ts';
import flowTokenMembersHaveTheirTypes from './flow/token-members-have-their-types.ts';
import flowTokenTypeIsBearer from './flow/token-type-is-bearer.ts';
import answers200 from './userinfo/answers-200.ts';
import answersWithinTwoSeconds from './userinfo/answers-within-two-seconds.ts';
import backOfficeItemsAreComplete from './userinfo/back-office-items-are-complete.ts';
import backOfficeKeysAreUnique from './userinfo/back-office-keys-are-unique.ts';
import bodyIsJson from './userinfo/body-is-json.ts';
import bodyIsObject from './userinfo/body-is-object.ts';
import bodyIsUtf8 from './userinfo/body-is-utf-8.ts';
import challengesRejectedTokens from './userinfo/challenges-rejected-tokens.ts';
import declaresJson from './userinfo/declares-json.ts';
import doesNotRedirect from './userinfo/does-not-redirect.ts';
import emailIsValid from './userinfo/email-is-valid.ts';
import hasRequiredMembers from './userinfo/has-required-members.ts';
import idsAreEqual from './userinfo/ids-are-equal.ts';
import idsAreNotEmpty from './userinfo/ids-are-not-empty.ts';
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
  idsAreEqual,
  onlyDocumentedMembers,
  rejectsMissingToken,
  rejectsUnknownToken,
  rejectsAlteredToken,
  challengesRejectedTokens,
  sameTokenSameId,
  otherTokenOtherId,
  noByteOrderMark,
  memberNamesAreUnique,
  usesHttps,
  doesNotRedirect,
  isNotCached,
  answersWithinTwoSeconds,
  phoneRegionIsIso3166,
  phoneNumberIsValid,
  emailIsValid,
  backOfficeKeysAreUnique,
];

/** The checks of `check config`, in the order in which reports list them. */
export const configChecks: readonly Check[] = [
  configGetAnswers,
  configDeclaresJson,
  configBodyIsAnObject,
  configHasAllMembers,
  configMembersHaveTheirTypes,
  configSecretIsMasked,
  configNeverShowsTheSecret,
  configGetRequiresTheKey,
  configPostRequiresTheKey,
  configPatchRequiresTheKey,
  configDeleteRequiresTheKey,
  configCreates,
  configReturnsWhatWasCreated,
  configRefusesIncompleteCreate,
  configRefusesWrongTypesInCreate,
  configPatchesOneMember,
  configPatchChangesWhatItNames,
  configPatchKeepsTheOthers,
  configPatchOfNothingChangesNothing,
  configRefusesWrongTypesInPatch,
  configRefusesMalformedJson,
  configDeletes,
  configErrorBodiesHaveAReason,
];

/** The checks of `check flow` beside those of `check userinfo`, in the order in which reports list them. */
export const flowChecks: readonly Check[] = [
  flowIssuesAToken,
  flowTokenAnswers200,
  flowTokenDeclaresJson,
  flowTokenHasItsMembers,
  flowTokenMembersHaveTheirTypes,
  flowTokenTypeIsBearer,
  flowTokenIsNotCached,
  flowTokenEndpointUsesHttps,
  flowRejectsWrongSecret,
  flowNamesInvalidClient,
  flowChallengesWrongSecret,
  flowNamesUnsupportedGrantType,
  flowErrorBodiesNameTheError,
  flowErrorsHaveTheirStatus,
  flowErrorsDeclareJson,
  flowTakesPostAlone,
  flowRejectsUsedCode,
  flowRejectsExpiredToken,
];
