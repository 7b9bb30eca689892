import { describe, expect, test } from "vitest";
import { judgeWithLabels } from "#app/engines/analysis/judge-with-labels.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { applyLocalHeads, type LabelledText, learnLocalHeads } from "#app/engines/statements/local-heads.ts";
import type { KindHead } from "#app/engines/statements/statement.ts";

const extract = (text: string, id = "1") => extractStatements({ id, text, rating: null });

// What a bakery's staff calls trouble, in words that no general cue knows.
const subjects = [
  "The rye dough",
  "Our sourdough",
  "The baguette batch",
  "The white loaf",
  "Today's brioche",
  "The spelt bread",
];
const troubles = [
  "sat there like a pancake",
  "went sideways in the oven",
  "came out pale again",
  "stuck to the peel",
];
const routine = [
  "goes to the market at six",
  "is on the second shelf",
  "counts as one tray",
  "leaves with the van",
];
const labelled = subjects.flatMap((subject) => [
  ...troubles.map((what): [string, KindHead[]] => [`${subject} ${what}.`, ["pain"]]),
  ...routine.map((what): [string, KindHead[]] => [`${subject} ${what}.`, []]),
]);
const examples = labelled.map(([text, kinds]): LabelledText => {
  return { text, kinds: new Set(kinds), kindScores: extract(text).kindScores };
});

describe("heads taught by labels", () => {
  const heads = learnLocalHeads(examples);
  const kindOf = (text: string) => applyLocalHeads(extract(text), heads).statements[0]?.kind;

  test("know trouble that the general cues do not, in other sentences too", () => {
    expect(extract("The ciabatta came out pale again.").statements[0]?.kind).not.toBe("pain");
    expect(kindOf("The ciabatta came out pale again.")).toBe("pain");
    expect(kindOf("The ciabatta leaves with the van.")).not.toBe("pain");
  });

  test("say that they were taught", () => {
    const { statements } = applyLocalHeads(extract("The ciabatta came out pale again."), heads);
    expect(statements[0]?.reasons).toEqual(["resembles statements that were labelled by hand"]);
  });

  test("learn the same from the same labels", () => {
    expect(learnLocalHeads(examples).heads).toEqual(heads.heads);
  });

  test("are not taught by a handful of labels", () => {
    expect(learnLocalHeads(examples.slice(0, 6)).heads.size).toBe(0);
  });

  test("leave what they never saw where it was", () => {
    const before = extract("I wish you would add a dark mode to the shop page.");
    const after = applyLocalHeads(before, heads);
    expect(after.kindScores.goal).toBe(before.kindScores.goal);
  });
});

describe("labels of an analysis", () => {
  const items = labelled.map(([text], index) => extract(text, String(index)));

  test("teach the items that have none", () => {
    const labels = new Map(labelled.slice(0, 40).map(([, kinds], index) => [String(index), new Set(kinds)]));
    const judged = judgeWithLabels(items, labels).slice(40);
    const found = judged.map((item) => "error" in item || item.kindScores.pain >= 0.5);
    expect(found).toEqual(labelled.slice(40).map(([, kinds]) => kinds.includes("pain")));
  });

  test("change nothing when there are none", () => {
    expect(judgeWithLabels(items, new Map())).toBe(items);
  });
});
