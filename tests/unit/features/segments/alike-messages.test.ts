import { describe, expect, it } from "vitest";
import { findAlikeSegments } from "#app/features/segments/alike-messages.ts";

const segment = (id: string, message: string, memberCount = 100) => ({ id, message, memberCount });

describe("segments that are spoken to the same way", () => {
  it("have the same message but for case and punctuation, or nearly the same words", () => {
    const found = findAlikeSegments(
      [
        segment("a", "One invoice, one overview."),
        segment("b", "one invoice – one overview!"),
        segment("c", "One invoice and one overview for you."),
        segment("d", "A smaller plan and a pause button."),
      ],
      [],
    );
    expect(found.map(({ ids, reason }) => [...ids, reason])).toEqual([
      ["a", "b", "same-message"],
      ["a", "c", "like-message"],
      ["b", "c", "like-message"],
    ]);
  });

  it("have nearly the same people, whatever they are told", () => {
    const segments = [segment("a", "This is one."), segment("b", "Quite another thing", 90)];
    expect(findAlikeSegments(segments, [{ oneId: "a", otherId: "b", members: 85 }])).toMatchObject([
      { ids: ["a", "b"], reason: "same-people", degree: 85 / 105 },
    ]);
    expect(findAlikeSegments(segments, [{ oneId: "a", otherId: "b", members: 50 }])).toEqual([]);
  });

  it("are not those without a message", () => {
    expect(findAlikeSegments([segment("a", ""), segment("b", " … "), segment("c", "")], [])).toEqual([]);
  });

  it("are found among two hundred with long messages in a moment", () => {
    const long = Array.from({ length: 200 }, (_, at) => segment(String(at), `${at} `.repeat(5000)));
    expect(findAlikeSegments(long, []).length).toBeGreaterThan(0);
  });
});
