import type { CheckOptions } from '../edge/check-options.ts';
import { UsageError } from '../model/errors.ts';
import type { RecordedRun } from '../model/run.ts';

/** What records a run on its way, and writes it to the file that --record names. */
export interface Recorder {
  /** To be merged into the options of the run. */
  readonly options: Pick<CheckOptions, 'onRecorded'>;
  /** Writes what was recorded; nothing where --record was not given. */
  readonly save: () => Promise<void>;
}

/**
 * Records a run where a file is named.
 *
 * @throws {UsageError} before anything is sent, where the file cannot be written
 */
export async function recordTo(file: string | undefined): Promise<Recorder> {
  if (file === undefined) return { options: {}, save: async () => {} };
  const { prepareFile, writePrivateFile } = await import('./report-files.ts');
  if (!file.endsWith('.har')) {
    throw new UsageError('not-a-har-file', `--record writes HAR; give its file the ending .har: --record ${file}.har.`);
  }
  await prepareFile(file);
  let recorded: RecordedRun | undefined;
  return {
    options: {
      onRecorded(run) {
        recorded = run;
      },
    },
    async save() {
      if (recorded === undefined) return;
      const { toHar } = await import('../edge/har/write.ts');
      await writePrivateFile(file, `${JSON.stringify(toHar(recorded), null, 2)}\n`);
      process.stderr.write(`Recorded in ${file}; the bodies in it may be personal data.\n`);
    },
  };
}
