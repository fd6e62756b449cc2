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
