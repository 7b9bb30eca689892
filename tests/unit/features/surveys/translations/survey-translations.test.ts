import { describe, expect, test } from "vitest";
import { readLanguage } from "#app/features/surveys/public-words/language-names.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import { localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import {
  sourceTexts,
  translationState,
  withDefaultLanguage,
  withLanguage,
  withoutLanguage,
  withTranslations,
} from "#app/features/surveys/translations/survey-translations.ts";
import { textNames } from "#app/features/surveys/translations/text-names.ts";
import { TEXTS_A_PAGE, translationPage } from "#app/features/surveys/translations/translation-page.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { randomFrom, randomSurvey } from "#tests/support/random-surveys.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const survey = aSurvey({
  title: "Hello",
  intro: "Two questions",
  thanks: "Bye",
  questions: [
    aQuestion({ type: "long-text", id: "why", title: "Why us?" }),
    aQuestion({
      type: "single-choice",
      id: "plan",
      title: "Which plan?",
      options: [
        { id: "a", label: "Small" },
        { id: "b", label: "Large" },
      ],
    }),
  ],
});
const german = withTranslations(
  survey,
  "de",
  new Map([
    ["title", " Hallo "],
    ["question.why.title", "Warum wir?"],
    ["question.plan.option.a", "Klein"],
  ]),
);

describe("translations of a survey", () => {
  test("are counted against every text that is read", () => {
    expect(sourceTexts(survey).map(({ key }) => key)).toEqual([
      "title",
      "intro",
      "question.why.title",
      "question.plan.title",
      "question.plan.option.a",
      "question.plan.option.b",
      "thanks",
    ]);
    expect(translationState(german, "de")).toEqual({ texts: 7, missing: 4, stale: 0, alike: 0 });
    expect(translationState(withLanguage(survey, "fr"), "fr")).toEqual({
      texts: 7,
      missing: 7,
      stale: 0,
      alike: 0,
    });
    expect(german.translations.de).toMatchObject({ title: "Hallo" });
    const taken = withTranslations(german, "de", new Map([["title", " "]]));
    expect(translationState(taken, "de").missing).toBe(5);
    expect(withoutLanguage(german, "de")).toEqual(survey);
  });

  test("change places with the original when another language becomes the survey's own, and back", () => {
    const moved = withDefaultLanguage(german, "de");
    expect(moved).toMatchObject({ language: "de", title: "Hallo", intro: "Two questions", thanks: "Bye" });
    expect(surveySchema.parse(moved)).toEqual(moved);
    // Each reader sees what they saw before.
    const shown = (one: typeof survey, language: string) => {
      const { title, intro, questions, thanks } = localizeSurvey(one, language);
      return { title, intro, questions, thanks };
    };
    for (const language of ["en", "de"]) expect(shown(moved, language)).toEqual(shown(german, language));
    // A new wording of what was not translated leaves the English as it was.
    const written = { ...moved, intro: "Zwei Fragen" };
    expect(shown(written, "en").intro).toBe("Two questions");
    expect(translationState(moved, "en")).toEqual({ texts: 7, missing: 0, stale: 0, alike: 4 });
    const back = withDefaultLanguage(moved, "en");
    expect(back).toMatchObject({ language: "en", title: "Hello" });
    for (const language of ["en", "de"]) expect(shown(back, language)).toEqual(shown(german, language));
  });

  test("of texts that are gone are kept when the language changes", () => {
    const { questions } = survey;
    const shorter = { ...german, questions: questions.slice(1) };
    const back = withDefaultLanguage(withDefaultLanguage(shorter, "de"), "en");
    expect(localizeSurvey({ ...back, questions }, "de").questions[0]?.title).toBe("Warum wir?");
  });

  test("lose nothing in any survey, whatever is translated of it", () => {
    const random = randomFrom(11);
    for (let round = 0; round < 60; round += 1) {
      const some = aSurvey({ ...randomSurvey(random), translations: {} });
      const picked = sourceTexts(some).filter(() => random() < 0.5);
      const before = withTranslations(some, "de", new Map(picked.map(({ key }) => [key, `de ${key}`])));
      const moved = withDefaultLanguage(before, "de");
      for (const language of ["en", "de"]) {
        expect(sourceTexts(localizeSurvey(moved, language))).toEqual(
          sourceTexts(localizeSurvey(before, language)),
        );
        expect(sourceTexts(localizeSurvey(withDefaultLanguage(moved, "en"), language))).toEqual(
          sourceTexts(localizeSurvey(before, language)),
        );
      }
    }
  });
});

describe("the page of translations", () => {
  test("shows each text once over its pages, named by its place, or those alone that are missing", () => {
    const many = aSurvey({ title: "All", questions: [...everyQuestionType] });
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page = translationPage(many, "de", { after, show: "all" });
      expect(page.lines.length).toBeLessThanOrEqual(TEXTS_A_PAGE);
      pages.push(...page.lines.map(({ key }) => key));
      after = page.next;
    } while (after !== null);
    expect(pages).toEqual(sourceTexts(many).map(({ key }) => key));
    const nameOf = textNames(many);
    expect(pages.filter((key) => nameOf(key).name === key || nameOf(key).name.includes("."))).toEqual([]);

    const missing = translationPage(german, "de", { after: null, show: "missing" });
    expect(missing.lines.map(({ key }) => key)).not.toContain("title");
    expect(missing.lines[1]).toEqual({
      key: "question.plan.title",
      part: "Question 2",
      name: "Question",
      source: "Which plan?",
      translation: "",
      stale: false,
      lost: [],
    });
  });

  test("says where a translation repeats less of earlier answers than the original", () => {
    const piped = aSurvey({
      title: "You said {{why|nothing}} and {{plan|none}}",
      questions: survey.questions,
    });
    const half = withTranslations(piped, "de", new Map([["title", "Sie sagten {{why|nichts}}"]]));
    const { lines } = translationPage(half, "de", { after: null, show: "all" });
    expect(lines[0]?.lost).toEqual(["plan"]);
  });

  test.each([
    ["German", "de"],
    [" deutsch ", "de"],
    ["DE", "de"],
    ["pt-br", "pt-BR"],
    ["العربية", "ar"],
    ["zh-hant", "zh-Hant"],
    ["Klingonisch, bitte", null],
    ["", null],
  ])("takes a language by name or tag: %s", (typed, tag) => {
    expect(readLanguage(typed)).toBe(tag);
  });
});
