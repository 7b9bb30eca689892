import { expect, it } from "vitest";
import { byDay } from "#app/features/profiles/timeline/timeline-entry.ts";
import { readTimelineQuery, timelineQueryParts } from "#app/features/profiles/timeline/timeline-query.ts";

const read = (address: string) => readTimelineQuery(new URLSearchParams(address));

it("is read from an address in either form and gives the same address back", () => {
  expect(read("kind=review,ticket&from=2026-01-31")).toEqual({
    ...{ kinds: ["ticket", "review"], from: "2026-01-31", to: null },
  });
  expect(read("kind=ticket&kind=review").kinds).toEqual(["ticket", "review"]);
  expect(timelineQueryParts(read("kind=review,ticket"))).toEqual({
    kind: "ticket,review",
    from: null,
    to: null,
  });
});

it("leaves out what cannot be read", () => {
  expect(read("kind=__proto__,drop&from=2026-13-45&to=soon")).toEqual({ kinds: [], from: null, to: null });
});

it("stands by day", () => {
  const at = (time: string) => ({ at: time });
  const days = byDay([at("2026-02-02T10:00:00Z"), at("2026-02-02T09:00:00Z"), at("2026-02-01T23:00:00Z")]);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ["2026-02-02", 2],
    ["2026-02-01", 1],
  ]);
});
