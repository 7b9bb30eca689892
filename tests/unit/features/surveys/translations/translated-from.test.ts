import { expect, test } from "vitest";
import { renameAttributes } from "#app/features/surveys/exchange/attribute-names.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import {
  translationState,
  withDefaultLanguage,
  withLanguageOf,
  withoutLanguage,
  withTranslations,
} from "#app/features/surveys/translations/survey-translations.ts";
import { staleKeys, withOriginalsKept } from "#app/features/surveys/translations/translated-from.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const survey = aSurvey({
  title: "Hello",
  questions: [aQuestion({ type: "long-text", id: "why", title: "Why {{attribute:a1|you}}?" })],
});
const german = withTranslations(
  survey,
  "de",
  new Map([
    ["title", "Hallo"],
    ["question.why.title", "Warum {{attribute:a1|Sie}}?"],
  ]),
);
const changed = { ...german, title: "Good morning" };
const stale = (of: typeof survey, language = "de") => [...staleKeys(of, language)];

test("a translation is behind once its original says something else, until it is written anew or said to fit", () => {
  expect(stale(german)).toEqual([]);
  expect(stale({ ...german, title: " Hello \n" })).toEqual([]);
  expect(stale(changed)).toEqual(["title"]);
  expect(translationState(changed, "de")).toMatchObject({ missing: 0, stale: 1 });
  expect(stale(withTranslations(changed, "de", new Map([["title", "Guten Morgen"]])))).toEqual([]);
  expect(stale(withTranslations(changed, "de", new Map([["title", "Hallo"]])))).toEqual(["title"]);
  expect(stale(withTranslations(changed, "de", new Map(), ["title"]))).toEqual([]);
  expect(stale({ ...changed, title: "Hello" })).toEqual([]);
});

test("of a survey from before, the text that stood there when it is saved next counts as the original", () => {
  const before = surveySchema.parse({ ...german, translatedFrom: undefined });
  expect(stale({ ...before, title: "Good morning" })).toEqual([]);
  const saved = withOriginalsKept(before, { ...before, title: "Good morning" });
  expect(stale(saved)).toEqual(["title"]);
  expect(withOriginalsKept(saved, { ...saved, translations: {} }).translatedFrom).toEqual({});
});

test("what is behind stays so in the other language when the survey's own is changed, and what is not does not", () => {
  const french = withTranslations(changed, "fr", new Map([["title", "Bonjour"]]));
  const swapped = withDefaultLanguage(french, "de");
  expect(stale(swapped, "en")).toEqual(["title"]);
  expect(stale(swapped, "fr")).toEqual([]);
  expect(stale(withDefaultLanguage(german, "de"), "en")).toEqual([]);
  expect(stale(withDefaultLanguage(swapped, "en"))).toEqual(["title"]);
});

test("a language that is taken out and put back is behind where it was, and other names of attributes change nothing", () => {
  expect(stale(withLanguageOf(withoutLanguage(changed, "de"), "de", changed))).toEqual(["title"]);
  const renamed = renameAttributes(changed, () => "b2");
  expect(renamed.questions[0]?.title).toBe("Why {{attribute:b2|you}}?");
  expect(stale(renamed)).toEqual(["title"]);
});
