import { expect, it } from "vitest";
import { rememberCostly } from "#app/lib/remember-costly.ts";

/** Counts upwards; each count takes as long as `costMs` says, by a clock of its own. */
function counter(costMs: number, isCostly = true) {
  const state = { now: 0, counted: 0, held: null as Promise<void> | null, fails: false };
  const recall = rememberCostly(
    async () => {
      state.counted += 1;
      const mine = state.counted;
      state.now += costMs;
      await state.held;
      if (state.fails) throw new Error("The database is away.");
      return mine;
    },
    () => isCostly,
    () => state.now,
  );
  return { state, value: async () => (await recall()).value, recall };
}

it("counts what is cheap for every request", async () => {
  const { value, recall } = counter(500, false);
  expect([await value(), await value(), (await recall()).value]).toEqual([1, 2, 3]);
  expect(await recall()).toMatchObject({ value: 4, remembered: false });
});

it("keeps what was costly for twenty times as long as it took, and says when it was counted", async () => {
  const { state, recall } = counter(100);
  expect(await recall()).toMatchObject({ value: 1, remembered: false });
  state.now = 2000;
  expect(await recall()).toMatchObject({ value: 1, remembered: true });
  expect(state.counted).toBe(1);
});

it("gives the former value while one request counts anew, and waits for it when that is twice too old", async () => {
  const { state, value } = counter(100);
  await value();
  state.now = 2001;
  let release = () => {};
  state.held = new Promise((resolve) => {
    release = resolve;
  });
  expect([await value(), await value()]).toEqual([1, 1]);
  expect(state.counted).toBe(2);
  state.now = 4001;
  const waiting = [value(), value()];
  release();
  expect(await Promise.all(waiting)).toEqual([2, 2]);
  expect(state.counted).toBe(2);
});

it("keeps nothing for longer than a minute, however long it took", async () => {
  const { state, value } = counter(60_000);
  await value();
  state.now = 60_001;
  expect(await value()).toBe(2);
});

it("has a count that failed met by the request that waits for it, and counts again for the next", async () => {
  const { state, value } = counter(100);
  await value();
  state.fails = true;
  state.now = 2001;
  expect(await value()).toBe(1);
  state.now = 9000;
  await expect(value()).rejects.toThrow("away");
  state.fails = false;
  expect(await value()).toBe(state.counted);
});
