import { format } from "node:util";
import { afterEach, beforeEach, vi } from "vitest";

// What a test prints as an error is a failure that nobody looked at.
const printed: string[] = [];

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...values) => {
    printed.push(format(...values));
  });
});

afterEach(() => {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`Unexpected console.error:\n${lines.join("\n")}`);
});
