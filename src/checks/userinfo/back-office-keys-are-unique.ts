import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { pointerToPath, toPointer, valueAt } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { whyNoBackOfficeData } from '../support/userinfo/unjudged.ts';

export default defineCheck({
  id: 'userinfo/back-office-keys-are-unique',
  title: 'The keys of the back-office data are unique',
  requirement: 'userinfo.back-office-keys-unique',
  needs: { body: person.nested },
  judge({ body }) {
    const items = valueAt(body, '/userData/backOfficeData');
    if (!Array.isArray(items)) return notApplicable(whyNoBackOfficeData(body));
    if (items.length < 2) return notApplicable('backOfficeData has fewer than two items');
    return violatesForEach(repeatedKeys(items), ({ key, index, firstIndex }) => ({
      pointer: keyPointer(index),
      message: `${pointerToPath(keyPointer(index))} repeats the key of item ${firstIndex}.`,
      expected: 'a key that no other item has',
      actual: `the key of item ${firstIndex}`,
      // What a key says may be as personal as a value.
      value: key,
      fix: 'Give each item a key of its own, or put the values under one key.',
    }));
  },
});

interface RepeatedKey {
  readonly key: string;
  readonly index: number;
  readonly firstIndex: number;
}

function repeatedKeys(items: readonly unknown[]): readonly RepeatedKey[] {
  const firstIndexes = new Map<string, number>();
  const repeated: RepeatedKey[] = [];
  for (const [index, item] of items.entries()) {
    const key = isJsonObject(item) ? item.key : undefined;
    if (typeof key !== 'string') continue;
    const firstIndex = firstIndexes.get(key);
    if (firstIndex === undefined) firstIndexes.set(key, index);
    else repeated.push({ key, index, firstIndex });
  }
  return repeated;
}

function keyPointer(index: number): string {
  return toPointer(['userData', 'backOfficeData', index, 'key']);
}
