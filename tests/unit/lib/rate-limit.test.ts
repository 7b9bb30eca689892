import { expect, test } from "vitest";
import { createRateLimit } from "#app/lib/rate-limit.ts";

test("lets a network through as often as it may in a minute, and says how long to wait", () => {
  const ask = createRateLimit(2);
  expect([ask("a", 1000), ask("a", 2000), ask("a", 3500)]).toEqual([null, null, 58]);
  expect(ask("b", 3500)).toBeNull();
  expect(ask("a", 61_000)).toBeNull();
});

test("counts no more networks than fit, and turns none away for it", () => {
  const ask = createRateLimit(1);
  for (let network = 0; network < 100_000; network += 1) ask(`n${network}`, 0);
  expect([ask("late", 0), ask("late", 0), ask("late", 0)]).toEqual([null, null, null]);
  expect(ask("n0", 0)).toBe(60);
});
