/**
 * Throws on a query parameter that one of the two databases would store as something else, naming its position
 * (counted from 1). The sqlite3 driver stores a BigInt or undefined as NULL, an object as "[object Object]", a Date
 * as a number and rounds integers beyond 2^53; PostgreSQL refuses NUL characters and booleans for 0 and 1.
 */
export function checkParameter(value: unknown, position: number): void {
  const problem = problemOf(value);
  if (problem !== undefined) throw new TypeError(`Query parameter ${position}: ${problem}`);
}

/** Checks all parameters of a query, in order. */
export function checkParameters(parameters: readonly unknown[]): void {
  for (let index = 0; index < parameters.length; index++) checkParameter(parameters[index], index + 1);
}

function problemOf(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return value.includes("\0") ? "expected text without NUL characters (see withoutNul)" : undefined;
    case "number":
      if (!Number.isFinite(value)) return `expected a finite number, got ${value}`;
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        return `expected an integer within 2^53, got ${value}`;
      }
      return undefined;
    case "object":
      if (value === null) return undefined;
      if (value instanceof Date) return "expected ISO text for a time, got a Date";
      return `expected text, a number or null, got ${Array.isArray(value) ? "an array" : "an object"}`;
    case "boolean":
      return `expected 1 or 0, got ${value}`;
    default:
      return `expected text, a number or null, got ${typeof value}`;
  }
}
