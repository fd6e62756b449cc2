import { diffContractFiles } from '../edge/contract/diff-files.ts';
import { escapeJson } from '../reporters/escape.ts';
import { diffText } from './diff-text.ts';
import { exitStatus } from './exit.ts';
import { writeStdout } from './stdout.ts';

/** Runs `contract diff`; resolves to the exit status: 1 for a breaking change that the major version does not announce. */
export async function runContractDiff(oldFile: string, newFile: string, format: 'text' | 'json'): Promise<number> {
  const diff = await diffContractFiles(oldFile, newFile);
  await writeStdout(format === 'json' ? `${escapeJson(JSON.stringify(diff, null, 2))}\n` : diffText(diff));
  return diff.breaking && !diff.majorRises ? exitStatus.violates : exitStatus.conforms;
}
