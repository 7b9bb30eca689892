import { describe, expect, it } from "vitest";
import { netPromoterScore } from "#app/features/results/nps.ts";

describe("Net Promoter Score", () => {
  it("is the share of promoters less the share of detractors", () => {
    const nps = netPromoterScore(
      new Map([
        [10, 4],
        [9, 1],
        [8, 2],
        [7, 1],
        [6, 1],
        [0, 1],
      ]),
    );
    expect(nps).toMatchObject({ n: 10, promoters: 5, passives: 3, detractors: 2, score: 30 });
  });
  it("has an adjusted Wald interval", () => {
    // By hand: n' = 13, p = 5.75/13, d = 2.75/13, p - d = 0.230769, variance = 0.653846 - 0.053254 = 0.600592,
    // margin = 1.959964 * sqrt(0.600592 / 13) = 0.421272.
    const nps = netPromoterScore(
      new Map([
        [9, 5],
        [8, 3],
        [3, 2],
      ]),
    );
    expect(nps?.interval.low).toBeCloseTo(-19.05, 1);
    expect(nps?.interval.high).toBeCloseTo(65.2, 1);
  });
  it("stays within its scale and needs ratings", () => {
    expect(netPromoterScore(new Map([[10, 1]]))?.interval.high).toBeLessThanOrEqual(100);
    expect(netPromoterScore(new Map())).toBeNull();
  });
});
