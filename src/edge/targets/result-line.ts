import { validateTargetResult } from '../../generated/targets.js';
import type { TargetResult } from '../../model/target.ts';
import { type LineProblems, parseLine } from './target-line.ts';

/** A longer line is no result: no check lists more than a hundred findings. */
export const longestResultBytes = 32 * 1024 * 1024;

/** Reads a line of --reporter ndjson. */
export function parseResult(text: string): TargetResult | LineProblems {
  const parsed = parseLine(text);
  if ('problems' in parsed) return parsed;
  const { value } = parsed;
  if (validateTargetResult(value)) return value;
  const [first] = validateTargetResult.errors ?? [];
  return {
    problems: [
      `this is no result of a target (${first?.instancePath || 'the line'} ${first?.message ?? 'is not valid'})`,
    ],
  };
}
