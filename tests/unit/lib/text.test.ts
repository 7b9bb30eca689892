import { expect, test } from "vitest";
import { withoutNul } from "#app/lib/text.ts";

test("removes NUL characters and nothing else", () => {
  expect(withoutNul("a\0b\0\0c")).toBe("abc");
  expect(withoutNul("ü\t\u0001😀")).toBe("ü\t\u0001😀");
});
