import { configChecks, userinfoChecks } from '../../src/checks/index.ts';
import { gates, requirementOf } from '../../src/engine/ledger.ts';
import { sourceOf } from '../../src/engine/report.ts';
import { summarise, verdictOf } from '../../src/engine/summary.ts';
import type { Check } from '../../src/model/check.ts';
import type { Timings, TlsFacts } from '../../src/model/exchange.ts';
import type { CheckReport, ExchangeReport, FindingReport, Report } from '../../src/model/report.ts';
import { pointerToPath } from '../../src/wire/json-pointer.ts';
import { sampleOfBody, sampleReport, sampleUnreachable } from './sample-report.ts';

/** How many of the violated checks fail the run of `manyViolations`. */
export const manyAmount = 40;

/** A run in which a check of ours throws. */
export function crashing(): Report {
  return sampleReport({
    checks: userinfoChecks.map((check, index) =>
      index === 0
        ? {
            ...check,
            judge: () => {
              throw new TypeError('boom');
            },
          }
        : check,
    ),
  });
}

/** One report of each kind that there is, as the engine makes them of an endpoint. */
export function everyKindOfReport(): Readonly<Record<string, Report>> {
  return {
    conforming: sampleReport(),
    'one violation': sampleOfBody({ externalUserId: 'u1', userData: { backOfficeData: [] } }),
    'forty violations': manyViolations(),
    inconclusive: sampleUnreachable(),
    crashed: crashing(),
    'of a document': { ...sampleOfBody({ id: 'u1' }), exchanges: [] },
  };
}

/** A run over two subjects in which forty checks fail; there is something of everything but a crash. */
export function manyViolations(): Report {
  let violated = 0;
  const checks = [...userinfoChecks, ...configChecks].map((check, index): CheckReport => {
    const base = checkReport(check);
    if (!base.gates)
      return index % 2 === 0 ? base : { ...base, outcome: 'violates', findings: findingsOf(check, index) };
    violated += 1;
    if (violated <= manyAmount) return { ...base, outcome: 'violates', findings: findingsOf(check, index) };
    return remaining(base, violated - manyAmount);
  });
  return {
    ...sampleReport(),
    subject: 'all',
    target: 'https://login.customer.example/oauth/userinfo, https://spinner.closer.app',
    profile: 'strict',
    durationMs: 4212,
    verdict: verdictOf(checks),
    summary: summarise(checks),
    checks,
    exchanges: exchanges(),
  };
}

function checkReport({ id, title, requirement, probes }: Check): CheckReport {
  const ledger = requirementOf(requirement);
  return {
    id,
    title,
    level: ledger.level,
    gates: gates(ledger, 'strict'),
    outcome: 'conforms',
    source: sourceOf(ledger),
    exchanges: probes.map((probe) => probe.name),
    findings: [],
  };
}

function remaining(base: CheckReport, place: number): CheckReport {
  switch (place % 4) {
    case 0:
      return { ...base, outcome: 'not-applicable', because: 'the body has no phone' };
    case 1:
      return { ...base, outcome: 'blocked', because: 'config/get-answers is violated' };
    case 2:
      return {
        ...base,
        outcome: 'waived',
        because: 'waived: known, until the move to the new gateway (until 2026-12-31)',
      };
    default:
      return base;
  }
}

function finding(pointer: string, texts: Omit<FindingReport, 'pointer' | 'path'>): FindingReport {
  return { pointer, path: pointerToPath(pointer), ...texts };
}

/** Findings as checks have them: of a status, of members that are missing, of types in a list, of a flat body. */
function findingsOf({ id, title }: Check, index: number): readonly FindingReport[] {
  return id.startsWith('config/') ? configFindings(title, index) : userinfoFindings(index);
}

function configFindings(title: string, index: number): readonly FindingReport[] {
  if (index % 2 === 0) {
    return [
      finding('/clientSecret', {
        message: `$.clientSecret is not "**", although ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
        expected: '"**"',
        actual: 'a string of 32 characters',
        fix: 'Give $.clientSecret the value "**".',
      }),
    ];
  }
  return ['create-without-clientId', 'create-without-tokenEndpoint'].map((request) =>
    finding('', {
      message: `The answer to the request "${request}" has status 201`,
      expected: 'a 4xx',
      actual: 'status 201',
      fix: 'Refuse a body that lacks a required member, and change nothing.',
    }),
  );
}

function userinfoFindings(index: number): readonly FindingReport[] {
  switch (index % 4) {
    case 0:
      return [
        finding('', {
          message: 'The answer has status 302, not 200: it leads to a sign-in page',
          expected: 'status 200',
          actual: 'status 302 with Location: https://login.customer.example/sign-in?return_to=%2Foauth%2Fuserinfo',
          fix: 'Answer a request that has an access token by itself, without a session cookie.',
        }),
      ];
    case 1:
      return [
        finding('/userData', {
          message: '$.userData.backOfficeData is missing',
          expected: 'an array',
          actual: 'absent',
          fix: 'Add the member "backOfficeData" at $.userData: an array, [] where it has no items.',
        }),
        finding('/userData', {
          message: '$.userData.id is missing; did you mean "ID" to be it?',
          expected: 'a string that is not empty',
          actual: 'absent',
          fix: 'Rename "ID" at $.userData to "id".',
        }),
      ];
    case 2:
      return [0, 1, 2, 3, 4, 5, 6].map((item) =>
        finding(`/userData/backOfficeData/${item}/key`, {
          message: `$.userData.backOfficeData[${item}].key is a number, not a string`,
          expected: 'a string',
          actual: 'a number',
          fix: `Convert the value of $.userData.backOfficeData[${item}].key to a string, which JSON has in double quotes.`,
        }),
      );
    default:
      return [
        finding('', {
          message: 'The body is flat, as earlier editions of the guide had it',
          expected: 'externalUserId and userData at the root',
          actual: 'an object with 4 members',
          fix: `Nest the members and return this instead:\n${JSON.stringify(
            { externalUserId: '<id>', userData: { id: '<id>', email: '<email>', backOfficeData: [] } },
            null,
            2,
          )}`,
        }),
      ];
  }
}

const tls: TlsFacts = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  subject: 'login.customer.example',
  issuer: "Let's Encrypt R11",
  validTo: '2026-05-01T12:00:00.000Z',
};

function exchanges(): readonly ExchangeReport[] {
  return [
    exchange('with-token', { dns: 12, connect: 31, tls: 44, send: 0.4, wait: 1380, receive: 3, total: 1470.4 }),
    exchange('with-token-again', { send: 0.3, wait: 1211, receive: 2, total: 1213.3 }),
    exchange('without-token', { dns: 0.2, connect: 29, tls: 41, send: 0.2, wait: 96, receive: 0.5, total: 167 }),
    exchange('with-unknown-token', { send: 0.2, wait: 88, receive: 240, total: 328.2 }),
    failed('with-altered-token', { dns: 1, connect: 30, tls: 43, send: 0.2, total: 2000 }),
    exchange('get-config', { dns: 2, connect: 9, tls: 15, send: 0.1, wait: 41, receive: 0.7, total: 67.8 }),
  ];
}

function failed(name: string, timings: Timings): ExchangeReport {
  const { response: _, ...rest } = exchange(name, timings);
  return {
    ...rest,
    error: {
      code: 'timeout',
      message: 'login.customer.example did not answer within 2,000 ms.',
      hint: 'Look for what keeps the server busy, or give it more time with --timeout.',
    },
  };
}

function exchange(name: string, timings: Timings): ExchangeReport {
  const url = 'https://login.customer.example/oauth/userinfo';
  return {
    name,
    request: {
      method: 'GET',
      url,
      headers: [
        ['Accept', 'application/json'],
        ['Authorization', 'Bearer {{token}}'],
      ],
    },
    response: {
      status: name === 'without-token' ? 401 : 200,
      headers: [
        ['Content-Type', 'application/json'],
        ['Cache-Control', 'no-store'],
        ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains; preload'],
      ],
      bytes: 412,
    },
    timings,
    tls,
    curl: `curl -i -H 'Accept: application/json' -H "Authorization: Bearer $CLOSER_USERINFO_TOKEN" '${url}'`,
  };
}
