import { userinfoChecks } from '../../src/checks/index.ts';
import { judgeChecks } from '../../src/engine/judge.ts';
import { buildReport } from '../../src/engine/report.ts';
import type { Check } from '../../src/model/check.ts';
import type { ProbeResult, Timings, TransportError } from '../../src/model/exchange.ts';
import type { Header, Probe } from '../../src/model/probe.ts';
import type { Profile, Report } from '../../src/model/report.ts';
import { userinfoProbes } from '../../src/probes/userinfo.ts';

/** What a sample endpoint answers to one probe. */
export interface SampleAnswer {
  readonly status?: number;
  readonly headers?: readonly Header[];
  /** An object is serialised. */
  readonly body?: unknown;
  readonly timings?: Timings;
  readonly error?: TransportError;
}

export interface SampleOptions {
  /** By name of the probe; what is not named is as of an endpoint that conforms. */
  readonly answers?: Readonly<Record<string, SampleAnswer>>;
  readonly target?: string;
  readonly profile?: Profile;
  readonly showValues?: boolean;
  readonly checks?: readonly Check[];
}

export const goodBody = {
  externalUserId: 'u1',
  userData: {
    id: 'u1',
    email: 'a@example.com',
    phone: { region: 'PL', number: '666777666' },
    firstName: 'Tyler',
    lastName: 'Durden',
    backOfficeData: [{ key: 'office_number', value: '777666777', displayName: 'Office number' }],
  },
};

const json: readonly Header[] = [
  ['Content-Type', 'application/json'],
  ['Cache-Control', 'no-store'],
];
const good: SampleAnswer = { status: 200, headers: json, body: goodBody };
const refused: SampleAnswer = { status: 401, headers: [['WWW-Authenticate', 'Bearer realm="userinfo"']], body: '' };
const conforming: Readonly<Record<string, SampleAnswer>> = {
  'with-token': good,
  'with-token-again': good,
  'without-token': refused,
  'with-unknown-token': refused,
  'with-altered-token': refused,
};

/** The report that the engine makes of an endpoint that answers in a given way; no network is in it. */
export function sampleReport({ answers = {}, ...options }: SampleOptions = {}): Report {
  const { target = 'https://id.example/userinfo', checks = userinfoChecks } = options;
  for (const name of Object.keys(answers)) {
    if (!Object.hasOwn(conforming, name)) throw new Error(`there is no probe ${name}`);
  }
  const results = Object.values<Probe>(userinfoProbes).map((probe): ProbeResult => {
    const answer = { ...conforming[probe.name], ...answers[probe.name] };
    if (!Object.hasOwn(conforming, probe.name)) return { name: probe.name, notSent: 'no second token', expected: true };
    return resultOf(probe, answer, target);
  });
  return buildReport(judgeChecks(checks, results), results, {
    tool: { name: 'closer-conformance', version: '1.2.3' },
    subject: 'userinfo',
    target,
    profile: options.profile ?? 'closer',
    startedAt: new Date('2026-01-02T03:04:05.678Z'),
    durationMs: 12.5,
    showValues: options.showValues ?? false,
    redact: (text) => text,
  });
}

/** The same of an endpoint whose answers to the access token have a given body. */
export function sampleOfBody(body: unknown, options: Omit<SampleOptions, 'answers'> = {}): Report {
  return sampleReport({ ...options, answers: { 'with-token': { body }, 'with-token-again': { body } } });
}

/** The report of an endpoint that cannot be reached. */
export function sampleUnreachable(): Report {
  const error: TransportError = {
    code: 'refused',
    message: 'id.example refused the connection.',
    hint: 'Check that the server is running and listens on this port.',
  };
  const names = Object.keys(conforming);
  return sampleReport({ answers: Object.fromEntries(names.map((name) => [name, { error }])) });
}

function resultOf(probe: Probe, answer: SampleAnswer, target: string): ProbeResult {
  const { name, method, headers } = probe;
  const facts = { name, request: { method, url: target, headers }, timings: answer.timings ?? { total: 5 } };
  if (answer.error !== undefined) return { ...facts, error: answer.error };
  const { body } = answer;
  return {
    ...facts,
    response: {
      status: answer.status ?? 200,
      reason: '',
      httpVersion: '1.1',
      headers: answer.headers ?? [],
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    },
  };
}
