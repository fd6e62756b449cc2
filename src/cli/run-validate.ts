import { clockMs } from '../edge/clock.ts';
import { tool } from '../edge/tool.ts';
import { validateDocument } from '../engine/validate.ts';
import type { DocumentKind } from '../model/document.ts';
import type { ReportFlags } from './options.ts';
import { nameOf, readBytes } from './read-file.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `validate`; resolves to the exit status. */
export function runValidate(kind: DocumentKind, file: string, flags: ReportFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    if (file === '-' && process.stdin.isTTY) process.stderr.write('Reading the document from stdin …\n');
    const startedAt = new Date();
    const start = clockMs();
    return validateDocument(kind, await readBytes(file), {
      tool,
      target: nameOf(file),
      profile: flags.profile,
      showValues: flags.showValues ?? false,
      startedAt,
      elapsedMs: () => clockMs() - start,
    });
  });
}
