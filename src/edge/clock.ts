/**
 * A clock that only goes forward, in milliseconds; two of its readings make a duration. `performance` is the same and takes Node.js
 * a while to load.
 */
export function clockMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
