import { type Plan, planProbes } from '../engine/plan.ts';
import { reportRun } from '../engine/report-run.ts';
import { runProbes, type Send } from '../engine/run.ts';
import type { Check } from '../model/check.ts';
import type { ProbeResult } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import type { Report, Subject } from '../model/report.ts';
import { type CheckOptions, defaults } from './check-options.ts';
import { clockMs } from './clock.ts';
import type { Credentials } from './credentials.ts';
import { extraHeaders } from './extra-headers.ts';
import { assertCheckOptions } from './given-options.ts';
import { getsHeaders } from './header-origins.ts';
import { createHttpSender } from './http.ts';
import { querySecrets } from './query-secrets.ts';
import { anywhereFrom, type PartRules, type Redact, redactor } from './redact.ts';
import type { Host } from './targets/hosts.ts';
import { safeUrl } from './targets/safe-url.ts';
import { tool } from './tool.ts';

export interface SessionOptions {
  readonly subject: Subject;
  /** What `{{target}}` stands for in the probes. */
  readonly target: string;
  readonly credentials: Credentials;
  /** What other placeholders stand for; no secrets, so that answers and reports may show them. */
  readonly values?: ReadonlyMap<string, string>;
  /** Names the secrets that the content of an answer brings; they are credentials from then on, in that answer too. */
  readonly learn?: (probe: Probe, content: Uint8Array) => Credentials;
  /** The credentials of which parts are redacted as well. */
  readonly redactInPart?: PartRules;
  /** What right answers repeat of what the probes send. */
  readonly ownTexts?: string;
  readonly options: CheckOptions;
  /** The host of the target, where runs against it share its connections. */
  readonly host?: Host;
}

/** One run against one target: its connection, its clock and its secrets. */
export interface Session {
  readonly send: Send;
  /** Sends those of some probes whose credentials are there. */
  readonly run: (probes: readonly Probe[]) => Promise<readonly ProbeResult[]>;
  /** Judges some checks over what came of the probes. */
  readonly report: (checks: readonly Check[], results: readonly ProbeResult[]) => Report;
  readonly close: () => void;
}

/**
 * Begins a run; nothing is sent yet.
 *
 * @throws {UsageError} for an option or a header that cannot be used
 */
export async function openSession({
  subject,
  target,
  credentials,
  values,
  learn,
  redactInPart,
  ownTexts,
  options,
  host,
}: SessionOptions): Promise<Session> {
  assertCheckOptions(options);
  const startedAt = new Date();
  const start = clockMs();
  const secrets = new Map([...credentials, ...querySecrets([target, ...(values?.values() ?? [])])]);
  const redactSecrets = redactor(secrets, redactInPart, ownTexts);
  const extra = extraHeaders(options.headers ?? [], (value) => redactSecrets(value) !== value);
  const all = new Map([...secrets, ...extra.credentials]);
  // To make one takes time, and most runs have no headers of their own.
  let redactKnown = extra.credentials.size === 0 ? redactSecrets : redactor(all, redactInPart, ownTexts);
  const redact = (text: string): string => redactKnown(text);
  const onContent = (probe: Probe, content: Uint8Array): void => {
    const learned = learn?.(probe, content) ?? new Map();
    for (const [name, secret] of learned) all.set(name, secret);
    if (learned.size > 0) redactKnown = redactor(all, redactInPart, ownTexts);
  };
  let redactSent: Redact | undefined;
  const redactBody = (body: string): string => {
    redactSent ??= redactor(
      new Map([...credentials].filter(([, secret]) => secret.length >= anywhereFrom)),
      new Map(),
      ownTexts,
    );
    return redactSent(body);
  };
  const { profile = defaults.profile, showValues = false, onProgress } = options;
  const concurrency = options.concurrency ?? defaults.concurrency;
  const sender = await createHttpSender({
    target,
    credentials: all,
    ...(values === undefined ? {} : { values }),
    redact,
    onContent,
    timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
    maxBodyBytes: options.maxBodyBytes ?? defaults.maxBodyBytes,
    // One that does not get them is still not to show them.
    headers: getsHeaders(target, options.headerOrigins) ? extra.headers : [],
    concurrency,
    userAgent: `${tool.name}/${tool.version}`,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
    ...(host === undefined ? {} : { transport: host.transport }),
  });
  const send: Send = host === undefined ? sender.send : (probe) => host.limit(() => sender.send(probe));
  return {
    send,
    close: sender.close,
    run(probes) {
      const plan: Plan = planProbes(probes, new Set(all.keys()));
      return runProbes(plan, send, { concurrency, ...(onProgress === undefined ? {} : { onProgress }) });
    },
    report(checks, results) {
      const recorded = {
        subject,
        target: redactUrl(target, redact),
        startedAt,
        durationMs: clockMs() - start,
        results: results.map((result) => withoutSecrets(result, redact, redactBody)),
        ...(options.tlsSetup === undefined ? {} : { tlsSetup: options.tlsSetup }),
      };
      options.onRecorded?.(recorded);
      // What is recorded has no secret in it, and a replay has no more to go by. Taken out of our own words they would differ.
      return reportRun(recorded, checks, { tool, profile, showValues, redact: String });
    },
  };
}

/**
 * The address is filled in when a request is sent, so that its secrets are taken out of the record afterwards. A body has
 * placeholders from the beginning, but what is no secret in it, such as the client's id, may be the same as one that is.
 */
function withoutSecrets<T extends ProbeResult>(result: T, redact: Redact, redactBody: Redact): T {
  if ('notSent' in result) return result;
  const { body, ...request } = result.request;
  return {
    ...result,
    request: {
      ...request,
      url: redactUrl(request.url, redact),
      ...(body === undefined ? {} : { body: redactBody(body) }),
    },
  };
}

/** The origin has none, and is judged: a host or a port may well be a tenant's name too. With its slash, it stays one. */
function redactUrl(url: string, redact: Redact): string {
  const [origin = ''] = /^\w+:\/\/[^/?#]*\/?/.exec(url) ?? [];
  return origin + redact(safeUrl(url.slice(origin.length)));
}
