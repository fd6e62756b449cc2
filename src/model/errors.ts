/** A mistake of the caller's: the message says what to do about it. The command exits 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
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
