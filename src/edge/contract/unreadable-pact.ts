import { UsageError } from '../../model/errors.ts';
import { quote } from '../../wire/describe.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { pointerTokens } from '../../wire/json-pointer.ts';
import type { LoadedPact } from '../pact/shipped-pacts.ts';

/** The mistake in a pact that the comparator does not read, told by where it says it is; undefined of any other error. */
export function unreadablePact({ pact, name }: LoadedPact, cause: unknown): UsageError | undefined {
  if (!(cause instanceof Error) || !('errors' in cause) || !Array.isArray(cause.errors)) return undefined;
  const errors: readonly unknown[] = cause.errors;
  const [error, ...others] = errors.filter(isJsonObject);
  if (error === undefined) return undefined;
  // Of a value that may be of several types there is an error for each of them, and one for all.
  const types = [error, ...others.filter((one) => one.instancePath === error.instancePath && one.keyword === 'type')];
  const trouble = [...new Set(types.map(({ message }) => String(message)))].join(' or ');
  const [list, index, ...rest] = pointerTokens(String(error.instancePath));
  const interaction = list === 'interactions' ? pact.interactions[Number(index)] : undefined;
  const whose =
    interaction === undefined
      ? [list, index]
      : [`interaction ${Number(index) + 1} (${quote(interaction.description)})`];
  const where = [...whose, rest.slice(0, 2).join(' ')]
    .filter((words) => words !== undefined && words !== '')
    .join(': ');
  return new UsageError(
    'not-a-pact',
    `The pact ${name}: ${where}: ${trouble}. Write it as the specification of pacts has it, or have the pact written anew.`,
    { cause },
  );
}
