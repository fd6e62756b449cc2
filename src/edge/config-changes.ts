import { UsageError } from '../model/errors.ts';
import { type ConfigCreateForm, type ConfigPatchForm, configMembers } from '../probes/config-contract.ts';
import type { Config, ConfigReadResult } from './config-answer.ts';
import { createForm } from './config-form.ts';

/** What becomes of one member. Of the secret no value is given: GET masks it, so whether it differs cannot be known. */
export type MemberChange =
  | {
      readonly member: string;
      readonly before: string | boolean | undefined;
      readonly after: string | boolean | undefined;
      readonly secret: false;
    }
  | { readonly member: 'clientSecret'; readonly secret: true; readonly created: boolean };

/** What brings a config to what is wanted. */
export type ConfigPlan =
  | { readonly action: 'create'; readonly form: ConfigCreateForm; readonly changes: readonly MemberChange[] }
  | {
      readonly action: 'patch';
      readonly form: ConfigPatchForm;
      readonly before: Config;
      readonly changes: readonly MemberChange[];
    }
  | { readonly action: 'none'; readonly before: Config };

/**
 * Plans the one request that makes a config be as wanted: none where it is so, PATCH of what differs, POST where there is none.
 * A secret that is wanted is always sent.
 *
 * @param from what the wanted config is, to begin a sentence
 * @throws {UsageError} where there is no config yet and the wanted one lacks a member that POST requires
 */
export function planConfig(
  current: Extract<ConfigReadResult, { outcome: 'found' | 'absent' }>,
  wanted: ConfigPatchForm,
  from: string,
): ConfigPlan {
  if (current.outcome === 'absent') {
    const form = formToCreate(wanted, from);
    return { action: 'create', form, changes: changesBetween({}, form, true) };
  }
  const before = current.config;
  const differing = Object.entries(wanted).filter(
    ([member, value]) => value !== undefined && (member === 'clientSecret' || value !== Reflect.get(before, member)),
  );
  if (differing.length === 0) return { action: 'none', before };
  const form: ConfigPatchForm = Object.fromEntries(differing);
  return { action: 'patch', form, before, changes: changesBetween(before, form, false) };
}

function formToCreate(wanted: ConfigPatchForm, from: string): ConfigCreateForm {
  try {
    return createForm(wanted, `There is no config yet, and ${from}`);
  } catch (cause) {
    if (!(cause instanceof UsageError) || wanted.clientSecret !== undefined) throw cause;
    const hint = 'CLOSER_CLIENT_SECRET gives the secret without writing it into a file.';
    throw new UsageError(cause.code, `${cause.message}\n${hint}`, { cause });
  }
}

function changesBetween(before: Partial<Config>, form: ConfigPatchForm, created: boolean): readonly MemberChange[] {
  return configMembers
    .filter((member) => Object.hasOwn(form, member))
    .map((member) =>
      member === 'clientSecret'
        ? { member, secret: true, created }
        : { member, before: Reflect.get(before, member), after: Reflect.get(form, member), secret: false },
    );
}

/**
 * The userInfoEndpoint that people are sent to once the plan is carried out and were not before; undefined where there is none,
 * since OAuth is off or stays as it is.
 */
export function newlyUsedUserInfoEndpoint(plan: ConfigPlan): string | undefined {
  if (plan.action === 'none') return undefined;
  const after = plan.action === 'create' ? plan.form : { ...plan.before, ...plan.form };
  const isNew = plan.action === 'create' || !plan.before.oauthConfigEnabled || plan.form.userInfoEndpoint !== undefined;
  return after.oauthConfigEnabled && isNew ? after.userInfoEndpoint : undefined;
}

/** Members that are not, in a config that was read back, as the plan left them. The secret cannot be compared. */
export function notAsPlanned(plan: ConfigPlan, readBack: Config): readonly MemberChange[] {
  const planned =
    plan.action === 'create' ? plan.form : { ...plan.before, ...(plan.action === 'patch' ? plan.form : {}) };
  return configMembers
    .filter((member) => member !== 'clientSecret' && Reflect.get(planned, member) !== Reflect.get(readBack, member))
    .map((member) => ({
      member,
      before: Reflect.get(planned, member),
      after: Reflect.get(readBack, member),
      secret: false,
    }));
}
