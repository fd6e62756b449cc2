import { writeFile } from 'node:fs/promises';
import { UsageError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { ReporterChoice, ReporterName } from './reporter-choice.ts';

export interface WriteFlags {
  readonly reporter?: readonly ReporterChoice[];
  readonly color: boolean;
}

/** Writes a report by each reporter that was chosen, to its file or to stdout. */
export async function writeReports(report: Report, { reporter, color }: WriteFlags): Promise<void> {
  for (const { name, file } of reporter ?? [{ name: 'pretty' }]) {
    const toTerminal = file === undefined && process.stdout.isTTY === true;
    const text = await render(name, report, color && toTerminal && process.env.NO_COLOR === undefined);
    if (file === undefined) process.stdout.write(text);
    else await writeReportFile(file, text);
  }
}

/** Each reporter is loaded when it is chosen. */
async function render(name: ReporterName, report: Report, color: boolean): Promise<string> {
  switch (name) {
    case 'pretty':
      return (await import('../reporters/pretty.ts')).pretty(report, { color });
    case 'json':
      return (await import('../reporters/json.ts')).json(report);
  }
}

async function writeReportFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new UsageError('unwritable-file', `The report cannot be written to ${file} (${code}).`, { cause });
  }
}
