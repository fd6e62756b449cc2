import type { Change } from '../../engine/openapi-diff/change.ts';
import { diffDocuments, majorRises } from '../../engine/openapi-diff/diff.ts';
import { readDocument } from './read-document.ts';

export type { Change } from '../../engine/openapi-diff/change.ts';

/** What differs between two OpenAPI documents, and whether the version says so. */
export interface ContractDiff {
  readonly old: { readonly file: string; readonly version: string };
  readonly new: { readonly file: string; readonly version: string };
  readonly changes: readonly Change[];
  readonly breaking: boolean;
  /** Whether the major version of the new document is above that of the old one. */
  readonly majorRises: boolean;
}

/**
 * Compares two OpenAPI documents.
 *
 * @throws {UsageError} for a file that is no OpenAPI document
 */
export async function diffContractFiles(oldFile: string, newFile: string): Promise<ContractDiff> {
  const [old, now] = [await readDocument(oldFile), await readDocument(newFile)];
  const changes = diffDocuments(old, now);
  return {
    old: { file: oldFile, version: old.version },
    new: { file: newFile, version: now.version },
    changes,
    breaking: changes.some(({ kind }) => kind === 'breaking'),
    majorRises: majorRises(old, now),
  };
}
