import { expect, test } from "vitest";
import { listFiles, read } from "./source-files.ts";

const sources = listFiles(["app", "db", "scripts"], [".ts", ".tsx", ".mjs", ".css"]);

test("no file is longer than 250 lines", () => {
  // The invented company's texts are data, not code.
  const files = sources.filter((file) => !file.startsWith("app/features/sample-company/"));
  const long = files.filter((file) => read(file).trimEnd().split("\n").length > 250);
  expect(long).toEqual([]);
});

test("the environment is read in one place", () => {
  // run.mjs and its parts work before anything is installed, so they cannot use that place.
  const files = sources.filter(
    (file) => file !== "app/lib/env.server.ts" && !/^scripts\/run(?:\.mjs|\/)/.test(file),
  );
  expect(files.filter((file) => read(file).includes("process.env"))).toEqual([]);
});

test("names say what a file is for", () => {
  const everywhere = [...sources, ...listFiles(["tests"], [".ts", ".tsx"])];
  const vague = /(?:^|[/.-])(?:utils?|helpers?|misc|common|managers?|v\d+|old|new-?\d)(?=[/.-])/;
  expect(everywhere.filter((file) => vague.test(file))).toEqual([]);
});

test("files are kebab-case", () => {
  const files = sources.filter((file) => !file.startsWith("app/routes/"));
  expect(files.filter((file) => /[A-Z_ ]/.test(file))).toEqual([]);
});
