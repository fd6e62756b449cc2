import { describe, expect, it } from 'vitest';
import { expectationOf } from '../../../src/checks/support/expectation.ts';
import {
  type JudgedSchema,
  judgeBySchema,
  schemaViolations,
  shapeAt,
} from '../../../src/checks/support/schema-findings.ts';
import { type RequirementId, requirements } from '../../../src/generated/requirements.ts';
import { shapes } from '../../../src/generated/schemas.ts';
import {
  validateOauthConfigResponse,
  validateTokenRequest,
  validateTokenResponse,
  validateUserInfo,
} from '../../../src/generated/validators.js';
import { InternalError } from '../../../src/model/errors.ts';

const userInfo: JudgedSchema = { validator: validateUserInfo, shape: shapes.UserInfo };
const config: JudgedSchema = { validator: validateOauthConfigResponse, shape: shapes.OauthConfigResponse };
const token: JudgedSchema = { validator: validateTokenResponse, shape: shapes.TokenResponse };

const shown = {
  tokenEndpoint: 'http://oauth.com/token',
  userInfoEndpoint: 'http://oauth.com/userinfo',
  clientId: 'clientId',
  clientSecret: '**',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: true,
};

/** The findings of one requirement, without the values. */
function findings(schema: JudgedSchema, body: unknown, requirement: RequirementId) {
  const verdict = judgeBySchema(schema, body, requirement);
  return verdict.outcome === 'violates' ? verdict.findings : [];
}

describe('each keyword', () => {
  it.each<[string, JudgedSchema, unknown, RequirementId, object]>([
    [
      'type',
      config,
      { ...shown, oauthConfigEnabled: 'true' },
      'config.member-types',
      {
        pointer: '/oauthConfigEnabled',
        message: '$.oauthConfigEnabled is a string of 4 characters, not a boolean',
        expected: 'a boolean',
        actual: 'a string of 4 characters',
        value: 'true',
        fix: 'Write $.oauthConfigEnabled as true or false, without quotes.',
      },
    ],
    [
      'type of the root',
      config,
      [],
      'config.body-is-object',
      { pointer: '', message: '$ is an empty array, not an object', expected: 'an object' },
    ],
    [
      'const',
      config,
      { ...shown, clientSecret: 'hunter2' },
      'config.secret-masked',
      {
        pointer: '/clientSecret',
        message: '$.clientSecret is not "**"',
        expected: '"**"',
        actual: 'a string of 7 characters',
        fix: 'Give $.clientSecret the value "**".',
      },
    ],
    [
      'minLength',
      token,
      { access_token: '', token_type: 'Bearer' },
      'token.response-types',
      { pointer: '/access_token', message: '$.access_token is empty', expected: 'a string that is not empty' },
    ],
    [
      'required',
      token,
      { access_token: 'x' },
      'token.response-members',
      { pointer: '', message: '$.token_type is missing', expected: 'a string', actual: 'absent' },
    ],
    [
      'format',
      userInfo,
      { externalUserId: '2', userData: { id: '2', email: 'x', backOfficeData: [] } },
      'userinfo.email-valid',
      { pointer: '/userData/email', message: '$.userData.email is not an email address', expected: 'an email address' },
    ],
  ])('%s has its finding', (_keyword, schema, body, requirement, finding) => {
    expect(findings(schema, body, requirement)).toEqual([expect.objectContaining(finding)]);
  });

  it('never has a value in its texts', () => {
    const [finding] = findings(config, { ...shown, clientSecret: 'hunter2' }, 'config.secret-masked');
    const { value, ...texts } = finding ?? {};
    expect(value).toBe('hunter2');
    expect(JSON.stringify(texts)).not.toContain('hunter2');
  });
});

it('gives every violation one requirement, and a body that has none none', () => {
  expect([...schemaViolations(config, shown).keys()]).toEqual([]);
  const wrong = { clientSecret: 'hunter2', clientId: 7 };
  const errors = schemaViolations(config, wrong);
  expect(new Set(errors.keys())).toEqual(
    new Set(['config.response-members', 'config.member-types', 'config.secret-masked']),
  );
});

it('conforms to a requirement that others violate', () => {
  expect(judgeBySchema(config, { ...shown, clientId: 7 }, 'config.secret-masked')).toEqual({ outcome: 'conforms' });
});

it('judges a body that is no object too', () => {
  for (const body of [null, 1, 'x', true, undefined]) {
    expect(findings(config, body, 'config.body-is-object')).toMatchObject([{ pointer: '' }]);
  }
});

it('validates a body once, however often it is asked', () => {
  let calls = 0;
  const counted: JudgedSchema = {
    shape: config.shape,
    validator: Object.assign((data: unknown): data is unknown => {
      calls += 1;
      const valid = validateOauthConfigResponse(data);
      counted.validator.errors = validateOauthConfigResponse.errors ?? null;
      return valid;
    }, {}),
  };
  const body = { ...shown, clientId: 7 };
  expect(findings(counted, body, 'config.member-types')).toHaveLength(1);
  expect(findings(counted, body, 'config.secret-masked')).toEqual([]);
  expect(calls).toBe(1);
});

it('judges one body by two schemas, each by its own', () => {
  const body = { access_token: 'x', token_type: 'Bearer' };
  expect(findings(token, body, 'token.response-members')).toEqual([]);
  expect(findings(config, body, 'config.response-members')).toHaveLength(6);
});

it('takes a keyword without a requirement for our own fault', () => {
  const unmapped: JudgedSchema = { validator: validateTokenRequest, shape: shapes.TokenRequest };
  expect(() => schemaViolations(unmapped, {})).toThrow(InternalError);
});

describe('shapeAt', () => {
  it.each([
    ['', 'openapi/widget-oauth.yaml#/components/schemas/UserInfo'],
    ['/userData/phone/region', 'openapi/widget-oauth.yaml#/components/schemas/Phone/properties/region'],
    ['/userData/backOfficeData/17', 'openapi/widget-oauth.yaml#/components/schemas/BackOfficeField'],
    ['/userData/backOfficeData/0/key', 'openapi/widget-oauth.yaml#/components/schemas/BackOfficeField/properties/key'],
  ])('%s is at %s', (pointer, place) => {
    expect(shapeAt(shapes.UserInfo, pointer).place).toBe(place);
  });
});

it.each<[Parameters<typeof expectationOf>, string]>([
  [[{ place: '', type: 'string' }], 'a string'],
  [[{ place: '', type: 'string', minLength: 1 }], 'a string that is not empty'],
  [[{ place: '' }], 'any JSON value'],
  [[{ place: '', type: 'integer' }], 'integer'],
  [[{ place: '', const: { a: 1 } }, 'const'], '{"a":1}'],
  [[{ place: '', type: 'string', format: 'idn-email' }, 'format'], 'an email address'],
  [[{ place: '', type: 'string', format: 'uri' }, 'format'], 'a string of the format uri'],
])('%j asks for %s', (parameters, text) => {
  expect(expectationOf(...parameters)).toBe(text);
});

it('stands for requirements of the ledger alone', () => {
  const body = { externalUserId: 1, userData: { email: null, phone: {}, backOfficeData: [{}] } };
  for (const requirement of schemaViolations(userInfo, body).keys())
    expect(Object.keys(requirements)).toContain(requirement);
});
