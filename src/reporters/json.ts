import type { Report } from '../model/report.ts';
import { escapeJson } from './escape.ts';

/** The report as JSON, as openapi/report.schema.json describes it; what cannot be seen stands in it as `\uXXXX`. */
export function json(report: Report): string {
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}
