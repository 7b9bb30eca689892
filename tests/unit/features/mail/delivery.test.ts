import { expect, test } from "vitest";
import { noteOf, readFailure } from "#app/features/mail/delivery.ts";
import { retryAfter, troublePause } from "#app/features/mail/retry-after.ts";

test.each([
  [{ command: "RCPT TO", responseCode: 550 }, false, "bounced"],
  [{ command: "RCPT TO", responseCode: 450 }, false, "later"],
  [{ command: "DATA", responseCode: 554 }, true, "bounced"],
  [{ command: "DATA", responseCode: 451 }, true, "later"],
  // What the server says about us, the sender or the line is nobody's bounce.
  [{ command: "MAIL FROM", responseCode: 550 }, false, "trouble"],
  [{ command: "AUTH PLAIN", responseCode: 535, code: "EAUTH" }, false, "trouble"],
  [{ command: "RCPT TO", responseCode: 421 }, false, "trouble"],
  [{ command: "CONN", code: "ECONNECTION" }, false, "trouble"],
  [{ code: "EDNS" }, false, "trouble"],
  [{ command: "CONN", code: "ECONNECTION" }, true, "uncertain"],
  [{ code: "ETIMEDOUT" }, true, "uncertain"],
  [{ code: "EENVELOPE", message: 'Invalid recipient "x"' }, false, "bounced"],
])("%j after the text began %s is %s", (failed, begun, outcome) => {
  expect(readFailure({ message: "It failed", ...failed }, begun).outcome).toBe(outcome);
});

test("only a refused recipient speaks about the mailbox", () => {
  const at = (command: string) => readFailure({ message: "", command, responseCode: 550 }, true);
  expect(at("RCPT TO")).toMatchObject({ outcome: "bounced", mailbox: true });
  expect(at("DATA")).toMatchObject({ outcome: "bounced", mailbox: false });
});

test("a server's words are kept as one short line", () => {
  expect(noteOf("550 no\r\nX-Evil: yes\u0000")).toBe("550 no X-Evil: yes");
  expect(noteOf("x".repeat(1000))).toHaveLength(300);
});

test("a mail is tried for more than a day, ever less often, then given up", () => {
  const pauses = [];
  for (let tries = 1; retryAfter(tries, 0) !== null; tries += 1) pauses.push(retryAfter(tries, 0) ?? 0);
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(24 * 3_600_000);
  expect(retryAfter(1, 1)).toBe((retryAfter(1, 0) ?? 0) * 1.25);
});

test("a server in trouble is asked again within half a minute, then every quarter of an hour", () => {
  expect(troublePause(1, 0)).toBe(30_000);
  expect(troublePause(2, 0)).toBe(60_000);
  expect(troublePause(50, 1)).toBe(15 * 60_000 * 1.25);
});
