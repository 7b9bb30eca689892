import { expect, test } from "vitest";
import { readTranslationsFile } from "#app/features/surveys/translations/translations-file.ts";

test("reads no more columns and rows of a file than a survey has", () => {
  const wide = `key${",de".repeat(99)},fr,es\ntitle${",x".repeat(101)}\n`;
  const read = readTranslationsFile(Buffer.from(wide));
  expect(typeof read === "string" ? read : [...read.languages.keys()]).toEqual(["de"]);
  const rows = Array.from({ length: 7000 }, (_, number) => `text${number},x\n`);
  const long = readTranslationsFile(Buffer.from(`key,de\n${rows.join("")}`));
  expect(typeof long === "string" ? long : long.languages.get("de")?.size).toBe(6000);
});
