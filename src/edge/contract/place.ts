import { coveringStatus } from '../../engine/openapi/covering-status.ts';
import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { toPointer, valueAt } from '../../wire/json-pointer.ts';

/**
 * The place in the document that the comparator means by names with dots between them, as a pointer. The comparator names a
 * status where the document has a range, and goes through references as if there were none; what is not in the document it
 * leaves at the last place that is.
 */
export function placeIn(document: OpenApiDocument, names: string): string {
  let rest = names.replace(/\.parameters\[(\d+)\]/, '.parameters.$1');
  let pointer = '';
  while (rest !== '') {
    const value = valueAt(document.root, pointer);
    const reference = isJsonObject(value) ? value.$ref : undefined;
    if (typeof reference === 'string') {
      pointer = decodeURIComponent(reference.slice(1));
      continue;
    }
    const name = longestName(value, rest);
    if (name !== undefined) {
      pointer += toPointer([name]);
      rest = rest.slice(name.length + 1);
      continue;
    }
    const range = rangeFor(value, rest);
    if (range !== undefined) {
      pointer += toPointer([range]);
      rest = rest.slice(4);
    } else if (pointer !== '' && rest.startsWith('components.')) {
      pointer = '';
    } else break;
  }
  return pointer;
}

/** Names have dots too. */
function longestName(value: unknown, rest: string): string | undefined {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return names
    .filter((name) => `${rest}.`.startsWith(`${name}.`))
    .toSorted((one, other) => other.length - one.length)[0];
}

function rangeFor(value: unknown, rest: string): string | undefined {
  const [status] = /^\d{3}(?=\.|$)/.exec(rest) ?? [];
  if (status === undefined || !isJsonObject(value)) return undefined;
  return coveringStatus(status, value);
}
