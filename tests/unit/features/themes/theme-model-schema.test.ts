import { expect, it } from "vitest";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import { themeModelSchema } from "#app/features/themes/theme-model.schema.ts";
import { now, threeTopics } from "../../engines/themes/sample-statements.ts";

// Small corpora have no reduction, larger ones do.
const stored = [20, 150].map((perTopic) => JSON.stringify(fitThemes(threeTopics(perTopic), { now }).model));

it.each(stored)("a stored model reads as it was written", (text) => {
  expect(themeModelSchema.parse(JSON.parse(text))).toEqual(JSON.parse(text));
});

it.each([
  ["of another format", { format: 1 }],
  ["with a weight missing", { idf: [] }],
  ["with bytes missing", { reduction: { latent: short(), words: short(), common: [] } }],
  ["with a kind that is none", { themes: [{ id: "a", kind: "rumour", examples: [] }] }],
])("a model %s is none", (_, change) => {
  const model = JSON.parse(stored[0] ?? "");
  expect(themeModelSchema.safeParse({ ...model, ...change }).success).toBe(false);
});

function short() {
  return { columns: 3, scales: [1, 1], bytes: btoa("abc") };
}
