import { userinfoChecks } from '../checks/index.ts';
import { judgeChecks } from '../engine/judge.ts';
import { planProbes } from '../engine/plan.ts';
import { buildReport } from '../engine/report.ts';
import { type Progress, runProbes } from '../engine/run.ts';
import type { Header } from '../model/probe.ts';
import type { Profile, Report } from '../model/report.ts';
import { userinfoCredentials } from './credentials.ts';
import { extraHeaders } from './extra-headers.ts';
import { createHttpSender, type TlsOptions } from './http.ts';
import { redactor } from './redact.ts';
import { targetUrl } from './target.ts';
import { tool } from './tool.ts';

export interface CheckUserinfoOptions {
  /** URL of the endpoint, as the config's userInfoEndpoint has it. */
  readonly url: string;
  /** An access token that the endpoint should accept. */
  readonly token: string;
  /** A second person's access token; without it one check is not applicable. */
  readonly secondToken?: string;
  readonly profile?: Profile;
  /** For each whole request, its retries included. */
  readonly timeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly concurrency?: number;
  /** Sent with every request; their values are treated as secrets. */
  readonly headers?: readonly Header[];
  /** Whether findings show values, which may be personal data. */
  readonly showValues?: boolean;
  readonly tls?: TlsOptions;
  readonly onProgress?: (progress: Progress) => void;
}

/** Defaults of every run. */
export const defaults = { timeoutMs: 10_000, maxBodyBytes: 1024 * 1024, concurrency: 4, profile: 'closer' } as const;

/**
 * Probes a live /userinfo endpoint and judges it by every requirement. Sends GET requests alone.
 *
 * @returns the report, also of an endpoint that could not be reached
 * @throws {UsageError} for a URL, token or header that cannot be used
 * @see contracts/requirements.yaml for what is judged
 */
export async function checkUserinfo(options: CheckUserinfoOptions): Promise<Report> {
  const startedAt = new Date();
  const start = performance.now();
  const target = targetUrl(options.url);
  const extra = extraHeaders(options.headers ?? []);
  const credentials = new Map([...userinfoCredentials(options.token, options.secondToken), ...extra.credentials]);
  const redact = redactor(credentials);
  const concurrency = options.concurrency ?? defaults.concurrency;
  const sender = await createHttpSender({
    target: target.href,
    credentials,
    redact,
    timeoutMs: options.timeoutMs ?? defaults.timeoutMs,
    maxBodyBytes: options.maxBodyBytes ?? defaults.maxBodyBytes,
    headers: extra.headers,
    concurrency,
    userAgent: `${tool.name}/${tool.version}`,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
  });
  try {
    const plan = planProbes(userinfoChecks, new Set(credentials.keys()));
    const results = await runProbes(plan, sender.send, {
      concurrency,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
    return buildReport(judgeChecks(userinfoChecks, results), results, {
      tool,
      subject: 'userinfo',
      target: target.href,
      profile: options.profile ?? defaults.profile,
      startedAt,
      durationMs: performance.now() - start,
      showValues: options.showValues ?? false,
      redact,
    });
  } finally {
    sender.close();
  }
}
