import { expect, it } from "vitest";
import { actionInWords, subjectPage } from "#app/features/audit/audit-words.ts";

it("says an action as people do, and one that has no words as it is called", () => {
  expect(actionInWords("session.opened")).toBe("signed in");
  expect(actionInWords("theme-report.sent")).toBe("theme report: sent");
  expect(actionInWords("constructor")).toBe("constructor");
});

it("leads to what something was done to, where it has a page", () => {
  expect(subjectPage("persona", "p1")).toBe("/personas/p1");
  expect(subjectPage("user", "u1")).toBeNull();
  expect(subjectPage("persona", null)).toBeNull();
});
