import type { TargetResult } from '../model/target.ts';
import { escapeJson } from './escape.ts';

/** The result of a target as a line of JSON, as openapi/target-result.schema.json describes it, with its line break. */
export function ndjson(result: TargetResult): string {
  return `${escapeJson(JSON.stringify(result))}\n`;
}
