import { expect, it } from "vitest";
import { companyHealth, type HealthFacts } from "#app/features/profiles/company/company-health.ts";

const well: HealthFacts = {
  lately: { mean: 0.5, items: 8 },
  before: { mean: 0.1, items: 8 },
  openPains: [],
  people: 3,
  activePeople: 3,
  quietDays: 2,
  roles: new Set(["champion", "budget", "user"]),
};

const pointsOf = (facts: HealthFacts) =>
  Object.fromEntries(companyHealth(facts).parts.map(({ key, points }) => [key, points]));

it("gives all points to a company that is friendly, heard, without open pain points and with every role", () => {
  expect(companyHealth(well)).toMatchObject({ score: 100, band: "good" });
});

it("is the sum of its parts, and each part says why", () => {
  const facts = { ...well, openPains: ["Late parcels", "Broken lids"], roles: new Set(["user"]) };
  const { score, parts } = companyHealth(facts);
  const sum = parts.reduce((total, { points }) => total + (points ?? 0), 0);
  const most = parts.reduce((total, part) => total + part.most, 0);
  expect([most, score]).toEqual([100, sum]);
  expect(parts.map(({ reason }) => reason)).toEqual([
    "What was said in the last 90 days is friendly, better than before",
    "2 pain points are open: Late parcels, Broken lids",
    "3 of 3 people did or said something in the last 90 days, last 2 days ago",
    "Not known: a champion, somebody with the budget",
  ]);
});

it("falls with the mood, with each open pain point, with silence, and with a blocker against no champion", () => {
  expect(pointsOf({ ...well, lately: { mean: -0.5, items: 8 } }).mood).toBe(0);
  expect(pointsOf({ ...well, openPains: ["a"] }).pains).toBe(20);
  expect(pointsOf({ ...well, openPains: ["a", "b", "c", "d", "e", "f"] }).pains).toBe(0);
  expect(pointsOf({ ...well, activePeople: 0, quietDays: 200 }).voice).toBe(0);
  expect(pointsOf({ ...well, roles: new Set(["user", "blocker"]) }).roles).toBe(2);
});

it("leaves out what nothing is known of, and says nothing where nobody was heard", () => {
  const silent = { ...well, lately: { mean: 0, items: 0 }, before: { mean: 0, items: 0 } };
  expect(pointsOf(silent)).toEqual({ mood: null, pains: null, voice: 25, roles: 20 });
  expect(companyHealth(silent).score).toBe(100);
  expect(companyHealth({ ...silent, quietDays: null })).toMatchObject({ score: null, band: "unknown" });
});

it("takes no trend from a handful of items", () => {
  const few = { ...well, lately: { mean: 0.5, items: 2 } };
  const [mood] = companyHealth(few).parts;
  expect(mood?.reason).toBe("What was said in the last year is friendly, too little to tell a trend");
});
