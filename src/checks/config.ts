import type { Check } from '../model/check.ts';
import bodyIsAnObject from './config/body-is-an-object.ts';
import creates from './config/creates.ts';
import declaresJson from './config/declares-json.ts';
import deleteRequiresTheKey from './config/delete-requires-the-key.ts';
import deletes from './config/deletes.ts';
import errorBodiesHaveAReason from './config/error-bodies-have-a-reason.ts';
import getAnswers from './config/get-answers.ts';
import getRequiresTheKey from './config/get-requires-the-key.ts';
import hasAllMembers from './config/has-all-members.ts';
import memberNamesAreUnique from './config/member-names-are-unique.ts';
import membersHaveTheirTypes from './config/members-have-their-types.ts';
import neverShowsTheSecret from './config/never-shows-the-secret.ts';
import patchChangesWhatItNames from './config/patch-changes-what-it-names.ts';
import patchKeepsTheOthers from './config/patch-keeps-the-others.ts';
import patchOfNothingChangesNothing from './config/patch-of-nothing-changes-nothing.ts';
import patchRequiresTheKey from './config/patch-requires-the-key.ts';
import patchesOneMember from './config/patches-one-member.ts';
import patchesSeveralMembers from './config/patches-several-members.ts';
import postRequiresTheKey from './config/post-requires-the-key.ts';
import refusesIncompleteCreate from './config/refuses-incomplete-create.ts';
import refusesMalformedJson from './config/refuses-malformed-json.ts';
import refusesWrongTypesInCreate from './config/refuses-wrong-types-in-create.ts';
import refusesWrongTypesInPatch from './config/refuses-wrong-types-in-patch.ts';
import returnsWhatWasCreated from './config/returns-what-was-created.ts';
import secretIsMasked from './config/secret-is-masked.ts';

/** The checks of `check config`, in the order in which reports list them. */
export const configChecks: readonly Check[] = [
  getAnswers,
  declaresJson,
  bodyIsAnObject,
  memberNamesAreUnique,
  hasAllMembers,
  membersHaveTheirTypes,
  secretIsMasked,
  neverShowsTheSecret,
  getRequiresTheKey,
  postRequiresTheKey,
  patchRequiresTheKey,
  deleteRequiresTheKey,
  creates,
  returnsWhatWasCreated,
  refusesIncompleteCreate,
  refusesWrongTypesInCreate,
  patchesOneMember,
  patchChangesWhatItNames,
  patchKeepsTheOthers,
  patchesSeveralMembers,
  patchOfNothingChangesNothing,
  refusesWrongTypesInPatch,
  refusesMalformedJson,
  deletes,
  errorBodiesHaveAReason,
];
