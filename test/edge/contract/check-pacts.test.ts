import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shippedDocument } from '../../../src/edge/contract/read-document.ts';
import { reportErrors } from '../../support/report-errors.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'closer-contract-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Checked {
  readonly status: number;
  readonly stderr: string;
  readonly violations: readonly string[];
}

/** Runs `contract check`; gives id, pointer and message of each finding. */
async function check(argv: readonly string[]): Promise<Checked> {
  const { status, stdout, stderr } = await runCli(['contract', 'check', '--reporter', 'json', ...argv]);
  if (stdout === '') return { status, stderr, violations: [] };
  const report: { checks: { id: string; findings: { pointer: string; where?: string; message: string }[] }[] } =
    JSON.parse(stdout);
  expect(reportErrors(report)).toEqual([]);
  return {
    status,
    stderr,
    violations: report.checks.flatMap(({ id, findings }) =>
      findings.map(({ pointer, where, message }) => {
        // What is at no place in a body says what it is about, as its message does.
        expect(message.startsWith(where ?? '$')).toBe(true);
        expect(where === undefined).toBe(!message.startsWith('the '));
        return `${id.replace('contract/', '')} ${pointer} ${message}`;
      }),
    ),
  };
}

/** The document with one edit; fails where the edit does not apply. */
function edited(from: string, to: string): string {
  const before = readFileSync(shippedDocument(), 'utf8');
  if (!before.includes(from)) throw new Error(`the document has no ${from}`);
  const file = join(folder, 'edited.yaml');
  writeFileSync(file, before.replace(from, to));
  return file;
}

const allMembers = 'closer-spinner/customer-userinfo/a-request-for-a-person-with-all-members';
const requiredMembers = 'closer-spinner/customer-userinfo/a-request-for-a-person-with-the-required-members-alone';
const create = 'customer-admin/closer-oauth-config/a-request-to-create-the-config';
const read = 'customer-admin/closer-oauth-config/a-request-to-read-the-config';
const patch = 'customer-admin/closer-oauth-config/a-request-to-change-oauthconfigenabled-alone';
const remove = 'customer-admin/closer-oauth-config/a-request-to-delete-the-config';
const code = 'closer-spinner/customer-token-endpoint/a-request-to-exchange-an-authorization-code';

test('our pacts and our document agree', async () => {
  expect(await check([])).toEqual({ status: 0, stderr: '', violations: [] });
});

describe('a document that breaks one thing names the pact, the interaction and the member', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a response member of another type',
      '        firstName:\n          type: string',
      '        firstName:\n          type: number',
      [`${allMembers} /userData/firstName $.userData.firstName of the response body must be number`],
    ],
    [
      'a response member that is not there',
      '        lastName:\n',
      '        surname:\n',
      [`${allMembers} /userData $.userData.lastName of the response body is not in the document`],
    ],
    [
      'a response member that is no longer required',
      'required: [externalUserId, userData]',
      'required: [userData]',
      [
        `${allMembers} /externalUserId $.externalUserId of the response body: the consumer expects it in every answer, and the document does not require it`,
        `${requiredMembers} /externalUserId $.externalUserId of the response body: the consumer expects it in every answer, and the document does not require it`,
      ],
    ],
    [
      'another mask',
      'const: "**"',
      'const: "***"',
      [`${read} /clientSecret $.clientSecret of the response body must be equal to constant`],
    ],
    [
      'a member of a form that is not there',
      '        redirect_uri:\n',
      '        redirect_url:\n',
      [
        `${code} /redirect_uri $.redirect_uri of the request body: the consumer sends it, and the document does not name it`,
      ],
    ],
    [
      'a request member of another type',
      '    OauthConfigEnabled:\n      type: boolean',
      '    OauthConfigEnabled:\n      type: string',
      [
        `${patch} /oauthConfigEnabled $.oauthConfigEnabled of the request body must be string`,
        `${create} /oauthConfigEnabled $.oauthConfigEnabled of the request body must be string`,
        `${read} /oauthConfigEnabled $.oauthConfigEnabled of the response body must be string`,
      ],
    ],
    [
      'an operation that is not there',
      '    patch:\n      tags',
      '    put:\n      tags',
      [`${patch}  the request path: Path or method not defined in spec file: PATCH /api/oauth-config`],
    ],
    [
      'a status that is not there',
      '        2XX:\n          description: Deleted.',
      '        "200":\n          description: Deleted.',
      [`${remove}  the response status: Response status code not defined in spec file: 204`],
    ],
  ])('%s', async (_, from, to, violations) => {
    const checked = await check(['--openapi', edited(from, to)]);
    expect(checked.violations).toEqual(violations);
    expect(checked.status).toBe(1);
  });
});

describe('mistakes', () => {
  test.each([
    ['a reference that leads nowhere', 'schemas/UserData"', 'schemas/Nobody"', 'leads nowhere'],
    ['a reference to another file', '"#/components/schemas/UserData"', '"other.yaml#/a"', 'redocly bundle'],
  ])('%s', async (_, from, to, message) => {
    const { status, stderr } = await check(['--openapi', edited(from, to)]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a file that is no OpenAPI document, and one that is not there', async () => {
    const file = join(folder, 'other.yaml');
    writeFileSync(file, 'openapi: 2.0\n');
    expect((await check(['--openapi', file])).stderr).toContain('is not an OpenAPI document of version 3');
    writeFileSync(file, 'a: [\n');
    expect((await check(['--openapi', file])).stderr).toContain('is not YAML');
    writeFileSync(file, 'a: *b\n');
    expect((await check(['--openapi', file])).stderr).toContain('cannot be read: Unresolved alias');
    expect((await check(['--openapi', join(folder, 'none.yaml')])).stderr).toContain(
      'cannot be read: there is no such file.',
    );
  });

  test.each([
    ['{', 'is not JSON'],
    ['[]', 'does not name its consumer and its provider'],
    ['{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[]}', 'has no interactions by HTTP'],
    ['{"consumer":{"name":"a"},"provider":{"name":"b"},"messages":[{}]}', 'has no interactions by HTTP'],
  ])('the pact %s', async (text, message) => {
    const file = join(folder, 'pact.json');
    writeFileSync(file, text);
    const { status, stderr } = await check([file]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('pacts of earlier versions of the specification are read', async () => {
  const file = join(folder, 'v2.json');
  const interaction = {
    description: 'a read',
    providerState: 'a person',
    request: { method: 'get', path: '/userinfo', headers: { Authorization: 'Bearer a', Accept: 'application/json' } },
    response: {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: { externalUserId: 'a', userData: { id: 7, backOfficeData: [] } },
    },
  };
  writeFileSync(
    file,
    JSON.stringify({
      consumer: { name: 'an app' },
      provider: { name: 'a server' },
      interactions: [interaction],
      metadata: { pactSpecification: { version: '2.0.0' } },
    }),
  );
  expect((await check([file])).violations).toEqual([
    'an-app/a-server/a-read /userData/id $.userData.id of the response body must be string',
  ]);
});
