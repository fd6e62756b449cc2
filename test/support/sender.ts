import { createHttpSender, type HttpOptions, type HttpSender } from '../../src/edge/http.ts';
import { redactor } from '../../src/edge/redact.ts';

export const token = 'mF_9.B5f-4.1JqM+secret/token==';

/** A sender as a run has it, with one credential; what a test is about is in `over`. */
export function createSender(target: string, over: Partial<HttpOptions> = {}): Promise<HttpSender> {
  const credentials = over.credentials ?? new Map([['token', token]]);
  return createHttpSender({
    target,
    credentials,
    redact: redactor(credentials),
    timeoutMs: 10_000,
    maxBodyBytes: 1_048_576,
    headers: [],
    concurrency: 4,
    userAgent: 'closer-conformance/test',
    ...over,
  });
}
