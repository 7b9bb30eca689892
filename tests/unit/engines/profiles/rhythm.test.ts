import { describe, expect, test } from "vitest";
import { gapSums, noPrior, RhythmCensus, rhythmOf } from "#app/engines/profiles/rhythm.ts";
import { normalQuantile, studentQuantile } from "#app/engines/profiles/student.ts";
import { draws } from "./simulated-customers.ts";

const every = (days: number, times: number) => Array.from({ length: times }, (_, index) => index * days);

test("three active days are needed for a rhythm, and days count once", () => {
  expect(rhythmOf(gapSums([]), noPrior)).toBeUndefined();
  expect(rhythmOf(gapSums([4, 4, 4, 9]), noPrior)).toBeUndefined();
  expect(rhythmOf(gapSums([20, 4, 9, 9]), noPrior)).toBeDefined();
});

test("who came every twelve days is out of rhythm at sixty, who comes twice a year is not", () => {
  const often = rhythmOf(gapSums(every(12, 12)), noPrior);
  const seldom = rhythmOf(gapSums(every(180, 6)), noPrior);
  expect(often?.usualDays).toBeGreaterThan(11);
  expect(often?.usualDays).toBeLessThan(16);
  expect(often?.limitDays).toBeLessThan(60);
  expect(seldom?.limitDays).toBeGreaterThan(180);
});

test("few own gaps are drawn towards everybody's, many are not", () => {
  const prior = { mean: Math.log(30), variance: 0.3, strength: 2 };
  const few = rhythmOf(gapSums(every(7, 3)), prior)?.usualDays ?? 0;
  const many = rhythmOf(gapSums(every(7, 60)), prior)?.usualDays ?? 0;
  expect(few).toBeGreaterThan(10);
  expect(many).toBeGreaterThan(6.9);
  expect(many).toBeLessThan(7.6);
});

describe("simulated customers, each with a rhythm of one's own", () => {
  const { normal, uniform } = draws(5);
  const people = Array.from({ length: 2000 }, () => {
    const usual = Math.exp(Math.log(25) + normal());
    const spread = 0.2 + 0.5 * uniform();
    const gap = () => Math.max(1, Math.round(usual * Math.exp(spread * normal())));
    const days = [0];
    const visits = 3 + Math.floor(uniform() * 20);
    while (days.length < visits) days.push((days.at(-1) ?? 0) + gap());
    return { usual, days, next: gap() };
  });
  const census = new RhythmCensus();
  for (const { days } of people) census.add(gapSums(days));
  const rhythms = people.map((person) => ({
    ...person,
    rhythm: rhythmOf(gapSums(person.days), census.prior()),
  }));

  test("about one in twenty of those who come again is called silent before", () => {
    const called = rhythms.filter(({ next, rhythm }) => rhythm && next > rhythm.limitDays).length;
    expect(called / people.length).toBeGreaterThan(0.02);
    expect(called / people.length).toBeLessThan(0.09);
  });

  test("nearly everybody who stays away for six times the own gap is found", () => {
    const found = rhythms.filter(({ usual, rhythm }) => rhythm && 6 * usual > rhythm.limitDays).length;
    expect(found / people.length).toBeGreaterThan(0.95);
  });

  test("a fixed number of days would do worse on both", () => {
    const missed = (limit: number) => rhythms.filter(({ usual }) => 6 * usual <= limit).length;
    const wrong = (limit: number) => rhythms.filter(({ next }) => next > limit).length;
    for (const limit of [30, 60, 90, 180]) {
      expect(Math.max(missed(limit), wrong(limit)) / people.length).toBeGreaterThan(0.09);
    }
  });
});

test("without customers who come back there is the stated assumption", () => {
  expect(new RhythmCensus().prior()).toEqual(noPrior);
});

test("quantiles agree with printed tables", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 5);
  expect(studentQuantile(0.95, 6)).toBeCloseTo(1.943, 2);
  expect(studentQuantile(0.95, 30)).toBeCloseTo(1.697, 3);
});
