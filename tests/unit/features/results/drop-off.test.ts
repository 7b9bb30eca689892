import { describe, expect, it } from "vitest";
import { dropOff, medianSeconds } from "#app/features/results/drop-off.ts";

describe("where people stop", () => {
  it("is the last question that they answered; another ending is no stop", () => {
    const questions = ["a", "b", "c"].map((id) => ({ id, title: id.toUpperCase() }));
    const stopped = [
      { status: "partial", questionId: null, count: 2 },
      { status: "partial", questionId: "a", count: 3 },
      { status: "screened-out", questionId: "b", count: 4 },
      { status: "partial", questionId: "b", count: 1 },
    ];
    const path = dropOff(questions, 10, stopped, new Map([["a", 18]]));
    expect(path).toMatchObject({ began: 20, leftAtOnce: 2 });
    expect(path.steps.map(({ reached, left }) => [reached, left])).toEqual([
      [18, 3],
      [15, 1],
      [10, 0],
    ]);
    expect(path.steps[0]?.answered).toBe(18);
  });

  it("the median time leaves out what does not say when it began", () => {
    const at = (seconds: number | null) => ({
      startedAt: seconds === null ? null : new Date(1e12 - seconds * 1000).toISOString(),
      submittedAt: new Date(1e12).toISOString(),
    });
    expect(medianSeconds([at(10), at(null), at(30), at(500)])).toBe(30);
    expect(medianSeconds([at(10), at(30)])).toBe(20);
    expect(medianSeconds([at(null), at(-5)])).toBeNull();
  });
});
