import { describe, expect, test } from "vitest";
import { enoughInPart, enoughPeople } from "#app/features/responses/anonymous/enough-people.ts";

describe("enoughPeople", () => {
  test("hides one to k - 1 people, shows nobody and k", () => {
    expect([0, 1, 4, 5, 6].map((n) => enoughPeople(n, 5))).toEqual([true, false, false, true, true]);
  });

  test("a survey that is not anonymous hides nothing", () => {
    expect(enoughPeople(1, null)).toBe(true);
  });

  test("no survey can ask for fewer than three", () => {
    expect(enoughPeople(2, 1)).toBe(false);
    expect(enoughPeople(3, 1)).toBe(true);
  });
});

describe("enoughInPart", () => {
  test("hides a part whose others are too few", () => {
    expect(enoughInPart(26, 30, 5)).toBe(false);
    expect(enoughInPart(25, 30, 5)).toBe(true);
  });

  test("shows everybody and nobody, where the whole may be shown", () => {
    expect(enoughInPart(30, 30, 5)).toBe(true);
    expect(enoughInPart(0, 30, 5)).toBe(true);
    expect(enoughInPart(4, 4, 5)).toBe(false);
    expect(enoughInPart(0, 4, 5)).toBe(false);
  });

  test("whatever is shown can be subtracted without leaving one to k - 1 people", () => {
    for (let total = 0; total <= 20; total += 1) {
      for (let part = 0; part <= total; part += 1) {
        if (!enoughInPart(part, total, 4)) continue;
        for (const left of [part, total - part, total]) expect(left === 0 || left >= 4).toBe(true);
      }
    }
  });
});
