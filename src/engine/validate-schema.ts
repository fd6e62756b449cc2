import { configCreateSchema, configPatchSchema, configResponseSchema } from '../checks/support/config/schema.ts';
import { tokenResponseSchema } from '../checks/support/flow/schema.ts';
import { judgeMemberNames } from '../checks/support/member-names.ts';
import { judgeOtherMembers, otherMembersOf } from '../checks/support/other-members.ts';
import { type JudgedSchema, judgeBySchema } from '../checks/support/schema-findings.ts';
import { type RequirementId, requirements } from '../generated/requirements.ts';
import type { Check } from '../model/check.ts';
import type { DocumentKind } from '../model/document.ts';
import { InternalError } from '../model/errors.ts';
import type { Shape } from '../model/shape.ts';
import { isJsonObject } from '../wire/json-object.ts';
import { type Judged, judgeChecks } from './judge.ts';
import { isRequirementId } from './ledger.ts';
import type { ParsedDocument } from './validate-parse.ts';

const schemas: Readonly<Record<Exclude<DocumentKind, 'userinfo'>, JudgedSchema>> = {
  config: configResponseSchema,
  'config-create': configCreateSchema,
  'config-patch': configPatchSchema,
  token: tokenResponseSchema,
};

/** Judges a value by each requirement that a keyword of its schema stands for; the requirement's id is the check's. */
export function judgeByShape(kind: keyof typeof schemas, { value, duplicates }: ParsedDocument): readonly Judged[] {
  const schema = schemas[kind];
  const isObject = requirementId(schema.shape.requirements?.type ?? '', schema.shape);
  const checks = [...keywordsByRequirement(schema.shape)].map(
    ([id, keywords]): Check => ({
      id,
      title: id === isObject ? 'The document is a JSON object' : titleOf(id, keywords),
      requirement: id,
      probes: [],
      judge: () =>
        id === isObject || isJsonObject(value)
          ? judgeBySchema(schema, value, id)
          : { outcome: 'blocked', by: isObject },
    }),
  );
  const names = memberNamesCheck(
    kind === 'token' ? 'token.unique-member-names' : 'config.unique-member-names',
    duplicates,
  );
  const others = kind === 'token' ? [] : [otherMembersCheck(schema.shape, value, isObject)];
  return judgeChecks([...checks, names, ...others], []);
}

function memberNamesCheck(id: RequirementId, duplicates: ParsedDocument['duplicates']): Check {
  return {
    id,
    title: 'No object has a member name twice',
    requirement: id,
    probes: [],
    judge: () => judgeMemberNames(duplicates),
  };
}

/** RFC 6749 lets a token answer have other members; in a config one may be a slip that nobody would notice. */
function otherMembersCheck(shape: Shape, value: unknown, isObject: RequirementId): Check {
  return {
    id: 'config.documented-members',
    title: 'There are no members but the documented ones',
    requirement: 'config.documented-members',
    probes: [],
    judge() {
      if (!isJsonObject(value)) return { outcome: 'blocked', by: isObject };
      const others = otherMembersOf(value, shape);
      if (others.untold.length === 0 && others.toldBy !== undefined) return { outcome: 'blocked', by: others.toldBy };
      return judgeOtherMembers(others, 'Leave it out: no document says that the config API reads it.');
    },
  };
}

/** The requirements that a schema's keywords stand for, from the root down. */
function keywordsByRequirement(
  shape: Shape,
  found: Map<RequirementId, Set<string>> = new Map(),
): ReadonlyMap<RequirementId, ReadonlySet<string>> {
  for (const [keyword, requirement] of Object.entries(shape.requirements ?? {})) {
    const id = requirementId(requirement, shape);
    found.set(id, (found.get(id) ?? new Set()).add(keyword));
  }
  for (const member of Object.values(shape.members ?? {})) keywordsByRequirement(member, found);
  if (shape.items !== undefined) keywordsByRequirement(shape.items, found);
  return found;
}

function requirementId(text: string, { place }: Shape): RequirementId {
  if (!isRequirementId(text)) throw new InternalError('unknown-requirement', `${place}: the ledger has no ${text}`);
  return text;
}

/** The good condition of what is judged here: the ledger's statement may speak of the server that is sent the document. */
function titleOf(id: RequirementId, keywords: ReadonlySet<string>): string {
  if (keywords.has('required')) return 'The required members are there';
  if (keywords.has('type')) return 'Each member has its documented type';
  return requirements[id].statement.replace(/\.$/, '');
}
