import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import schema from '../../openapi/report.schema.json' with { type: 'json' };
import { validateDocument } from '../../src/engine/validate.ts';
import { documentKinds } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { json } from '../../src/reporters/json.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What is wrong with the JSON that the reporter writes of a report: places and messages. */
function errorsOf(report: unknown): readonly string[] {
  return validate(report)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const written = (report: Report): unknown => JSON.parse(json(report));

const document = (kind: (typeof documentKinds)[number], value: unknown): Report =>
  validateDocument(kind, Buffer.from(JSON.stringify(value)), {
    tool: { name: 'closer-conformance', version: '1.2.3' },
    target: 'answer.json',
    profile: 'closer',
    showValues: true,
    startedAt: new Date(),
    elapsedMs: () => 1.5,
  });

const hostile = '\u001b[2J\u009b\u202e\ud83d"\'\\/~\n';
const redirect = { status: 302, headers: [['Location', `https://x/${hostile}`] as const], body: hostile };
const backOfficeData = Array.from({ length: 4000 }, (_, index) => ({ key: `k${index}` }));

const reports: readonly (readonly [name: string, report: Report])[] = [
  ['conforming', sampleReport()],
  ['profile strict', sampleReport({ profile: 'strict' })],
  ['violating', sampleOfBody({ userData: { id: '' } })],
  ['flat body with values', sampleOfBody({ id: 'u1', email: 'a@example.com' }, { showValues: true })],
  ['more findings than are listed', sampleOfBody({ ...goodBody, userData: { ...goodBody.userData, backOfficeData } })],
  ['hostile body', sampleOfBody({ ...goodBody, [hostile]: hostile, userData: { [hostile]: null } })],
  ['hostile headers', sampleReport({ answers: { 'with-token': redirect } })],
  ['no JSON', sampleOfBody('<html>')],
  ['inconclusive', sampleUnreachable()],
  [
    'crashed',
    sampleReport({
      checks: [
        {
          id: 'userinfo/answers-200',
          title: 'x',
          requirement: 'userinfo.answers-200',
          probes: [],
          judge: () => {
            throw new Error('boom');
          },
        },
      ],
    }),
  ],
  ...documentKinds.map((kind) => [`document: ${kind}`, document(kind, {})] as const),
  ...documentKinds.map((kind) => [`document that is no object: ${kind}`, document(kind, null)] as const),
];

test.each(reports)('describes the report: %s', (_name, report) => {
  expect(errorsOf(written(report))).toEqual([]);
});

test('the samples show every outcome but waived', () => {
  const outcomes = new Set(reports.flatMap(([, { checks }]) => checks.map(({ outcome }) => outcome)));
  expect([...outcomes].sort()).toEqual([
    'blocked',
    'conforms',
    'crashed',
    'inconclusive',
    'not-applicable',
    'violates',
  ]);
});

describe('refuses', () => {
  const good = sampleOfBody({ ...goodBody, externalUserId: '' });
  const [check] = good.checks.filter(({ outcome }) => outcome === 'violates');
  const [exchange] = good.exchanges;
  if (check === undefined || exchange === undefined) throw new Error('the sample has neither violation nor exchange');
  const withCheck = (changes: object): unknown => ({ ...good, checks: [{ ...check, ...changes }] });
  const withExchange = (changes: object): unknown => ({ ...good, exchanges: [{ ...exchange, ...changes }] });
  const error = { code: 'dns', message: 'm', hint: 'h' };

  test.each<readonly [string, unknown, string]>([
    ['a member that is not described', { ...good, extra: 1 }, ' must NOT have additional properties'],
    ['another version', { ...good, schemaVersion: 2 }, '/schemaVersion must be equal to constant'],
    ['another verdict', { ...good, verdict: 'ok' }, '/verdict must be equal to one of the allowed values'],
    ['a time that is none', { ...good, startedAt: 'today' }, '/startedAt must match format "date-time"'],
    ['a negative count', { ...good, summary: { ...good.summary, waived: -1 } }, '/summary/waived must be >= 0'],
    [
      'a violated check without a finding',
      withCheck({ findings: [] }),
      '/checks/0/findings must NOT have fewer than 1 items',
    ],
    [
      'a finding of a check that conforms',
      withCheck({ outcome: 'conforms' }),
      '/checks/0/findings must NOT have more than 0 items',
    ],
    [
      'a blocked check without a reason',
      withCheck({ outcome: 'blocked', findings: [] }),
      "/checks/0 must have required property 'because'",
    ],
    [
      'a pointer that is none',
      withCheck({ findings: [{ ...check.findings[0], pointer: 'userData' }] }),
      '/checks/0/findings/0/pointer must match format "json-pointer"',
    ],
    [
      'an exchange with a response and an error',
      withExchange({ error }),
      '/exchanges/0 must match exactly one schema in oneOf',
    ],
    [
      'an exchange with neither',
      withExchange({ response: undefined }),
      '/exchanges/0 must match exactly one schema in oneOf',
    ],
    [
      'a header of three parts',
      withExchange({ request: { ...exchange.request, headers: [['a', 'b', 'c']] } }),
      '/exchanges/0/request/headers/0 must NOT have more than 2 items',
    ],
    [
      'the body of a request',
      withExchange({ request: { ...exchange.request, body: 'x' } }),
      '/exchanges/0/request must NOT have additional properties',
    ],
  ])('%s', (_what, report, error) => {
    expect(errorsOf(JSON.parse(JSON.stringify(report)))).toContain(error);
  });
});

test('describes every member', () => {
  const members = [schema, ...Object.values(schema.$defs)].flatMap(membersOf);
  expect(members.map(([name]) => name)).toContain('validTo');
  expect(members.filter(([, member]) => descriptionOf(member) === undefined).map(([name]) => name)).toEqual([]);
});

/** Names and schemas of the properties in a schema and in those within it. */
function membersOf(node: object): readonly (readonly [name: string, member: object])[] {
  const properties: unknown = Reflect.get(node, 'properties');
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([name, member]) => [[name, member] as const, ...membersOf(member)]);
}

/** The description of a schema, or of the one that it refers to. */
function descriptionOf(node: object): unknown {
  const reference: unknown = Reflect.get(node, '$ref');
  const target = Object.entries(schema.$defs).find(([name]) => reference === `#/$defs/${name}`)?.[1];
  return Reflect.get(node, 'description') ?? (target === undefined ? undefined : Reflect.get(target, 'description'));
}
