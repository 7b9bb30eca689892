/** A parameter that one of the two databases cannot hold; `code` is the one PostgreSQL gives for the same value. */
class RefusedParameterError extends TypeError {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

interface Problem {
  text: string;
  /** Set where the value can be a visitor's own; without it the program is wrong. */
  code?: string;
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const CHARACTER_NOT_IN_REPERTOIRE = "22021";
const NUMERIC_VALUE_OUT_OF_RANGE = "22003";

/**
 * Throws on a query parameter that one of the two databases would store as something else, naming its position
 * (counted from 1). The sqlite3 driver stores a BigInt or undefined as NULL, an object as "[object Object]", a Date
 * as a number and rounds integers beyond 2^53; PostgreSQL refuses NUL characters and booleans for 0 and 1.
 */
export function checkParameter(value: unknown, position: number): void {
  const problem = problemOf(value);
  if (problem !== undefined) {
    throw new RefusedParameterError(`Query parameter ${position}: ${problem.text}`, problem.code);
  }
}

/** Checks all parameters of a query, in order. */
export function checkParameters(parameters: readonly unknown[]): void {
  for (let index = 0; index < parameters.length; index++) checkParameter(parameters[index], index + 1);
}

function problemOf(value: unknown): Problem | undefined {
  switch (typeof value) {
    case "string":
      return value.includes("\0")
        ? { text: "expected text without NUL characters (see withoutNul)", code: CHARACTER_NOT_IN_REPERTOIRE }
        : undefined;
    case "number":
      return problemOfNumber(value);
    case "object":
      if (value === null) return undefined;
      if (value instanceof Date) return { text: "expected ISO text for a time, got a Date" };
      return {
        text: `expected text, a number or null, got ${Array.isArray(value) ? "an array" : "an object"}`,
      };
    case "boolean":
      return { text: `expected 1 or 0, got ${value}` };
    default:
      return { text: `expected text, a number or null, got ${typeof value}` };
  }
}

function problemOfNumber(value: number): Problem | undefined {
  if (Number.isNaN(value)) return { text: "expected a finite number, got NaN" };
  if (!Number.isFinite(value)) {
    return { text: `expected a finite number, got ${value}`, code: NUMERIC_VALUE_OUT_OF_RANGE };
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return { text: `expected an integer within 2^53, got ${value}`, code: NUMERIC_VALUE_OUT_OF_RANGE };
  }
  return undefined;
}
