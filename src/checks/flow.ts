import type { Check } from '../model/check.ts';
import challengesWrongSecret from './flow/challenges-wrong-secret.ts';
import errorBodiesNameTheError from './flow/error-bodies-name-the-error.ts';
import errorsDeclareJson from './flow/errors-declare-json.ts';
import errorsHaveTheirStatus from './flow/errors-have-their-status.ts';
import issuesAToken from './flow/issues-a-token.ts';
import namesInvalidClient from './flow/names-invalid-client.ts';
import namesUnsupportedGrantType from './flow/names-unsupported-grant-type.ts';
import rejectsExpiredToken from './flow/rejects-expired-token.ts';
import rejectsUsedCode from './flow/rejects-used-code.ts';
import rejectsWrongSecret from './flow/rejects-wrong-secret.ts';
import takesPostAlone from './flow/takes-post-alone.ts';
import tokenAnswers200 from './flow/token-answers-200.ts';
import tokenDeclaresJson from './flow/token-declares-json.ts';
import tokenEndpointUsesHttps from './flow/token-endpoint-uses-https.ts';
import tokenHasItsMembers from './flow/token-has-its-members.ts';
import tokenIsNotCached from './flow/token-is-not-cached.ts';
import tokenMemberNamesAreUnique from './flow/token-member-names-are-unique.ts';
import tokenMembersHaveTheirTypes from './flow/token-members-have-their-types.ts';
import tokenTypeIsBearer from './flow/token-type-is-bearer.ts';

/** The checks of `check flow` beside those of `check userinfo`, in the order in which reports list them. */
export const flowChecks: readonly Check[] = [
  issuesAToken,
  tokenAnswers200,
  tokenDeclaresJson,
  tokenMemberNamesAreUnique,
  tokenHasItsMembers,
  tokenMembersHaveTheirTypes,
  tokenTypeIsBearer,
  tokenIsNotCached,
  tokenEndpointUsesHttps,
  rejectsWrongSecret,
  namesInvalidClient,
  challengesWrongSecret,
  namesUnsupportedGrantType,
  errorBodiesNameTheError,
  errorsHaveTheirStatus,
  errorsDeclareJson,
  takesPostAlone,
  rejectsUsedCode,
  rejectsExpiredToken,
];
