/**
 * Expected failures, thrown by services and mapped to a status in one place (http.server.ts).
 * The message is shown to people: it says what was expected, what came, and what to do.
 */
export class ExpectedError extends Error {
  readonly status: number = 400;
  readonly isExpected = true;
}

/**
 * Whether a failure was expected. The built pages and the server in front each hold a copy of this module, so between
 * them `instanceof` says no to the other's errors; this asks for the mark instead.
 */
export function isExpectedError(error: unknown): error is ExpectedError {
  return error instanceof Error && "isExpected" in error && error.isExpected === true;
}

export class NotFoundError extends ExpectedError {
  override readonly status = 404;
}

export class ForbiddenError extends ExpectedError {
  override readonly status = 403;
}

export class ConflictError extends ExpectedError {
  override readonly status = 409;
}

export class GoneError extends ExpectedError {
  override readonly status = 410;
}

export class PayloadTooLargeError extends ExpectedError {
  override readonly status = 413;
}

export class TooManyRequestsError extends ExpectedError {
  override readonly status = 429;
  constructor(
    message: string,
    /** Whole seconds after which it is worth another try; null where nobody can say. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

export class InsufficientStorageError extends ExpectedError {
  override readonly status = 507;
}

/** Bad input; `fieldErrors` is keyed by the form field's name. */
export class InvalidInputError extends ExpectedError {
  override readonly status = 422;
  constructor(
    message: string,
    readonly fieldErrors: ReadonlyMap<string, string> = new Map(),
  ) {
    super(message);
  }
}

/** Stops on a state that cannot happen unless the program is wrong. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`Impossible state: ${sentence}`);
}
