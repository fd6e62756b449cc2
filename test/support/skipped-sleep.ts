import { vi } from 'vitest';

/** A wait that takes no time but on the clock by which requests are timed, until mocks are restored. */
export function skippedSleep(): (ms: number) => Promise<void> {
  const now = process.hrtime.bind(process);
  let skippedMs = 0;
  vi.spyOn(process, 'hrtime').mockImplementation(() => {
    const [seconds, nanoseconds] = now();
    return [seconds + skippedMs / 1000, nanoseconds];
  });
  return async (ms) => {
    skippedMs += ms;
  };
}
