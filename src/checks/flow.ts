import type { Check } from '../model/check.ts';
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
