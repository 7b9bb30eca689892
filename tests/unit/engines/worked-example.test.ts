import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";

const readme = readFileSync(new URL("../../../app/engines/README.md", import.meta.url), "utf8");

it("the example in the engines' README gives what the README says", () => {
  const text = /## The pipeline, on one example\n\n`(.+)` with two of five stars/.exec(readme)?.[1] ?? "";
  const rows = readme
    .slice(readme.indexOf("| statement | kind | score |"))
    .split("\n\n")[0]
    ?.split("\n")
    .slice(2)
    .map((row) => row.split("|").map((cell) => cell.trim()));
  // Two of five stars, on the scale from 0 (worst) to 1.
  const { statements } = extractStatements({ id: "example", text, rating: 0.25 });
  expect(statements.length).toBe(3);
  expect(rows?.map((cells) => cells.slice(1, 6))).toEqual(
    statements.map(({ text: words, kind, kindScore, aspects, reasons }) => [
      words,
      kind,
      kindScore.toFixed(2),
      aspects.map((aspect) => aspect.text).join(", "),
      reasons[0],
    ]),
  );
  for (const { start, end, text: words } of statements) expect(text.slice(start, end)).toBe(words);
});
