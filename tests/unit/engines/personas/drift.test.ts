import { describe, expect, it } from "vitest";
import {
  type CountedLine,
  carriesNumbers,
  countDrift,
  holdingShare,
} from "#app/engines/personas/drift/drift.ts";
import { judgeLines } from "#app/engines/personas/drift/judge-lines.ts";
import { themeDivergence } from "#app/engines/personas/drift/theme-divergence.ts";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { wilsonInterval } from "#app/engines/statistics/proportion.ts";

/** A line about a share, then and now. */
const shareLine = (id: string, then: [number, number], now: [number, number] | null): CountedLine => ({
  id,
  evidence: { n: then[0], of: then[1], ...wilsonInterval(then[0], then[1]) },
  today: now && { n: now[0], of: now[1] },
});

const verdictOf = (line: CountedLine) => judgeLines([line]).get(line.id);

describe("lines that are counted anew", () => {
  it("hold within their interval, and move when a share leaves it for sure", () => {
    expect(verdictOf(shareLine("a", [60, 200], [66, 210]))).toBe("holds");
    expect(verdictOf(shareLine("a", [60, 200], [120, 210]))).toBe("moved");
    expect(verdictOf(shareLine("a", [60, 200], [0, 210]))).toBe("moved");
  });

  it("do not move by what chance explains, by little, or by few people", () => {
    // 30 % to 38 %: outside the interval (24 to 37), and seen by chance more often than once in a hundred.
    expect(verdictOf(shareLine("a", [60, 200], [80, 210]))).toBe("holds");
    // Certain and small: 10 % to 12 % of many.
    expect(verdictOf(shareLine("a", [2000, 20_000], [2400, 20_000]))).toBe("holds");
    expect(verdictOf(shareLine("a", [2, 12], [11, 12]))).toBe("moved");
    expect(verdictOf(shareLine("a", [3, 12], [0, 12]))).toBe("too-few");
    expect(verdictOf(shareLine("a", [3, 12], null))).toBe("not-counted");
    expect(verdictOf(shareLine("a", [3, 12], [0, 0]))).toBe("not-counted");
  });

  it("are judged together: one small p among many lines is not believed", () => {
    const odd = shareLine("odd", [60, 200], [92, 210]);
    const alike = Array.from({ length: 60 }, (_, at) => shareLine(`same ${at}`, [60, 200], [63, 210]));
    expect(judgeLines([odd]).get("odd")).toBe("moved");
    expect(judgeLines([odd, ...alike]).get("odd")).toBe("holds");
  });

  it("move when one value of a distribution does, or a median", () => {
    const value = (name: string, n: number) => ({ value: name, n, ...wilsonInterval(n, 200) });
    const evidence = { of: 200, distribution: [value("alone", 120), value("family", 80)] };
    const counted = (values: number[]): CountedLine => ({ id: "a", evidence, today: { of: 200, values } });
    expect(verdictOf(counted([118, 82]))).toBe("holds");
    expect(verdictOf(counted([70, 130]))).toBe("moved");
    const median = (members: number, low: number, high: number): CountedLine => ({
      id: "m",
      evidence: { n: 90, measure: { measure: "revenue", members: 4000, low: 3500, high: 4400 } },
      today: { measure: { members, low, high } },
    });
    expect(verdictOf(median(4300, 3800, 4700))).toBe("holds");
    expect(verdictOf(median(6000, 5500, 6600))).toBe("moved");
  });

  it("are summed up as the share that still holds", () => {
    const count = countDrift(["holds", "holds", "moved", "too-few", "not-counted"]);
    expect(count).toEqual({ holding: 2, moved: 1, untold: 2 });
    expect(holdingShare(count)).toBeCloseTo(2 / 3);
    expect(holdingShare({ holding: 0, moved: 0 })).toBeNull();
    expect(carriesNumbers({ quotes: [] })).toBe(false);
    expect(carriesNumbers({ share: 0.2 })).toBe(true);
  });
});

describe("looking daily for a quarter", () => {
  it("says of at most one persona in twenty that a line moved when nothing changed", () => {
    const random = repeatableRandom(7);
    const personas = 100;
    let alarmed = 0;
    let leftAnInterval = 0;
    for (let persona = 0; persona < personas; persona++) {
      const truth = Array.from({ length: 20 }, () => 0.1 + 0.6 * random());
      const then = truth.map((share) => drawn(random, share, 150));
      const now = [...then];
      let people = 150;
      let moved = false;
      let left = false;
      // Four new people a day: after a quarter two of three were not there when the lines were written.
      for (let day = 0; day < 90; day++) {
        people += 4;
        for (const [line, share] of truth.entries()) now[line] = (now[line] ?? 0) + drawn(random, share, 4);
        const lines = truth.map((_, line) =>
          shareLine(String(line), [then[line] ?? 0, 150], [now[line] ?? 0, people]),
        );
        moved ||= countDrift(judgeLines(lines).values()).moved > 0;
        left ||= lines.some(({ evidence: { low = 0, high = 1 }, today }) => {
          const share = (today?.n ?? 0) / people;
          return share < low || share > high;
        });
      }
      if (moved) alarmed += 1;
      if (left) leftAnInterval += 1;
    }
    // The bare rule "outside its interval" would have cried wolf.
    expect(leftAnInterval).toBeGreaterThan(personas / 5);
    expect(alarmed).toBeLessThanOrEqual(personas / 20);
  });

  it("finds a share that really doubles within the quarter", () => {
    const random = repeatableRandom(8);
    const then = drawn(random, 0.2, 150);
    let [now, people] = [then, 150];
    for (let day = 0; day < 90; day++) {
      people += 4;
      now += drawn(random, 0.5, 4);
    }
    expect(verdictOf(shareLine("a", [then, 150], [now, people]))).toBe("moved");
  });
});

function drawn(random: () => number, share: number, people: number): number {
  let n = 0;
  for (let person = 0; person < people; person++) if (random() < share) n += 1;
  return n;
}

describe("the divergence of themes", () => {
  it("is the part of what is said that would have to move", () => {
    const themes = (before: number[], now: number[]) =>
      themeDivergence(before.map((n, at) => ({ themeId: `t${at}`, before: n, now: now[at] ?? 0 })));
    expect(themes([30, 10], [60, 20])).toBeCloseTo(0);
    expect(themes([30, 10], [10, 30])).toBeCloseTo(0.5);
    expect(themes([30, 0], [0, 30])).toBeCloseTo(1);
    expect(themes([30], [20])).toBeNull();
    expect(themes([30, 10], [0, 0])).toBeNull();
  });

  it("counts a theme once however many lines speak of it", () => {
    const one = { themeId: "a", before: 10, now: 5 };
    expect(themeDivergence([one, one, { themeId: "b", before: 10, now: 15 }])).toBeCloseTo(0.25);
  });
});
