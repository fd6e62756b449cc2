import { setTimeout as wait } from 'node:timers/promises';

/** As Node.js names a connection that is not made in time. */
const code = 'ETIMEDOUT';

/**
 * Resolves to an answer of Redis.
 *
 * @throws an error with the code ETIMEDOUT where it takes too long
 */
export async function answerWithin<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  const answered = new AbortController();
  const timeUp = wait(limitMs, undefined, { signal: answered.signal }).then(
    () => {
      throw Object.assign(new Error('Redis did not answer in time'), { code, syscall: 'read' });
    },
    () => answer,
  );
  try {
    return await Promise.race([answer, timeUp]);
  } finally {
    answered.abort();
  }
}
