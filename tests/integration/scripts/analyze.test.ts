import { execFile } from "node:child_process";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { analyzeFile } from "#scripts/analyze/analyze-file.ts";
import { readAnalyzeOptions } from "#scripts/analyze/options.ts";
import { processArguments } from "#scripts/run/process-arguments.mjs";

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
  return {
    items: await lines("items.jsonl"),
    statements: await lines("statements.jsonl"),
    themes: await lines("themes.jsonl"),
  };
}

const complaints = [
  [
    "charged",
    (at: number) =>
      `I was charged twice for invoice ${"abcdefgh"[at % 8]} ${at % 3 ? "again" : "this month"}`,
  ],
  [
    "camera",
    (at: number) =>
      `The app crashes when the camera ${at % 3 ? "opens" : "starts"} ${at % 2 ? "today" : "on my phone"}`,
  ],
  [
    "parcel",
    (at: number) =>
      `My parcel arrived ${at % 3 ? "late" : "too late"} ${at % 2 ? "for the party" : "last week"}`,
  ],
] as const;

/** `count` complaints, on three topics in turn, as CSV. */
function complaintsCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const [topic, write] = complaints[at % 3] ?? complaints[0];
    return `${topic}-${at},${write(at)}\n`;
  });
  return `id,text\n${rows.join("")}`;
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

  test("goes on from an earlier output: what was known stays where it was, under its id and name", async () => {
    const first = await analyze("first.csv", complaintsCsv(60), "--whole-items");
    await rename(join(folder, "out"), join(folder, "before"));
    const previous = ["--whole-items", "--previous", join(folder, "before")];
    const same = await analyze("first.csv", complaintsCsv(60), ...previous);
    expect(same).toEqual(first);
    const more = await analyze("more.csv", complaintsCsv(100), ...previous, "--threads", "2");
    expect(more.statements.slice(0, 60).map(({ themeId }) => themeId)).toEqual(
      first.statements.map(({ themeId }) => themeId),
    );
    const names = new Map(more.themes.map(({ id, name }) => [id, name]));
    for (const { id, name } of first.themes) expect(names.get(id)).toBe(name);
  });

  test("makes exactly as many leaf groups as asked for, and more the further the dial is turned", async () => {
    const { themes } = await analyze("in.csv", complaintsCsv(90), "--whole-items", "--group-count", "7");
    const parents = new Set(themes.map(({ parentId }) => parentId));
    expect(themes.filter(({ id }) => !parents.has(id))).toHaveLength(7);
    const few = await analyze("in.csv", complaintsCsv(90), "--whole-items", "--granularity", "1");
    const many = await analyze("in.csv", complaintsCsv(90), "--whole-items", "--granularity", "5");
    expect(few.themes.length).toBeLessThanOrEqual(many.themes.length);
  });

  test("learns kinds from labels", async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `${at},The lid is ${at % 2 ? "wobbly" : "orange"}\n`);
    const labels = Array.from({ length: 100 }, (_, at) => `${at},${at % 2 ? "pain" : "other"}\n`);
    await writeFile(join(folder, "labels.csv"), `id,kind\n${labels.join("")}`);
    const csv = `id,text\n${rows.join("")}`;
    const { items } = await analyze("in.csv", csv, "--labels", join(folder, "labels.csv"));
    const scores = items.slice(100).map(({ kindScores }) => kindScores as { pain: number });
    expect(scores[1]?.pain).toBeGreaterThan(0.5);
    expect(scores[0]?.pain).toBeLessThan(0.5);
  });

  test.each([
    ["--previous", "there is no such file"],
    ["--labels", "there is no such file"],
    ["--rating-column", 'no column "nowhere"'],
    ["--id-column", 'no column "nowhere"'],
  ])("refuses a %s that is not there", async (option, sentence) => {
    await expect(analyze("in.csv", "id,text\n1,It crashes\n", option, "nowhere")).rejects.toThrow(sentence);
  });

  test("ends with exit code 2 and one sentence when something is wrong", async () => {
    const run = promisify(execFile)(process.execPath, [
      ...processArguments("scripts/analyze.ts"),
      "--input",
      "x",
    ]);
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: "Expected --input FILE and --output DIR.\n",
    });
  });

  test("refuses options it cannot use", () => {
    expect(() => readAnalyzeOptions(["--input", "a.csv"])).toThrow("--output");
    expect(() => readAnalyzeOptions(["--input", "a.csv", "--output", "o", "--granularity", "9"])).toThrow(
      "from 1 to 5",
    );
  });
});
