import type { Report } from '../model/report.ts';
import { escapeJson } from './escape.ts';

/** The report as JSON, by openapi/report.schema.json; ASCII and line breaks alone, whatever it quotes. */
export function json(report: Report): string {
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}
