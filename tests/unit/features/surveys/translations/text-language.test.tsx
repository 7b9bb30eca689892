import { expect, test } from "vitest";
import { SurveyQuestions } from "#app/features/surveys/components/public/survey-questions.tsx";
import { wholeView } from "#app/features/surveys/public-page/public-form.ts";
import { localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import { mapSurveyTexts } from "#app/features/surveys/translations/survey-texts.ts";
import { sourceTexts, withTranslations } from "#app/features/surveys/translations/survey-translations.ts";
import { textLanguages } from "#app/features/surveys/translations/text-language.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { render } from "#tests/support/render.tsx";
import { aSurvey } from "#tests/support/survey-drafts.ts";

// Each text is one word that no other text holds, so that it can be found on the page.
let count = 0;
const survey = mapSurveyTexts(
  aSurvey({ title: "Title", intro: "Intro", questions: [...everyQuestionType] }),
  () => `Xword${++count}x`,
);
const texts = sourceTexts(survey);
// Said as errors alone, at other places than among the questions, or (help of what is not answered) nowhere.
const elsewhere = /messages|thanks|privacy|look|ending|q20[.]help|q21[.]/;
const among = texts.filter(({ key }) => !elsewhere.test(key));

const empty = new Set(["input", "img", "br"]);

/** The tags around each place of a page where this word is read, the innermost last. */
function around(html: string, word: string): string[][] {
  const open: string[] = [];
  const found: string[][] = [];
  for (const [part] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!part.startsWith("<")) {
      if (part.includes(word)) found.push([...open]);
    } else if (part.startsWith("</")) open.pop();
    else if (part.includes(`alt="${word}"`)) found.push([...open, part]);
    else if (!empty.has(/^<(\w+)/.exec(part)?.[1] ?? "")) open.push(part);
  }
  return found;
}

function languages(html: string, word: string): (string | undefined)[] {
  return around(html, word).map((tags) =>
    tags.map((tag) => / lang="([^"]+)"/.exec(tag)?.[1]).findLast((language) => language !== undefined),
  );
}

function draw(language: string, shown = survey): string {
  return render(<SurveyQuestions view={wholeView(localizeSurvey(shown, language), language)} />);
}

test("every text that nobody has translated says its language and direction on a page in another language", () => {
  const html = draw("ar");
  expect(among.length).toBeGreaterThan(60);
  for (const { key, text } of among) {
    const found = languages(html, text);
    expect(found.length, key).toBeGreaterThan(0);
    expect(new Set(found), key).toEqual(new Set(["en"]));
  }
  expect(html.match(/lang="en" dir="ltr"/g)?.length).toBeGreaterThan(among.length - 1);
});

test("texts in the page's own language say nothing, translated or not", () => {
  expect(draw("en")).not.toContain('lang="en"');
  const translated = withTranslations(
    survey,
    "ar",
    new Map(texts.map(({ key, text }) => [key, `ar ${text}`])),
  );
  expect(draw("ar", translated)).not.toContain('lang="en"');
});

test("only what is missing is marked, and an empty translation is none", () => {
  const some = withTranslations(survey, "de", new Map([["title", "Titel"]]));
  const languageOf = textLanguages({ ...some, translations: { de: { title: "Titel", intro: " " } } }, "de");
  expect([languageOf("title"), languageOf("intro")]).toEqual([{}, { lang: "en" }]);
});
