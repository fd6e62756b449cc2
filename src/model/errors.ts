/** A mistake of the caller's: the message says what to do about it. The command exits 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** Says which mistake it is, in kebab-case, such as `no-token`. A code stays as it is; its message may be put otherwise. */
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** What a run needs before it can judge anything cannot be had now: nobody's mistake for sure, and it may pass. The command exits 3. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** A fault of our own: something that cannot happen did. The command exits 70. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The code of an error of Node's, such as ENOSPC. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
