import { afterEach, describe, expect, test } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import {
  type AnalysisThreads,
  createAnalysisThreads,
} from "#app/features/feedback/analysis-threads.server.ts";

const textOf = (index: number) =>
  `Sentence ${index}: the app crashes when I open page ${index}, but I love it.`;
const item = (id: string, text: string) => ({ id, text, rating: null });
const poisonModule = new URL("../../../fixtures/threads/poison-thread.ts", import.meta.url);

let threads: AnalysisThreads;
afterEach(() => threads.close());

describe("analysis threads", () => {
  test("give the same as the engine, in the order asked for", async () => {
    threads = createAnalysisThreads({ threads: 2 });
    const items = Array.from({ length: 150 }, (_, index) => item(String(index), textOf(index)));
    expect(await threads.extract(items)).toEqual(items.map((each) => extractStatements(each)));
    expect(await threads.extract([])).toEqual([]);
  });

  test.each([
    ["hangs", "hang", "took longer than 0.5 seconds"],
    ["ends its thread", "die", "thread ended"],
  ])("fail alone a text that %s", async (_, poison, message) => {
    threads = createAnalysisThreads({ threads: 2, batchTimeoutMs: 500, threadModule: poisonModule });
    const items = Array.from({ length: 9 }, (_, index) => item(String(index), index === 4 ? poison : "fine"));
    const results = await threads.extract(items);
    expect(results.map((result) => result.itemId)).toEqual(items.map((each) => each.id));
    const failed = results.filter((result) => "error" in result);
    expect(failed).toEqual([{ itemId: "4", error: expect.stringContaining(message) }]);
  });

  test("say so when they cannot start", async () => {
    threads = createAnalysisThreads({
      threads: 1,
      threadModule: new URL("./no-such-module.ts", import.meta.url),
    });
    await expect(threads.extract([item("1", "text")])).rejects.toThrow("do not start");
  });

  test("refuse work once closed", async () => {
    threads = createAnalysisThreads({ threads: 1 });
    await threads.close();
    await expect(threads.extract([item("1", "text")])).rejects.toThrow("closed");
  });
});
