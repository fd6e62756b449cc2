import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { currentEdition, documentPath } from './documents.ts';

/** TypeScript types of the current edition, by openapi-typescript. */
export async function typesModule(): Promise<string> {
  return astToString(await openapiTypescript(pathToFileURL(documentPath(currentEdition)), { rootTypes: false }));
}
