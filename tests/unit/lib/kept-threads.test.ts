import { afterEach, expect, test, vi } from "vitest";
import { keepThread, type Thread, takeThread } from "#app/lib/kept-threads.server.ts";

const module = new URL("../../fixtures/threads/thread-number.ts", import.meta.url);
const taken: Thread[] = [];

function take(): Thread {
  const thread = takeThread();
  taken.push(thread);
  return thread;
}

async function numberOf(thread: Thread): Promise<unknown> {
  const outcome = await thread.ask(module, "number");
  return "answer" in outcome ? outcome.answer : outcome.failure;
}

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(taken.splice(0).map((thread) => thread.end()));
});

test("a thread that was given back is taken again, by one at a time", async () => {
  const first = take();
  const number = await numberOf(first);
  keepThread(first);
  const [again, other] = [take(), take()];
  expect(await numberOf(again)).toBe(number);
  expect(await numberOf(other)).not.toBe(number);
});

test("a thread that nobody takes for a while is ended", async () => {
  const first = take();
  const number = await numberOf(first);
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  keepThread(first);
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect(await numberOf(take())).not.toBe(number);
  expect(await first.ask(module, "number")).toEqual({ failure: "ended", neverStarted: true });
});

test("a thread that ended while it was kept is not handed out", async () => {
  const first = take();
  const number = await numberOf(first);
  keepThread(first);
  await first.end();
  expect(await numberOf(take())).not.toBe(number);
});

test("says whether it failed at the question or before it saw one", async () => {
  expect(await take().ask(module, "end")).toEqual({ failure: "ended", neverStarted: false });
  const absent = await take().ask(new URL("./no-such-module.ts", import.meta.url), "number");
  expect(absent).toEqual({ failure: expect.any(Error), neverStarted: true });
});
