import { expect, it } from "vitest";
import {
  isSolvedStatus,
  type SaidThing,
  type ThemeMark,
  themeStateOf,
  themeStateReason,
} from "#app/features/profiles/theme-state/theme-state.ts";

const now = "2026-11-26T12:00:00.000Z";
const day = (date: string) => `${date}T10:00:00.000Z`;

function said(change: Partial<SaidThing> = {}): SaidThing {
  return {
    ...{ themeId: "late", kind: "pain", at: day("2026-10-01"), itemId: "i1", about: ["parcel"] },
    ...{ inSolvedTicket: false, ...change },
  };
}

const mark = (state: "open" | "solved", date: string): ThemeMark => ({
  ...{ id: "m1", state, note: "", by: "Ana", at: day(date) },
});

function stateOf(mentions: SaidThing[], others: SaidThing[] = [], by: ThemeMark | null = null) {
  return themeStateOf("pain", mentions, [...mentions, ...others], by, now);
}

it("is open while it was spoken of lately", () => {
  expect(stateOf([said()])).toMatchObject({ state: "open", by: "mention", itemId: "i1" });
});

it("is solved by the ticket it was said in, and by later praise of the same thing", () => {
  expect(stateOf([said({ inSolvedTicket: true })])).toMatchObject({ state: "solved", by: "ticket" });
  const praise = said({ kind: "praise", themeId: null, at: day("2026-10-20"), itemId: "i2" });
  expect(stateOf([said()], [praise])).toMatchObject({ state: "solved", by: "praise", itemId: "i2" });
  const ticket = said({
    themeId: null,
    kind: "other",
    at: day("2026-10-15"),
    itemId: "i3",
    inSolvedTicket: true,
  });
  expect(stateOf([said()], [praise, ticket])).toMatchObject({ by: "ticket", itemId: "i3" });
});

it("is not solved by praise of something else, by earlier praise, or once it was said again", () => {
  const praise = said({ kind: "praise", themeId: null, at: day("2026-10-20"), itemId: "i2" });
  expect(stateOf([said()], [{ ...praise, about: ["price"] }]).state).toBe("open");
  expect(stateOf([said()], [{ ...praise, at: day("2026-09-20") }]).state).toBe("open");
  expect(stateOf([said(), said({ at: day("2026-11-01") })], [praise]).state).toBe("open");
});

it("expires after half a year without a word, a goal after a year", () => {
  const old = said({ at: day("2026-05-20") });
  expect(stateOf([old])).toMatchObject({ state: "expired", by: "time", at: old.at });
  expect(themeStateOf("goal", [old], [old], null, now).state).toBe("open");
  expect(themeStateOf("goal", [old], [old], null, "2027-06-01T00:00:00.000Z").state).toBe("expired");
});

it("is what somebody says, until the customer speaks of it again", () => {
  const solved = stateOf([said()], [], mark("solved", "2026-10-05"));
  expect(solved).toMatchObject({ state: "solved", by: "person" });
  expect(themeStateReason(solved)).toBe("marked by Ana");
  expect(stateOf([said(), said({ at: day("2026-10-06") })], [], mark("solved", "2026-10-05")).state).toBe(
    "open",
  );
  const praised = said({ kind: "praise", themeId: null, at: day("2026-10-04") });
  expect(stateOf([said()], [praised], mark("open", "2026-10-05"))).toMatchObject({
    state: "open",
    by: "person",
  });
  expect(stateOf([said({ at: day("2026-04-01") })], [], mark("open", "2026-10-05")).state).toBe("open");
  expect(stateOf([said({ at: day("2026-02-01") })], [], mark("open", "2026-04-05")).state).toBe("expired");
});

it("reads the words of help desks for a ticket that is done with", () => {
  expect([" Solved ", "CLOSED", "resolved"].map(isSolvedStatus)).toEqual([true, true, true]);
  expect(["open", "pending", "unsolved", null].map(isSolvedStatus)).toEqual([false, false, false, false]);
});
