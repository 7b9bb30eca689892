import { expect, test } from "vitest";
import { heldInWords, quietUntil, toleranceOf } from "#app/features/invitations/quiet-rule.ts";

const now = "2026-11-26T12:00:00.000Z";
const weekly = { mails: 2, days: 7 };

test("lets a mail go while fewer were sent than the rule allows", () => {
  expect(quietUntil([], [weekly], now)).toBeNull();
  expect(quietUntil(["2026-11-25T12:00:00.000Z"], [weekly], now)).toBeNull();
});

test("holds a mail back until the oldest that counts is old enough, whatever the order", () => {
  const sent = ["2026-11-21T08:00:00.000Z", "2026-11-24T08:00:00.000Z", "2026-11-10T08:00:00.000Z"];
  expect(quietUntil(sent, [weekly], now)).toEqual({
    until: "2026-11-28T08:00:00.000Z",
    rule: weekly,
    count: 2,
  });
});

test("after that time the mail goes", () => {
  const sent = ["2026-11-21T08:00:00.000Z", "2026-11-24T08:00:00.000Z"];
  const held = quietUntil(sent, [weekly], now);
  expect(quietUntil(sent, [weekly], held?.until ?? "")).toBeNull();
});

test("of several rules the one that holds longest counts", () => {
  const own = { mails: 1, days: 30 };
  const held = quietUntil(["2026-11-20T08:00:00.000Z"], [weekly, own], now);
  expect(held).toEqual({ until: "2026-12-20T08:00:00.000Z", rule: own, count: 1 });
  expect(held && heldInWords(held)).toBe("Got 1 survey mail in the last 30 days; at most 1 may be sent.");
});

test.each([
  ["Monthly", { mails: 1, days: 30 }],
  [" once a quarter ", { mails: 1, days: 90 }],
  ["3", { mails: 3, days: 30 }],
  ["0", "never"],
  ["Never", "never"],
  ["often", null],
  ["", null],
  ["constructor", null],
  ["-1", null],
])("the tolerance %j is %j", (value, expected) => {
  expect(toleranceOf(value)).toEqual(expected);
});
