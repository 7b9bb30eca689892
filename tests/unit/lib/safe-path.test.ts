import { expect, test } from "vitest";
import { safePath } from "#app/lib/safe-path.ts";

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "https://evil.example",
  "/%09/evil.example",
  "/%5cevil.example",
  "/\t/evil.example",
  "a:b",
  "javascript:alert(1)",
  "/..//evil.example",
  "/./%2e%2e//evil.example",
  "/x\r\nSet-Cookie: a=b",
  "/x%0d%0aSet-Cookie:%20a=b",
  "evil",
  "",
  null,
  undefined,
  `/${"x".repeat(2000)}`,
])("refuses %j", (path) => {
  expect(safePath(path)).toBe("/");
});

test.each(["/", "/themes/1?kind=pain#quotes", "/feedback?q=caf%C3%A9", "/feedback?q=a%2F%2Fb"])(
  "keeps %s",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);
