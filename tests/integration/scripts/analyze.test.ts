import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { analyzeFile } from "#scripts/analyze/analyze-file.ts";
import { readAnalyzeOptions } from "#scripts/analyze/options.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "earshot-analyze-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function analyze(file: string, content: string, ...more: string[]) {
  const input = join(folder, file);
  await writeFile(input, content);
  await analyzeFile(
    readAnalyzeOptions(["--input", input, "--output", join(folder, "out"), "--threads", "1", ...more]),
  );
  const lines = async (name: string) => {
    const text = await readFile(join(folder, "out", name), "utf8");
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  return { items: await lines("items.jsonl"), statements: await lines("statements.jsonl") };
}

describe("npm run analyze", () => {
  test("reads CSV with its own column names and keeps the order", async () => {
    const csv = 'key,stars,body\r\nb,1,"It crashes, ""always"".\nPlease fix it."\r\na,5,I love it\r\n';
    const more = ["--id-column", "key", "--text-column", "body", "--rating-column", "stars"];
    const { items, statements } = await analyze("in.csv", csv, ...more);
    expect(items.map((item) => item.itemId)).toEqual(["b", "a"]);
    expect(statements.map((statement) => [statement.itemId, statement.kind])).toEqual([
      ["b", "pain"],
      ["b", "pain"],
      ["a", "praise"],
    ]);
  });

  test("reads JSON lines, and a bad line fails alone", async () => {
    const { items } = await analyze(
      "in.jsonl",
      '{"id":"1","text":"It crashes daily"}\nnot json\n{"id":"3"}\n',
    );
    expect(items).toMatchObject([
      { itemId: "1", language: "en" },
      { itemId: "row 2", error: "The line is not JSON." },
      { itemId: "3", error: 'The row has no "text".' },
    ]);
  });

  test.each([
    ["an empty file", "in.csv", "", "is empty"],
    ["a header without the text column", "in.csv", "a,b\n1,2\n", 'no column "text"'],
    ["an unknown extension", "in.dat", "text\n", "--format"],
  ])("refuses %s with a sentence", async (_, file, content, sentence) => {
    await expect(analyze(file, content)).rejects.toThrow(sentence);
  });

  test("refuses options it cannot use", () => {
    expect(() => readAnalyzeOptions(["--input", "a.csv"])).toThrow("--output");
    expect(() => readAnalyzeOptions(["--input", "a.csv", "--output", "o", "--granularity", "9"])).toThrow(
      "from 1 to 5",
    );
  });
});
