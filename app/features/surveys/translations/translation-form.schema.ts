import { z } from "zod";
import { languageTag } from "../definition/presentation.schema.ts";
import { readLanguage } from "../public-words/language-names.ts";
import { surveyLimits } from "../survey-limits.ts";
import { TEXTS_A_PAGE } from "./translation-page.ts";

const expected = "Expected a language by its name or its tag, such as German, de or pt-BR.";

const typedLanguage = z
  .string(expected)
  .max(60, expected)
  .transform((typed, context) => {
    const tag = languageTag.safeParse(readLanguage(typed));
    if (tag.success) return tag.data;
    context.addIssue({ code: "custom", message: expected });
    return z.NEVER;
  });

const line = z.object({
  key: z.string().max(200),
  text: z
    .string()
    .max(surveyLimits.statementText, `Expected at most ${surveyLimits.statementText} characters.`),
  /** Somebody has looked: it says what the original says now. */
  fits: z.literal("yes").optional().transform(Boolean),
});

/** What is done on the page of translations. */
export const translationFormSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    language: languageTag,
    texts: z.array(line).max(TEXTS_A_PAGE).default([]),
  }),
  z.object({ intent: z.literal("add"), language: typedLanguage }),
  z.object({ intent: z.literal("remove"), language: languageTag }),
  z.object({ intent: z.literal("default"), language: languageTag }),
  z.object({
    intent: z.literal("restore"),
    language: languageTag,
    /** The revision that has the translations which were removed. */
    from: z.coerce.number().int().min(0),
  }),
]);

export type TranslationForm = z.output<typeof translationFormSchema>;
