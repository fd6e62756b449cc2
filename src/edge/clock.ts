/**
 * A clock that only goes forward, in milliseconds; two of its readings make a duration. `performance` is the same and takes Node.js
 * a while to load.
 */
export function clockMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

/** A duration as it is recorded: to a hundredth of a millisecond. */
export function roundedMs(ms: number): number {
  return Math.round(ms * 100) / 100;
}
