import { exitStatusOf } from '../../engine/exit-status.ts';
import { UsageError } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import type { Target, TargetError, TargetResult } from '../../model/target.ts';
import type { CheckOptions } from '../check-options.ts';
import { checkUserinfoOf } from '../check-userinfo.ts';
import { type Environment, heldIn } from '../environment.ts';
import { type Redact, redactor } from '../redact.ts';
import { targetUrl } from '../target.ts';
import { failedResult, type TargetFailure } from './failed-result.ts';
import type { Hosts } from './hosts.ts';
import { safeUrl } from './safe-url.ts';

/** How targets are checked. */
export interface TargetOptions extends Omit<CheckOptions, 'onProgress' | 'onRecorded'> {
  /** Where the tokens are. */
  readonly environment: Environment;
  /** More warnings than this make the target one that violates. */
  readonly maxWarnings?: number;
}

export interface CheckTargetOptions extends TargetOptions {
  /** The hosts that targets share; without them the target has connections of its own. */
  readonly hosts?: Hosts;
}

/**
 * Checks the /userinfo endpoint of one target. Sends GET requests alone.
 *
 * @returns what came of it; of a target that cannot be used too, with an `error` that says why. It does not reject.
 */
export async function checkTarget(target: Target, options: CheckTargetOptions): Promise<TargetResult> {
  const startedAt = new Date();
  try {
    return resultOf(target, await reportOn(target, options), options.maxWarnings);
  } catch (error) {
    return unusable(target, startedAt, error, options.environment);
  }
}

function reportOn(
  target: Target,
  { environment, hosts, maxWarnings, ...options }: CheckTargetOptions,
): Promise<Report> {
  const { origin, href } = targetUrl(target.url);
  const token = tokenIn(environment, target.tokenVariable);
  const second = target.secondTokenVariable;
  const checked = {
    ...options,
    url: href,
    token,
    ...(second === undefined ? {} : { secondToken: tokenIn(environment, second) }),
  };
  if (hosts === undefined) return checkUserinfoOf(undefined, checked);
  return hosts.use(origin, (host) => checkUserinfoOf(host, checked));
}

/** @throws {UsageError} where it is not set, or empty */
function tokenIn(environment: Environment, variable: string): string {
  const token = heldIn(environment, variable);
  if (token !== undefined) return token;
  throw new UsageError('unset-variable', `The environment variable ${variable} is not set.`);
}

function resultOf(target: Target, report: Report, maxWarnings: number | undefined): TargetResult {
  const { verdict, profile, startedAt, durationMs, summary, checks } = report;
  return {
    schemaVersion: 1,
    id: target.id,
    target: safeUrl(report.target),
    tokenVariable: target.tokenVariable,
    verdict,
    exitStatus: exitStatusOf(report, maxWarnings),
    profile,
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    startedAt,
    durationMs,
    summary,
    checks: checks.filter(({ outcome }) => outcome !== 'conforms' && outcome !== 'not-applicable'),
  };
}

function errorOf(error: unknown): TargetError & Pick<TargetFailure, 'exitStatus'> {
  if (error instanceof UsageError) return { exitStatus: 3, code: error.code, message: error.message };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { exitStatus: 70, code: 'crashed', message: `closer-conformance itself failed: ${message}` };
}

function unusable(target: Target, startedAt: Date, error: unknown, environment: Environment): TargetResult {
  const redact = redactorOf(target, environment);
  const { message, ...failure } = errorOf(error);
  const result = failedResult(target, {
    ...failure,
    message: redact(message.replaceAll(target.url, safeUrl(target.url))),
    startedAt,
    durationMs: Date.now() - startedAt.getTime(),
  });
  return { ...result, target: redact(result.target) };
}

/** A URL and a message that quotes it may hold a token all the same. */
function redactorOf({ tokenVariable, secondTokenVariable }: Target, environment: Environment): Redact {
  const variables = { token: tokenVariable, secondToken: secondTokenVariable };
  const credentials = Object.entries(variables).flatMap(([name, variable]): [string, string][] => {
    const value = variable === undefined ? undefined : heldIn(environment, variable);
    return value === undefined ? [] : [[name, value]];
  });
  return redactor(new Map(credentials));
}
