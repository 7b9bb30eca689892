import { expect, test } from "vitest";
import { createLogger, maskUrl } from "#app/lib/logger.server.ts";

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger("info", "test", { write: (line) => lines.push(line) }));
  return lines.join("");
}

test("a visitor's line break starts no line", () => {
  const text = logged((logger) => logger.info({ path: '/x\r\n{"level":"error"}\u001b[31m' }, "request"));
  expect(text.trimEnd().split(/\r|\n/)).toHaveLength(1);
  expect(text).not.toContain("\u001b");
  expect(JSON.parse(text)).toMatchObject({ level: "info", msg: "request" });
});

test("masks what is named like a secret", () => {
  const text = logged((logger) =>
    logger.info({ password: "p4ss", form: { token: "t0ken" }, cookie: "c00kie" }),
  );
  for (const secret of ["p4ss", "t0ken", "c00kie"]) expect(text).not.toContain(secret);
});

test("tells of an error its own words, not the row its driver attached", () => {
  const error = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (email)=(a@b.c) exists",
  });
  const text = logged((logger) => logger.error({ err: error }));
  expect(text).toContain("23505");
  expect(text).not.toContain("a@b.c");
});

test.each([
  ["/feedback?q=private", "/feedback"],
  [`/invitations/${"t".repeat(43)}`, "/invitations/[masked]"],
  [`/invitations/${"t".repeat(43)}.data?_routes=x`, "/invitations/[masked].data"],
  ["/themes/0190a6f0-0000-7000-8000-000000000000", "/themes/0190a6f0-0000-7000-8000-000000000000"],
])("logs %s as %s", (url, expected) => {
  expect(maskUrl(url)).toBe(expected);
});
