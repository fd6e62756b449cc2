import { describe, expect, test } from 'vitest';
import { userinfoChecks } from '../../src/checks/index.ts';
import { judgeChecks } from '../../src/engine/judge.ts';
import { validateDocument } from '../../src/engine/validate.ts';
import type { DocumentKind } from '../../src/model/document.ts';
import type { ProbeResult } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';
import type { CheckReport, Report } from '../../src/model/report.ts';
import { userinfoProbes } from '../../src/probes/userinfo.ts';
import { goodBody } from '../support/sample-report.ts';

const goodConfig = {
  tokenEndpoint: 'https://id.example/token',
  userInfoEndpoint: 'https://id.example/userinfo',
  clientId: 'closer',
  clientSecret: '**',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};
const goodToken = { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'Bearer', expires_in: 3600 };

function validate(
  kind: DocumentKind,
  document: string | Uint8Array | object,
  options: Partial<Parameters<typeof validateDocument>[2]> = {},
): Report {
  const bytes =
    document instanceof Uint8Array
      ? document
      : Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
  return validateDocument(kind, bytes, {
    tool: { name: 'closer-conformance', version: '1.2.3' },
    target: 'answer.json',
    profile: 'closer',
    showValues: false,
    startedAt: new Date('2026-01-02T03:04:05Z'),
    elapsedMs: () => 7,
    ...options,
  });
}

const outcomes = ({ checks }: Report): Record<string, CheckReport['outcome']> =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));

/** Ids and pointers of the findings. */
const findings = ({ checks }: Report): readonly (readonly [string, string])[] =>
  checks.flatMap(({ id, findings: found }) => found.map(({ pointer }) => [id, pointer] as const));

describe('the report', () => {
  test('names the document, and has no exchanges', () => {
    const report = validate('userinfo', goodBody);
    expect(report).toMatchObject({
      subject: 'userinfo',
      target: 'answer.json',
      profile: 'closer',
      startedAt: '2026-01-02T03:04:05.000Z',
      durationMs: 7,
      verdict: 'conforms',
      exchanges: [],
    });
    expect(report.checks.flatMap(({ exchanges }) => exchanges)).toEqual([]);
  });

  test.each<readonly [DocumentKind, object, Report['subject']]>([
    ['config', goodConfig, 'config'],
    ['config-create', goodConfig, 'config'],
    ['config-patch', { oauthConfigEnabled: false }, 'config'],
    ['token', goodToken, 'flow'],
  ])('on a good %s conforms', (kind, document, subject) => {
    const report = validate(kind, document, { profile: 'strict' });
    expect(report).toMatchObject({ subject, verdict: 'conforms', exchanges: [] });
    expect(new Set(Object.values(outcomes(report)))).toEqual(new Set(['conforms']));
  });
});

describe('a config', () => {
  test('is judged by each requirement that its schema stands for', () => {
    expect(Object.keys(outcomes(validate('config', goodConfig)))).toEqual([
      'config.body-is-object',
      'config.response-members',
      'config.member-types',
      'config.secret-masked',
      'config.unique-member-names',
      'config.documented-members',
    ]);
    expect(Object.keys(outcomes(validate('config-create', goodConfig)))).toEqual([
      'config.body-is-object',
      'config.create-members',
      'config.member-types',
      'config.unique-member-names',
      'config.documented-members',
    ]);
    expect(Object.keys(outcomes(validate('config-patch', {})))).toEqual([
      'config.body-is-object',
      'config.member-types',
      'config.unique-member-names',
      'config.documented-members',
    ]);
  });

  test.each([
    ['config', 'config.unique-member-names'],
    ['config-create', 'config.unique-member-names'],
    ['token', 'token.unique-member-names'],
  ] as const)('with a name that stands twice is told so: %s', (kind, requirement) => {
    const good = kind === 'token' ? goodToken : goodConfig;
    const twice = JSON.stringify(good).replace(/^\{("\w+":)/, '{$1"other",$1');
    expect(findings(validate(kind, twice))).toEqual([[requirement, '']]);
  });

  test('says what is missing, of a wrong type or not masked', () => {
    const { clientId: _, ...rest } = goodConfig;
    const report = validate('config', { ...rest, clientSecret: 'shown', oauthConfigEnabled: 'true' });
    expect(report.verdict).toBe('violates');
    expect(findings(report)).toEqual([
      ['config.response-members', ''],
      ['config.member-types', '/oauthConfigEnabled'],
      ['config.secret-masked', '/clientSecret'],
    ]);
  });

  test.each(['config', 'config-create', 'config-patch'] as const)(
    'may have other members, which are noted: %s',
    (kind) => {
      const { oauthConfigEnabled, ...rest } = goodConfig;
      const document =
        kind === 'config-patch' ? { ...rest, oauthConfigEnabeld: oauthConfigEnabled } : { ...goodConfig, zzz: 1 };
      const report = validate(kind, document, { profile: 'strict' });
      expect(report.verdict).toBe('conforms');
      const note = report.checks.find(({ id }) => id === 'config.documented-members');
      expect(note).toMatchObject({ outcome: 'violates', level: 'MAY', gates: false });
      expect(note?.findings.map(({ pointer, message, fix }) => [pointer, message, fix])).toEqual([
        kind === 'config-patch'
          ? [
              '/oauthConfigEnabeld',
              'The member "oauthConfigEnabeld" at $ is not documented; did you mean "oauthConfigEnabled"?',
              'Rename it to "oauthConfigEnabled".',
            ]
          : [
              '/zzz',
              'The member "zzz" at $ is not documented',
              'Leave it out: no document says that the config API reads it.',
            ],
      ]);
    },
  );

  test('a token answer may have other members without a word', () => {
    expect(findings(validate('token', { ...goodToken, id_token: 'x', acces_token: 'y' }))).toEqual([]);
  });

  test('may be a patch of nothing, but not a form without its members', () => {
    expect(validate('config-patch', {}).verdict).toBe('conforms');
    const report = validate('config-create', {});
    expect(report.verdict).toBe('violates');
    expect(findings(report)).toEqual(Object.keys(goodConfig).map(() => ['config.create-members', '']));
  });

  test('that is no object blocks what rests on that', () => {
    const report = validate('config', '"text"');
    expect(findings(report)).toEqual([['config.body-is-object', '']]);
    expect(report.checks.find(({ id }) => id === 'config.secret-masked')).toMatchObject({
      outcome: 'blocked',
      because: 'config.body-is-object is violated',
    });
  });

  test('never shows a value, which may be the secret', () => {
    for (const document of [
      { ...goodConfig, clientSecret: 'hunter2-hunter2' },
      'hunter2-hunter2',
      ['hunter2-hunter2'],
    ]) {
      const report = validate('config', JSON.stringify(document), { showValues: true });
      expect(report.verdict).toBe('violates');
      expect(JSON.stringify(report)).not.toContain('hunter2');
    }
  });
});

describe('a token answer', () => {
  test('is judged by RFC 6749, whose MUSTs gate in the profile strict', () => {
    const document = { access_token: '', expires_in: '3600' };
    const report = validate('token', document, { profile: 'strict' });
    expect(report.verdict).toBe('violates');
    expect(findings(report)).toEqual([
      ['token.response-members', ''],
      ['token.response-types', '/access_token'],
      ['token.response-types', '/expires_in'],
    ]);
    expect(validate('token', document).verdict).toBe('conforms');
  });

  test('never shows a value, which may be the token', () => {
    const report = validate('token', { access_token: ['s3cr3t-token'], token_type: 1 }, { showValues: true });
    expect(JSON.stringify(report)).not.toContain('s3cr3t');
  });
});

describe('what cannot be judged is refused', () => {
  test.each<readonly [string, string | Uint8Array, string, string]>([
    [
      'text that is not JSON',
      '{\n  "a": 1,\n  "b" 2\n}',
      'not-json',
      'answer.json is not JSON: a colon is expected, in line 3, column 7.',
    ],
    ['nothing', '', 'not-json', 'answer.json is not JSON: there is no text, in line 1, column 1.'],
    [
      'more than one text',
      '{} {}',
      'not-json',
      'answer.json is not JSON: the text goes on after its end, in line 1, column 4.',
    ],
    [
      'Latin-1',
      Buffer.from('{"a":"\u00e9"}', 'latin1'),
      'not-utf-8',
      'answer.json is not text in UTF-8: the byte at offset 6 is no part of it.',
    ],
    ['UTF-16', Buffer.from('{}', 'utf16le'), 'not-utf-8', 'answer.json is not text in UTF-8: it looks like UTF-16.'],
    [
      'a tower of arrays',
      `${'['.repeat(500)}${']'.repeat(500)}`,
      'too-deep',
      'answer.json is nested deeper than 100 levels and cannot be judged.',
    ],
  ])('%s', (_what, text, code, message) => {
    for (const kind of ['userinfo', 'config', 'token'] as const) {
      expect(() => validate(kind, text)).toThrow(expect.objectContaining({ name: 'UsageError', code, message }));
    }
  });
});

describe('userinfo', () => {
  test('is judged by the checks that need the content alone, and by no other', () => {
    expect(Object.keys(outcomes(validate('userinfo', goodBody)))).toEqual([
      'userinfo/body-is-utf-8',
      'userinfo/body-is-json',
      'userinfo/body-is-object',
      'userinfo/has-required-members',
      'userinfo/members-have-their-types',
      'userinfo/optional-members-are-not-null',
      'userinfo/phone-is-complete',
      'userinfo/back-office-items-are-complete',
      'userinfo/ids-are-not-empty',
      'userinfo/ids-are-equal',
      'userinfo/only-documented-members',
      'userinfo/no-byte-order-mark',
      'userinfo/member-names-are-unique',
      'userinfo/phone-region-is-iso-3166',
      'userinfo/phone-number-is-valid',
      'userinfo/email-is-valid',
      'userinfo/back-office-keys-are-unique',
    ]);
  });

  test('finds what a server that answered with it would be told', () => {
    const { externalUserId: _, ...rest } = goodBody;
    const report = validate('userinfo', {
      ...rest,
      userData: { ...goodBody.userData, email: null, phone: { region: 'Poland', number: 5 } },
    });
    expect(report.verdict).toBe('violates');
    expect(findings(report)).toEqual([
      ['userinfo/has-required-members', ''],
      ['userinfo/members-have-their-types', '/userData/phone/number'],
      ['userinfo/optional-members-are-not-null', '/userData/email'],
    ]);
  });

  test('recognises a flat body', () => {
    const report = validate('userinfo', { id: 'u1' });
    expect(findings(report)).toEqual([['userinfo/has-required-members', '']]);
    expect(report.checks.flatMap((check) => check.findings.map(({ fix }) => fix)).join()).toContain('"userData"');
  });

  test('warns of a byte order mark and of a name that stands twice', () => {
    const text = `\ufeff${JSON.stringify(goodBody).replace('{', '{"externalUserId":"u0",')}`;
    const report = validate('userinfo', text);
    expect(report.verdict).toBe('conforms');
    expect(findings(report)).toEqual([
      ['userinfo/no-byte-order-mark', ''],
      ['userinfo/member-names-are-unique', ''],
    ]);
  });

  test('of something else than an object is one violation', () => {
    const report = validate('userinfo', '[]');
    expect(findings(report)).toEqual([['userinfo/body-is-object', '']]);
    expect(outcomes(report)['userinfo/has-required-members']).toBe('blocked');
  });

  test('shows values where the user asks for them, and only there', () => {
    const document = { ...goodBody, userData: { ...goodBody.userData, firstName: ['Tyler-the-secret'] } };
    expect(JSON.stringify(validate('userinfo', document))).not.toContain('Tyler-the-secret');
    expect(JSON.stringify(validate('userinfo', document, { showValues: true }))).toContain('Tyler-the-secret');
  });

  /** The marker must be true of what it marks: with the content alone the same, nothing else may change a judgement. */
  test('the checks that it uses look at nothing but the content', () => {
    const bodies = ['', 'x', '[]', '{}', '{"id":"1"}', JSON.stringify(goodBody), `\ufeff${JSON.stringify(goodBody)}`];
    for (const check of userinfoChecks.filter(({ contentAlone }) => contentAlone)) {
      for (const body of bodies) {
        const judgement = (results: readonly ProbeResult[]): unknown =>
          judgeChecks(userinfoChecks, results).find((judged) => judged.check === check)?.judgement;
        expect(judgement(exchanges(body, { ...odd, status: 200 })), check.id).toEqual(
          judgement(exchanges(body, plain)),
        );
      }
    }
  });

  test('every check that it does not use looks at something else', () => {
    for (const check of userinfoChecks.filter(({ contentAlone }) => !contentAlone)) {
      const judgements = [plain, odd].flatMap((facts) =>
        [JSON.stringify(goodBody)].map((body) => JSON.stringify(check.judge(lookUp(exchanges(body, facts))))),
      );
      expect(new Set(judgements).size, check.id).toBe(2);
    }
  });
});

interface Facts {
  readonly status: number;
  readonly url: string;
  readonly contentType: string;
  readonly ms: number;
  readonly othersToo: boolean;
  /** When the certificate ends. */
  readonly validTo: string;
}

const plain: Facts = {
  status: 200,
  url: 'https://id.example/',
  contentType: 'application/json',
  ms: 5,
  othersToo: true,
  validTo: '2027-01-01T00:00:00.000Z',
};
const odd: Facts = {
  status: 302,
  url: 'http://id.example/',
  contentType: 'text/html',
  ms: 9000,
  othersToo: false,
  validTo: '2026-01-02T00:00:00.000Z',
};

/** Every probe answered with one body; what is around it varies. */
function exchanges(body: string, facts: Facts): readonly ProbeResult[] {
  return Object.values<Probe>(userinfoProbes).map((probe): ProbeResult => {
    if (probe !== userinfoProbes.withToken && !facts.othersToo)
      return { name: probe.name, notSent: 'not sent', expected: false };
    return {
      name: probe.name,
      request: { method: 'GET', url: facts.url, headers: [] },
      response: {
        status: probe === userinfoProbes.withToken ? facts.status : 401,
        reason: '',
        httpVersion: '1.1',
        headers: [
          ['Content-Type', facts.contentType],
          ...(facts === plain ? [['Cache-Control', 'no-store'] as const] : [['Location', 'https://x/'] as const]),
        ],
        body: Buffer.from(body),
      },
      startedAt: '2026-01-01T00:00:00.000Z',
      timings: { total: facts.ms },
      tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', validTo: facts.validTo },
    };
  });
}

function lookUp(results: readonly ProbeResult[]): (probe: Pick<Probe, 'name'>) => ProbeResult {
  return ({ name }) => {
    const found = results.find((result) => result.name === name);
    return found ?? { name, notSent: `there is no exchange ${name}`, expected: false };
  };
}
