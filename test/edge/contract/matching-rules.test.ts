import { expect, it } from 'vitest';
import { bodyRules } from '../../../src/edge/contract/matching-rules.ts';

const matching = (match: string) => ({ matchers: [{ match }] });

it.each([[['$.a[*].b', '$.a[0].b']], [['$.a[0].b', '$.a[*].b']], [['$.*[*].b', '$.a[0].b', '$.a[*].*']]])(
  'the rule counts that says the place best, whichever comes first: %j',
  (paths) => {
    const body = Object.fromEntries(paths.map((path) => [path, matching(path.includes('*') ? 'type' : 'integer')]));
    const rules = bodyRules({ matchingRules: { body } });
    expect(rules(['a', 0, 'b'])?.matchers).toEqual([{ match: 'integer' }]);
    expect(rules(['a', 1, 'b'])?.matchers).toEqual([{ match: 'type' }]);
    expect(rules(['a', 0])).toBeUndefined();
  },
);
