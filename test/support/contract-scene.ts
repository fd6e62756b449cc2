import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPacts } from '../../src/edge/contract/check-pacts.ts';
import { readPact } from '../../src/edge/pact/pact-file.ts';
import type { FindingReport } from '../../src/model/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'closer-contract-scene-'));

export interface Checked {
  /** Messages of findings that fail the run. */
  readonly errors: readonly string[];
  /** Messages of findings that do not. */
  readonly warnings: readonly string[];
  readonly findings: readonly FindingReport[];
}

/** What `contract check` says of a pact with these interactions and an OpenAPI document of these members. */
export async function checkContract(
  document: object,
  interactions: readonly object[],
  version: string = '3.0.0',
): Promise<Checked> {
  const file = join(folder, 'document.json');
  writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info: { title: 'a', version: '1.0.0' }, ...document }));
  const metadata = { pactSpecification: { version } };
  const text = JSON.stringify({ consumer: { name: 'c' }, provider: { name: 'p' }, interactions, metadata });
  const pact = readPact(text, 'The pact p.json');
  const report = await checkPacts({ pacts: [{ pact, name: 'p.json', url: 'file:///p.json' }], document: file });
  const messages = (gates: boolean): readonly string[] =>
    report.checks
      .filter((check) => check.gates === gates)
      .flatMap(({ findings }) => findings.map((one) => one.message));
  return { errors: messages(true), warnings: messages(false), findings: report.checks.flatMap((one) => one.findings) };
}

/** An object of `properties`, of which `required` ones must be there. */
export function object(properties: object, ...required: readonly string[]): object {
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}

export const string = { type: 'string' };

const json = (schema: object): object => ({ content: { 'application/json': { schema } } });

/** Paths with the one operation GET /a, whose answer is of a schema. */
export function answering(schema: object, status: string = '200', more: object = {}): object {
  return { paths: { '/a': operation(schema, status, more) } };
}

/** A path item with the one operation GET, whose answer is of a schema. */
export function operation(schema: object, status: string = '200', more: object = {}): object {
  return { get: { responses: { [status]: { description: '', ...json(schema) } }, ...more } };
}

/** Paths with the one operation POST /a, whose request is of a schema. */
export function taking(schema: object): object {
  return { paths: { '/a': { post: { requestBody: json(schema), responses: { 204: { description: '' } } } } } };
}

/** An interaction by GET /a that expects a body. */
export function expecting(body: unknown, response: object = {}, request: object = {}): object {
  return {
    description: 'a read',
    request: { method: 'GET', path: '/a', ...request },
    response: { status: 200, headers: { 'Content-Type': 'application/json' }, body, ...response },
  };
}

/** An interaction by POST /a that sends a body. */
export function sending(body: unknown, status: number = 204, request: object = {}): object {
  return {
    description: 'a write',
    request: { method: 'POST', path: '/a', headers: { 'Content-Type': 'application/json' }, body, ...request },
    response: { status },
  };
}
