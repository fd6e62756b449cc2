import { expect as jestExpect } from 'expect';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ValidateBodyOptions } from '../src/edge/validate.ts';
import * as matchers from '../src/matchers.ts';
import '../src/vitest.ts';

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    toConformToUserinfo(options?: ValidateBodyOptions): R;
  }
}

const person = { externalUserId: 'e1', userData: { id: 'e1', backOfficeData: [] } };
const withoutId = { externalUserId: 'e1', userData: { backOfficeData: [{ key: 'k' }] } };
const form = {
  tokenEndpoint: 'https://a.example/token',
  userInfoEndpoint: 'https://a.example/userinfo',
  clientId: 'c',
  clientSecret: 's',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};

function messageOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the expectation held');
}

describe('the matchers of Vitest', () => {
  it('hold for bodies that conform, and for their JSON text', () => {
    expect(person).toConformToUserinfo();
    expect(JSON.stringify(person)).toConformToUserinfo();
    expect({ ...form, clientSecret: '**' }).toConformToConfig();
    expect(form).toConformToConfigCreate();
    expect({ clientId: 'c' }).toConformToConfigPatch();
    expect({ access_token: 't', token_type: 'Bearer' }).toConformToTokenAnswer();
  });

  it('fail for bodies that do not', () => {
    expect(withoutId).not.toConformToUserinfo();
    expect(form).not.toConformToConfig();
    expect({ ...form, clientId: undefined }).not.toConformToConfigCreate();
    expect({ clientId: 1 }).not.toConformToConfigPatch();
    expect({ access_token: 't' }).not.toConformToTokenAnswer();
  });

  it('tolerate what only warns', () => {
    expect({ ...person, extra: 1, userData: { ...person.userData, id: 'another' } }).toConformToUserinfo();
  });

  it('say where, what was expected, by which document, and what to do', () => {
    const message = messageOf(() => expect(withoutId).toConformToUserinfo());
    expect(message).toContain('$.userData.id is missing');
    expect(message).toContain('at        $.userData (JSON Pointer "/userData")');
    expect(message).toContain('expected  a string that is not empty');
    expect(message).toContain('fix       Add the member "id" at $.userData');
    expect(message).toContain('JSON Pointer "/userData/backOfficeData/0"');
    expect(message).toContain('check       userinfo/has-required-members (MUST)');
    expect(message).toContain(
      'source      Closer\'s guide "Widget OAuth configuration", /userinfo endpoint, https://support.closer.app/',
    );
    expect(message).not.toContain('why ');
    const ofDecision = messageOf(() => expect({ ...person, externalUserId: '' }).toConformToUserinfo());
    expect(ofDecision).toContain('check       userinfo/ids-are-not-empty (MUST)');
    expect(ofDecision).toMatch(/^ {2}why {9}\S/m);
    expect(messageOf(() => expect({ access_token: 't' }).toConformToTokenAnswer())).toContain('RFC 6749');
  });

  it('show no value unless asked', () => {
    const body = { ...person, userData: { ...person.userData, email: ['private@a.example'] } };
    expect(messageOf(() => expect(body).toConformToUserinfo())).not.toContain('private@a.example');
    expect(messageOf(() => expect(body).toConformToUserinfo({ showValues: true }))).toContain('private@a.example');
  });

  it('say in the negative that the body conforms', () => {
    expect(messageOf(() => expect(person).not.toConformToUserinfo())).toContain(
      'conforms to the contract of /userinfo, and should not',
    );
  });

  it('escape what the body has to say', () => {
    const message = messageOf(() =>
      expect({ ...person, externalUserId: 1, '\u001b[31mexternalUserID': 1 }).toConformToUserinfo(),
    );
    expect(message).not.toContain('\u001b[31mexternal');
  });

  it('refuse what is no JSON value', () => {
    expect(() => expect(undefined).toConformToUserinfo()).toThrow(/undefined, which is no JSON value/);
  });

  it('fail for a text that is not JSON, and say where', () => {
    expect(messageOf(() => expect('{').toConformToUserinfo())).toMatch(
      /^The body does not conform to the contract of \/userinfo\.\n\nThe body is not JSON: .*, in line 1, column \d+\.$/,
    );
    expect('{').not.toConformToUserinfo();
    expect('').not.toConformToConfig();
  });

  it.each<[string, unknown, RegExp]>([
    ['a promise', Promise.resolve(person), /^A promise was given, not the body: await it/],
    ['a response of fetch', new Response(JSON.stringify(person)), /^A response was given, not its body: .*json\(\)/],
    ['a response of axios', { status: 200, headers: {}, data: person }, /^A response was given.*response\.data/],
    ['a response of node:http', Object.assign(Object.create({}), { statusCode: 200, headers: {} }), /^A response/],
    ['bytes', new TextEncoder().encode(JSON.stringify(person)), /^Bytes were given, not the body/],
  ])('refuse %s, be it in the negative or not', (_what, body, message) => {
    expect(messageOf(() => expect(body).toConformToUserinfo())).toMatch(message);
    expect(messageOf(() => expect(body).not.toConformToUserinfo())).toMatch(message);
  });

  it('judge a body that has members of such names', () => {
    expect({ ...person, status: 200, headers: {} }).toConformToUserinfo();
  });

  it('are typed', () => {
    expectTypeOf(expect(person).toConformToUserinfo)
      .parameter(0)
      .toExtend<{ profile?: 'closer' | 'strict' } | undefined>();
  });
});

describe("the matchers with Jest's expect", () => {
  it('work the same', () => {
    jestExpect.extend(matchers);
    jestExpect(person).toConformToUserinfo();
    expect(messageOf(() => jestExpect(withoutId).toConformToUserinfo())).toContain('$.userData.id is missing');
  });
});
