import { type Finding, type Verdict, violatesWith } from '../../../model/verdict.ts';
import type { ConfigCreateForm, ConfigMember } from '../../../probes/config-contract.ts';
import { capitalised } from '../../../wire/describe.ts';
import { toPointer } from '../../../wire/json-pointer.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { disclosureFindings } from './disclosure.ts';
import { type ConfigState, changedMembers, describeState, isRefusal } from './state.ts';
import type { StepResult } from './steps.ts';

/** What a step must come to that the API has to turn down. */
export interface Refusal {
  /** The request, as a phrase: "POST without clientId". */
  readonly request: string;
  /** `key`: 401 or 403, since the key is at fault; `body`: any 4xx. */
  readonly because: 'key' | 'body';
  readonly fix: string;
}

/** Findings on a step that must be turned down and change nothing. */
export function refusalFindings(
  { answer, before, after }: StepResult,
  { request, because, fix }: Refusal,
): readonly Finding[] {
  const { status } = answer.response;
  const expected = because === 'key' ? 'status 401 or 403, and nothing changed' : 'a 4xx status, and nothing changed';
  const found = { pointer: '', where: 'the config afterwards', expected, exchange: answer.name, fix };
  const refused = because === 'key' ? isRefusal(status) : status >= 400 && status < 500;
  if (!refused) {
    const what = isSuccessStatus(status) ? 'was accepted' : status >= 500 ? 'made the server fail' : 'was not refused';
    return [
      { ...found, where: 'the status', message: `${request} ${what} (status ${status}).`, actual: `status ${status}` },
    ];
  }
  const changed = changedMembers(before, after);
  if (changed === undefined) {
    const actual = `${describeState(before)} before, ${describeState(after)} after`;
    return [{ ...found, message: `${request} was refused (status ${status}) and took effect all the same.`, actual }];
  }
  if (changed.length === 0) return because === 'key' ? disclosureFindings(answer, request, before) : [];
  const actual = `${changed.join(', ')} changed`;
  return [
    {
      ...found,
      message: `${request} was refused (status ${status}) and changed ${changed.join(', ')} all the same.`,
      actual,
    },
  ];
}

/** Judges requests that must be turned down for their key. */
export function judgeRefusalsOfKey(results: readonly (StepResult & Pick<Refusal, 'request'>)[]): Verdict {
  return violatesWith(
    results.flatMap((result) =>
      refusalFindings(result, { request: result.request, because: 'key', fix: requireTheKey }),
    ),
  );
}

/** What to do about a request that is let in without it, as it follows a condition. */
export const keyIsRequired =
  "require an admin's key in X-Api-Key on every request; refuse any other with status 401 or 403 before anything is read or changed.";

export const requireTheKey = capitalised(keyIsRequired);

/**
 * The finding on a member that does not have the value that was written. That it is missing, or of another type, is for the checks
 * of the schema to say.
 */
export function memberDifference(
  member: ConfigMember,
  written: unknown,
  after: ConfigState,
  form: Partial<ConfigCreateForm>,
): Finding | undefined {
  const pointer = toPointer([member]);
  const came = after.kind === 'present' ? after.config[member] : undefined;
  if (came === written) return undefined;
  if (after.kind === 'present' && typeof came !== typeof written) return undefined;
  const { [member]: _same, ...others } = form;
  const actual = after.kind === 'present' ? howItDiffers(written, came, others) : describeState(after);
  return {
    pointer,
    message: `$.${member} is not what was written: ${actual}.`,
    expected: JSON.stringify(written),
    actual,
    value: came,
    fix: `Store ${member} as it is sent, letter for letter, and return it so.`,
  };
}

/** How a value that came back differs from the one that was written, without showing it. */
function howItDiffers(written: unknown, came: unknown, others: Readonly<Record<string, unknown>>): string {
  if (typeof written === 'boolean' && typeof came === 'boolean') return String(came);
  if (typeof written !== 'string' || typeof came !== 'string') return `${typeof came}, not ${typeof written}`;
  const twin = Object.entries(others).find(([, value]) => value === came);
  if (twin !== undefined) return `the value of ${twin[0]}`;
  if (came.toLowerCase() === written.toLowerCase()) return 'the same in another case of letters';
  if (came === '') return 'an empty string';
  if (written.startsWith(came)) return `the value, cut after ${came.length} of ${written.length} characters`;
  if (came.replaceAll('%20', ' ').replaceAll('+', ' ') === written.replaceAll('%20', ' ').replaceAll('+', ' ')) {
    return 'the value with its escapes changed';
  }
  return 'another string';
}
