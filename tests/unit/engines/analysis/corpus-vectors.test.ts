import { describe, expect, test } from "vitest";
import { learnCorpusVectors } from "#app/engines/analysis/corpus-vectors.ts";
import { judgeWithLabels } from "#app/engines/analysis/judge-with-labels.ts";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";

const parts = ["lid", "pump", "tank", "filter", "handle", "tray", "spout", "grinder"];
const times = [
  "at night",
  "in the morning",
  "at noon",
  "on Sundays",
  "in winter",
  "in May",
  "at six",
  "today",
];
const saying = (verb: string) => parts.flatMap((part) => times.map((time) => `The ${part} ${verb} ${time}.`));
// What hums is also said to buzz, and what shines to gleam: each pair keeps the same company.
const noises = ["hums", "buzzes"].flatMap((verb) => saying(`${verb} loudly for our neighbours`));
const looks = ["shines", "gleams"].flatMap((verb) => saying(`${verb} brightly for our guests`));
const wishes = saying("would be nicer if you could turn it");
const reports = saying("was turned and is nice");
const corpus = [...noises, ...looks, ...wishes, ...reports];

describe("the vectors of a corpus", () => {
  const vectorOf = learnCorpusVectors(corpus);
  const alike = (one: string, other: string) => {
    const second = vectorOf(other);
    return vectorOf(one).reduce((sum, value, at) => sum + value * (second[at] ?? 0), 0);
  };

  test("lie near each other for words that keep the same company", () => {
    expect(alike("It hums.", "It buzzes.")).toBeGreaterThan(alike("It hums.", "It gleams.") + 0.05);
  });

  test("tell a wish from a report about the same", () => {
    const wish = "The lid would be nicer if you could turn it.";
    const other = "The tray would be nicer if you could turn it.";
    expect(alike(wish, other)).toBeGreaterThan(alike(wish, "The lid was turned and is nice.") + 0.1);
  });

  test("are the same for the same corpus, of one length, and at most 1", () => {
    const again = learnCorpusVectors(corpus);
    for (const text of ["The lid hums.", "Could you turn it?", "Xyzzy plugh.", ""]) {
      expect(again(text)).toEqual(vectorOf(text));
      expect(vectorOf(text)).toHaveLength(vectorOf("It hums.").length);
      expect(Math.hypot(...vectorOf(text))).toBeLessThan(1.0001);
    }
  });

  test("of no corpus are empty", () => {
    expect(learnCorpusVectors([])("The lid hums.")).toHaveLength(0);
  });
});

test("labels teach about words that none of them has", () => {
  const said = [...corpus, "It buzzes.", "It gleams."];
  const items = said.map((text) => extractStatements({ id: text, text, rating: null }));
  const labelled = corpus.filter((text, at) => at % 2 === 0 && /hums|shines/.test(text));
  const labels = new Map(
    labelled.map((text) => [text, new Set(text.includes("hums") ? (["pain"] as const) : [])]),
  );
  const painOf = (text: string) => {
    const item = judgeWithLabels(items, labels).find(({ itemId }) => itemId === text);
    return item === undefined || "error" in item ? undefined : item.kindScores.pain;
  };
  expect(items.filter(({ kindScores }) => kindScores.pain >= 0.5)).toEqual([]);
  expect(painOf("It buzzes.")).toBeGreaterThan(0.5);
  expect(painOf("It gleams.")).toBeLessThan(0.5);
});
