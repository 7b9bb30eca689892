import { expect, test } from "vitest";
import { wordDifference } from "#app/features/personas/versions/word-difference.ts";
import { randomFrom } from "#tests/support/random-surveys.ts";

test("the words that differ are marked, those in both are not", () => {
  expect(wordDifference("One in four want calm.", "One in three want calm, now.")).toEqual([
    { kind: "same", text: "One in " },
    { kind: "removed", text: "four" },
    { kind: "added", text: "three" },
    { kind: "same", text: " want calm" },
    { kind: "added", text: ", now" },
    { kind: "same", text: "." },
  ]);
  expect(wordDifference("", "New.")).toEqual([{ kind: "added", text: "New." }]);
  expect(wordDifference("Same.", "Same.")).toEqual([{ kind: "same", text: "Same." }]);
  // Texts too long to compare word by word are two wholes.
  const long = "word ".repeat(2000);
  expect(wordDifference(long, `${long}more`).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});

test("both texts can be read out of any difference, whatever script they are in", () => {
  const random = randomFrom(3);
  const words = ["calm", "שקט", "👩‍👧", "<b>", " ", "\n", "4 %", "é", "price", "."];
  const text = () =>
    Array.from({ length: Math.floor(random() * 12) }, () => words[Math.floor(random() * words.length)]).join(
      " ",
    );
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [text(), text()];
    const pieces = wordDifference(before, after);
    const side = (hidden: string) =>
      pieces.flatMap((piece) => (piece.kind === hidden ? [] : [piece.text])).join("");
    expect([side("added"), side("removed")]).toEqual([before, after]);
  }
});
