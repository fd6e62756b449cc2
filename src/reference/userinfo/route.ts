import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { type UserinfoContext, userinfoResponder } from './respond.ts';

export interface UserinfoOptions extends UserinfoContext {
  /** Waits, but no longer than the signal allows. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Aborted when the provider closes. */
  readonly closing: AbortSignal;
}

/** GET /userinfo. @see RFC 6750 */
export function userinfoRoute(options: UserinfoOptions): (scope: FastifyInstance) => Promise<void> {
  return async (scope) => {
    const respond = userinfoResponder(options);
    scope.get('/userinfo', async ({ headers }, reply) => {
      const { answer, delayMs } = respond({
        authorization: headers.authorization,
        acceptEncoding: headers['accept-encoding']?.toString(),
      });
      if (delayMs > 0) await options.sleep(delayMs, options.closing);
      return sendAnswer(reply, answer);
    });
  };
}
