import { expect, test } from "vitest";
import {
  attributeCategories,
  attributeDefinitionSchema,
  attributeFormSchema,
  blocksOf,
} from "#app/features/attributes/attribute.schema.ts";
import { attributeFormValues } from "#app/features/attributes/attribute-form-values.ts";
import { valueSources } from "#app/features/attributes/leading-rule.ts";
import { readyAttributes } from "#app/features/attributes/ready/ready-attributes.ts";
import { canBeAsked, questionForAttribute } from "#app/features/data-audit/question-for-attribute.ts";
import { attributeMismatch } from "#app/features/surveys/publishing/attribute-fit.ts";
import { questionSchema } from "#app/features/surveys/survey.schema.ts";

const attributes = readyAttributes.map((ready, index) => ({
  ...ready,
  id: `id-${index}`,
  leadingRule: "newest" as const,
  sourceOrder: [...valueSources],
}));

test("every ready definition is one, with a decision and a question, under a key and a name of its own", () => {
  for (const ready of readyAttributes) {
    expect(attributeDefinitionSchema.parse(ready)).toMatchObject({ key: ready.key });
    expect(ready.question).toMatch(/\?$/);
  }
  expect(new Set(readyAttributes.map(({ key }) => key)).size).toBe(readyAttributes.length);
  expect(new Set(readyAttributes.map(({ label }) => label)).size).toBe(readyAttributes.length);
});

test("every block of both kinds of profile has some", () => {
  const blocks = new Set(readyAttributes.map(({ subject, category }) => `${subject} ${category}`));
  for (const subject of ["customer", "company"] as const)
    for (const category of blocksOf[subject]) expect(blocks).toContain(`${subject} ${category}`);
  expect(new Set(Object.values(blocksOf).flat())).toEqual(new Set(attributeCategories));
});

test("each can be asked for by a question that fills it, and edited in its form", () => {
  for (const attribute of attributes) {
    const { id: _id, key, ...definition } = attribute;
    const form = attributeFormSchema.parse(attributeFormValues(attribute, ""));
    expect({ ...form, key }).toEqual({ ...definition, key });
    if (attribute.subject === "company") continue;
    expect(canBeAsked(attribute)).toBe(true);
    const question = questionSchema.parse(questionForAttribute(attribute));
    expect([attribute.key, attributeMismatch(question, attribute)]).toEqual([attribute.key, null]);
  }
});

test("a question can be made of any attribute, whatever its key and however long its list", () => {
  const [base] = attributes;
  if (!base) throw new Error("Expected ready definitions.");
  const odd = { ...base, key: "constructor--x-", question: "", valueType: "choice" as const };
  expect(questionSchema.safeParse(questionForAttribute({ ...odd, options: ["a", "a", "b"] })).success).toBe(
    true,
  );
  for (const valueType of ["text", "number", "date", "boolean"] as const)
    expect(questionSchema.safeParse(questionForAttribute({ ...odd, valueType })).success).toBe(true);
  const long = Array.from({ length: 60 }, (_, index) => `Option ${index}`);
  expect(canBeAsked({ ...odd, options: long })).toBe(false);
});
