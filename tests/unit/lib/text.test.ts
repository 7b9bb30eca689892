import { expect, test } from "vitest";
import { tidyName, withoutNul } from "#app/lib/text.ts";

test("removes NUL characters and nothing else", () => {
  expect(withoutNul("a\0b\0\0c")).toBe("abc");
  expect(withoutNul("ü\t\u0001😀")).toBe("ü\t\u0001😀");
});

test("takes from a name what would turn the words beside it around, and nothing that names need", () => {
  expect(tidyName(" Ana\u202e gnp.exe\u2066\u2069 ")).toBe("Ana gnp.exe");
  expect(tidyName("\u200fعمر\u200f")).toBe("\u200fعمر\u200f");
  expect(tidyName("\u202d\u202c")).toBe("");
});
