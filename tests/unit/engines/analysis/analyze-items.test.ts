import { describe, expect, test } from "vitest";
import { analyzeItems } from "#app/engines/analysis/analyze-items.ts";
import type { KindHead } from "#app/engines/statements/statement.ts";

const item = (id: string, text: string) => ({ id, text, rating: null, time: null, person: null });

describe("analyzeItems", () => {
  test("keeps the order of the input and the spans of each text", () => {
    const items = [
      item("b", "It crashes daily. I love it."),
      item("a", ""),
      item("c", "Please add tags to notes."),
    ];
    const analysis = analyzeItems(items);
    expect(analysis.items.map((each) => each.itemId)).toEqual(["b", "a", "c"]);
    expect(analysis.statements.map((each) => each.itemId)).toEqual(["b", "b", "c"]);
    expect(analyzeItems(items)).toEqual(analysis);
  });

  test("takes an item whole when asked to", () => {
    const text = "It crashes daily. I love it though.";
    const { statements } = analyzeItems([item("1", text)], { wholeItems: true });
    expect(statements.map((each) => each.text)).toEqual([text]);
  });

  test("learns from labels what the general cues do not know", () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      item(String(index), index % 2 === 0 ? `The gizmo wobbles at ${index}` : `The parcel came at ${index}`),
    );
    const labels = new Map<string, Set<KindHead>>();
    for (let index = 0; index < 30; index += 1)
      labels.set(String(index), new Set(index % 2 === 0 ? ["pain"] : []));
    const painOf = (labelled: boolean) =>
      analyzeItems(items, labelled ? { labels } : {}).items.map((each) =>
        "error" in each ? 0 : each.kindScores.pain,
      );
    expect(painOf(true)[38]).toBeGreaterThan(painOf(false)[38] ?? 1);
    expect(painOf(true)[39]).toBeLessThan(painOf(true)[38] ?? 0);
  });
});
