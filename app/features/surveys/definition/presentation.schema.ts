import { z } from "zod";
import { FEWEST_PEOPLE, surveyLimits } from "../survey-limits.ts";
import { flag, optionalNumber, optionalText } from "./survey-fields.schema.ts";

/** A language tag (BCP 47) such as "en", "pt-BR" or "zh-Hant"; letter case as it is written. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, "Expected a language tag such as en, de or pt-BR.");

/** Which text of a survey, such as "title", "question.why.title", "question.plan.option.pro", "ending.bye.text". */
const textKey = z
  .string()
  .regex(/^[a-z]+(?:[.][a-z0-9#-]+){0,4}$/i, "Expected the key of a text.")
  .max(200);

const text = z.string().max(surveyLimits.statementText);

/** Per language (other than the survey's own) something about its texts, by their key. */
function byTextSchema<Value extends z.ZodType>(value: Value) {
  return z
    .record(
      languageTag,
      z
        .record(textKey, value)
        .refine(
          (texts) => Object.keys(texts).length <= surveyLimits.translatedTexts,
          `Expected at most ${surveyLimits.translatedTexts} texts a language.`,
        ),
    )
    .refine(
      (languages) => Object.keys(languages).length < surveyLimits.languages,
      `Expected at most ${surveyLimits.languages} languages.`,
    )
    .default({});
}

/** The texts that are translated. */
const translationsSchema = byTextSchema(text);

export const fonts = ["system-sans", "system-serif", "system-rounded", "system-mono"] as const;

const colour = z
  .string()
  .regex(/^(?:|#[0-9a-f]{6})$/i, "Expected a colour such as #1f4e79, or nothing.")
  .transform((value) => value.toLowerCase())
  .default("");

/** How the public page looks; an empty colour is our own, in light and dark. */
export const lookSchema = z.object({
  accent: colour,
  background: colour,
  text: colour,
  font: z.enum(fonts).default("system-sans"),
  logoFileId: z.string().min(1).max(64).nullable().default(null),
  logoAlt: optionalText(surveyLimits.optionLabel),
  /** All on one page but for page breaks, or one question a page. */
  layout: z.enum(["one-page", "page-by-page"]).default("one-page"),
});

/** How a survey is presented, and what it promises. */
export const presentation = {
  language: languageTag.default("en"),
  translations: translationsSchema,
  /** What each translation was made from (translations/translated-from.ts), so that it is seen when that has changed. */
  translatedFrom: byTextSchema(z.string().max(20)),
  look: lookSchema.default(() => lookSchema.parse({})),
  /** Answers are never tied to a person. */
  anonymous: flag,
  /** Of an anonymous survey: results of fewer people are shown to nobody; null is the usual number. */
  fewestPeople: optionalNumber(FEWEST_PEOPLE.least, FEWEST_PEOPLE.most),
  /** What is done with the answers, in plain words; "" shows our own. */
  privacy: optionalText(surveyLimits.privacy),
  /** Shows how far one has come. */
  progress: flag,
};

export type SurveyLook = z.output<typeof lookSchema>;
export type Translations = z.output<typeof translationsSchema>;
