import type { Finding } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { pointerToPath, toPointer } from '../../wire/json-pointer.ts';
import type { Tokens } from './members.ts';

export interface Relied {
  readonly tokens: Tokens;
  readonly value: unknown;
  readonly part: 'request' | 'response';
  readonly reason: string;
  readonly expected: string;
  /** Made of the JSONPath. */
  readonly fix: (path: string) => string;
}

/** A finding at a place in a body of a pact. */
export function relianceFinding({ tokens, value, part, reason, expected, fix }: Relied): Finding {
  const pointer = toPointer(tokens);
  const path = pointerToPath(pointer);
  return {
    pointer,
    message: `${path} of the ${part} body: ${reason}`,
    expected,
    actual: describe(value),
    fix: fix(path),
  };
}
