import { describe, expect, test } from "vitest";
import { findBoilerplate } from "#app/engines/text/customer-words/find-boilerplate.ts";
import { setAside } from "#app/engines/text/customer-words/set-aside.ts";

const standing = "Our lamps are made by hand in Malmö and come with a ten year promise.";
const own = (index: number) =>
  `Lamp ${index} of the ${"abcdefghij"[index % 10]}-series flickers, and so do ${index + 2} others.`;

describe("lines that recur in many messages", () => {
  test("are found with how many messages have them", () => {
    const texts = Array.from({ length: 100 }, (_, index) =>
      index % 4 === 0
        ? `${own(index)} It is number ${index}, bought in ${"x".repeat(index)}.\n${standing}`
        : own(index),
    );
    const { passages, items } = findBoilerplate(texts, { fewestItems: 20 });
    expect(items).toBe(100);
    expect([...passages.values()]).toEqual([{ text: standing, items: 25 }]);
  });

  test("are set aside as standing text, with the figure", () => {
    const boilerplate = findBoilerplate(
      Array.from({ length: 30 }, (_, index) => `${"y".repeat(index)}\n${standing}`),
    );
    const { words, removed } = setAside(`Mine hums.\n\n${standing}\n`, "auto", boilerplate);
    expect(words).toBe("Mine hums.");
    expect(removed).toMatchObject([{ rule: "macro", why: "stands word for word in 30 messages" }]);
  });

  test("never empty a message", () => {
    const boilerplate = findBoilerplate(
      Array.from({ length: 30 }, (_, index) => `${"y".repeat(index)}\n${standing}`),
    );
    expect(setAside(standing, "auto", boilerplate).words).toBe(standing);
  });

  test("count with their numbers left open", () => {
    const texts = Array.from(
      { length: 25 },
      (_, index) =>
        `${"z".repeat(index)}\nYour parcel ${1000 + index} is handled by our partner in the north.`,
    );
    expect(findBoilerplate(texts).passages.size).toBe(1);
  });

  test("are not found in one message that came many times", () => {
    expect(findBoilerplate(Array.from({ length: 50 }, () => `Hello.\n${standing}`))).toMatchObject({
      items: 1,
    });
  });

  test("count once for each message, and not when they are short or rare", () => {
    const texts = Array.from(
      { length: 19 },
      (_, index) => `${index}\n${standing}\n${standing}\nKind regards`,
    );
    expect(findBoilerplate(texts).passages.size).toBe(0);
  });

  test("have to reach their share of a large import", () => {
    const texts = Array.from({ length: 4_000 }, (_, index) =>
      index < 30 ? `${index}\n${standing}` : `Number ${index}`,
    );
    expect(findBoilerplate(texts).passages.size).toBe(0);
    expect(findBoilerplate(texts, { leastShare: 0.005 }).passages.size).toBe(1);
  });

  test("are found with little memory: 20,000 different lines, room for 500", () => {
    function* texts() {
      for (let index = 0; index < 20_000; index += 1) {
        const other = `A line that only stands here: ${"abcdefghijklmnopqrst"[index % 20]}${index.toString(2).replaceAll("0", "o").replaceAll("1", "l")}`;
        yield index % 10 === 0 ? `${other}\n${standing}` : other;
      }
    }
    const { passages } = findBoilerplate(texts(), { capacity: 500 });
    expect([...passages.values()].map(({ text }) => text)).toEqual([standing]);
    const counted = passages.values().next().value?.items ?? 0;
    // At most one in `capacity` of all lines can go uncounted.
    expect(counted).toBeGreaterThan(2_000 - 22_000 / 500);
    expect(counted).toBeLessThanOrEqual(2_000);
  });

  test("named like a property of every object are counted too", () => {
    const texts = Array.from(
      { length: 25 },
      (_, index) => `${index} x\n${"constructor __proto__ ".repeat(3)}`,
    );
    expect(findBoilerplate(texts).passages.size).toBe(1);
  });
});
