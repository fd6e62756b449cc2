import type { JsonObject } from '../../wire/json-object.ts';
import { same } from './change.ts';
import { type ConstraintChange, written } from './constraint-change.ts';

/** Keywords that count something: without one of the first, nothing is enough. */
const leasts = ['minLength', 'minItems', 'minProperties'];
const mosts = ['maxLength', 'maxItems', 'maxProperties'];

export const boundKeywords: readonly string[] = [
  ...[...leasts, ...mosts],
  ...['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
];

/** Which bounds of lengths and numbers are closer or wider. */
export function boundChanges(before: JsonObject, after: JsonObject): readonly ConstraintChange[] {
  return [
    ...leasts.flatMap((keyword) => {
      const [old, now] = [before, after].map((schema) => boundOf(schema, keyword, 1));
      return old?.value === now?.value || (old?.value ?? 0) === (now?.value ?? 0)
        ? []
        : relationOf(old, now, keyword, 1);
    }),
    ...mosts.flatMap((keyword) => relationOf(boundOf(before, keyword, -1), boundOf(after, keyword, -1), keyword, -1)),
    ...relationOf(
      boundOf(before, 'minimum', 1, 'exclusiveMinimum'),
      boundOf(after, 'minimum', 1, 'exclusiveMinimum'),
      'minimum',
      1,
    ),
    ...relationOf(
      boundOf(before, 'maximum', -1, 'exclusiveMaximum'),
      boundOf(after, 'maximum', -1, 'exclusiveMaximum'),
      'maximum',
      -1,
    ),
  ];
}

interface Bound {
  readonly keyword: string;
  readonly value: unknown;
}

/** The closer one of two bounds. @param direction 1 where a higher bound allows less */
function boundOf(schema: JsonObject, keyword: string, direction: 1 | -1, exclusive?: string): Bound | undefined {
  const including = schema[keyword] === undefined ? undefined : { keyword, value: schema[keyword] };
  if (exclusive === undefined || schema[exclusive] === undefined) return including;
  const excluding = { keyword: exclusive, value: schema[exclusive] };
  if (including === undefined) return excluding;
  return (Number(including.value) - Number(excluding.value)) * direction > 0 ? including : excluding;
}

function relationOf(
  old: Bound | undefined,
  now: Bound | undefined,
  keyword: string,
  direction: 1 | -1,
): readonly ConstraintChange[] {
  if (same(old, now)) return [];
  const name = now?.keyword ?? old?.keyword ?? keyword;
  const before =
    old === undefined || old.keyword === name ? written(old?.value) : `${old.keyword} ${written(old.value)}`;
  const message = `${name} is ${written(now?.value)}, was ${before}`;
  if (old === undefined) return [{ relation: 'narrower', message }];
  if (now === undefined) return [{ relation: 'wider', message }];
  if (typeof old.value !== 'number' || typeof now.value !== 'number') return [{ relation: 'other', message }];
  const closer = (now.value - old.value) * direction;
  // Of two that are the same number, the one that excludes it allows less.
  const narrower = closer > 0 || (closer === 0 && now.keyword !== keyword);
  return [{ relation: narrower ? 'narrower' : 'wider', message }];
}
