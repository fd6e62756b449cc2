import { userinfoChecks } from '../checks/userinfo.ts';
import type { DocumentKind } from '../model/document.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Profile, Report, Subject } from '../model/report.ts';
import { userinfoProbes } from '../probes/userinfo.ts';
import { type Judged, judgeChecks } from './judge.ts';
import { buildReport } from './report.ts';
import { parseDocument } from './validate-parse.ts';
import { judgeByShape } from './validate-schema.ts';

export interface ValidateOptions {
  readonly tool: { readonly name: string; readonly version: string };
  /** What the report names as its target, such as the file's name. */
  readonly target: string;
  readonly profile: Profile;
  /** Whether findings show values; those of a config or a token answer may be secrets and are never shown. */
  readonly showValues: boolean;
  readonly startedAt: Date;
  /** Milliseconds since then. */
  readonly elapsedMs: () => number;
}

const subjects: Readonly<Record<DocumentKind, Subject>> = {
  userinfo: 'userinfo',
  config: 'config',
  'config-create': 'config',
  'config-patch': 'config',
  token: 'flow',
};

/**
 * Judges a JSON document as the /userinfo answer, as a body of the config API or as a token answer: by every check that
 * needs no more than the content, or by every requirement that its schema stands for.
 *
 * @returns the report; it has no exchanges
 * @throws {UsageError} for what is no JSON text in UTF-8, with line and column
 */
export function validateDocument(kind: DocumentKind, bytes: Uint8Array, options: ValidateOptions): Report {
  const { elapsedMs, ...rest } = options;
  const document = parseDocument(bytes, options.target);
  const judged = kind === 'userinfo' ? judgeUserinfo(bytes) : judgeByShape(kind, document);
  return buildReport(judged, [], {
    ...rest,
    subject: subjects[kind],
    durationMs: elapsedMs(),
    showValues: options.showValues && kind === 'userinfo',
    redact: (text) => text,
    ...(kind === 'userinfo' ? { document: bytes } : {}),
  });
}

/** The real checks, those that need no more than the content, over an answer that is nothing else. */
function judgeUserinfo(body: Uint8Array): readonly Judged[] {
  const answer: Exchange = {
    name: userinfoProbes.withToken.name,
    request: { method: 'GET', url: '', headers: [] },
    response: { status: 200, reason: 'OK', httpVersion: '1.1', headers: [], body },
    timings: { total: 0 },
  };
  return judgeChecks(
    userinfoChecks.filter(({ contentAlone }) => contentAlone),
    [answer],
  );
}
