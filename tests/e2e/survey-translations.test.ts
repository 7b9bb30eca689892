import { expect, test } from "vitest";
import {
  createSurveyFrom,
  getSurvey,
  publishSurvey,
  saveSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { withTranslations } from "#app/features/surveys/translations/survey-translations.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { openPage } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";
import { useOwnApp } from "./support/own-app.ts";

const survey = aSurvey({
  title: "Your stay",
  intro: "Two questions",
  questions: [
    aQuestion({ type: "nps", id: "n", title: "Would you come again?", lowLabel: "Never", required: true }),
    aQuestion({ type: "long-text", id: "why", title: "Why?", required: true }),
  ],
});

describeInBrowser("the translations of a survey", (browser) => {
  const app = useOwnApp(browser);

  const newSurvey = () => createSurveyFrom(app().db, app().owner, survey);
  const surveyOf = async (id: string) => (await getSurvey(app().db, id)).survey;
  async function publicPage(id: string, query: string, options = {}) {
    const { slug, revision } = await getSurvey(app().db, id);
    await publishSurvey(app().db, app().owner, id, revision);
    const page = await openPage(browser(), app(), null, options);
    await page.goto(`/s/${slug}${query}`);
    return page;
  }

  test.each([true, false])(
    "are written beside the original, partly saved, counted, and shown to those who ask for them (scripts: %s)",
    async (javaScriptEnabled) => {
      const id = await newSurvey();
      const page = await app().openPage({ javaScriptEnabled });
      await page.goto(`/surveys/${id}/translations`);
      await page.getByLabel("Another language").fill("Nowhere");
      await page.getByRole("button", { name: "Add the language" }).click();
      await page.getByRole("alert").getByText("Expected a language by its name or its tag").waitFor();
      await page.getByLabel("Another language").fill("German");
      await page.getByRole("button", { name: "Add the language" }).click();
      await page.getByText("German was added.").waitFor();
      await page.getByText("0 of 5; 5 missing").first().waitFor();
      await page.getByLabel("German: The survey, Title").fill("Ihr Aufenthalt");
      await page.getByLabel("German: Question 2, Question").fill("Warum?");
      await page.getByRole("button", { name: "Save these translations" }).click();
      await page.getByText("The translations into German were saved.").waitFor();
      await page.getByText("2 of 5; 3 missing").first().waitFor();
      if (javaScriptEnabled) await expectAccessible(page);
      expect((await surveyOf(id)).translations).toEqual({
        de: { title: "Ihr Aufenthalt", "question.why.title": "Warum?" },
      });

      await page.getByRole("link", { name: "Only what is missing in German" }).click();
      await page.getByRole("heading", { name: "Missing in German" }).waitFor();
      expect(await page.locator("textarea").count()).toBe(3);
      await page.goto(`/surveys/${id}`);
      await page.getByText("3 texts are not translated into German").waitFor();
      if (javaScriptEnabled) await expectAccessible(page);

      await page.goto(`/surveys/${id}/translations`);
      const filled = 'key,de\nquestion.n.title,"Kommen Sie, wenn es geht, wieder?"\n';
      const csv = { name: "t.csv", mimeType: "text/csv", buffer: Buffer.from(filled) };
      await page.getByLabel("The file with translations in it").setInputFiles(csv);
      await page.getByRole("button", { name: "Take the translations" }).click();
      await page.getByText("1 translation stands in the file and here now.").waitFor();
      await page.getByRole("link", { name: "Preview in German" }).click();
      await page.getByRole("region", { name: "Preview of the survey" }).getByText("Kommen Sie").waitFor();

      const customer = await publicPage(id, "", { locale: "de-AT" });
      expect(await customer.getByRole("heading", { level: 1 }).textContent()).toBe("Ihr Aufenthalt");
      expect(await customer.getByText("Two questions").isVisible()).toBe(true);
      await customer.getByRole("button", { name: "English" }).click();
      await customer.getByRole("heading", { name: "Your stay" }).waitFor();
    },
  );

  test("stay when another language becomes the survey's own, and come back when a language was removed", async () => {
    const id = await newSurvey();
    const translated = withTranslations(survey, "de", new Map([["title", "Ihr Aufenthalt"]]));
    await saveSurvey(app().db, app().owner, id, 1, translated);
    const page = await app().openPage({ javaScriptEnabled: false });
    await page.goto(`/surveys/${id}/translations`);
    await page.getByRole("button", { name: "Make German the survey's own" }).click();
    await page.getByText("German is the survey's own language now").waitFor();
    await page.getByText("All 5; 4 read as in the survey's own language").first().waitFor();
    expect(await surveyOf(id)).toMatchObject({
      language: "de",
      title: "Ihr Aufenthalt",
      translations: { en: { title: "Your stay", intro: "Two questions" } },
    });
    await page.getByRole("button", { name: "Remove English" }).click();
    await page.getByText("English was removed").waitFor();
    expect((await surveyOf(id)).translations).toEqual({});
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("English is back").waitFor();
    expect((await surveyOf(id)).translations.en).toMatchObject({ title: "Your stay" });
  });

  test("of two who translate at once are put together; what both wrote is decided by the second", async () => {
    const id = await newSurvey();
    const page = await app().openPage({ javaScriptEnabled: false });
    const begun = withTranslations(survey, "de", new Map([["title", "Aufenthalt"]]));
    await saveSurvey(app().db, app().owner, id, 1, begun);
    await page.goto(`/surveys/${id}/translations?language=de`);
    const theirs = new Map([
      ["title", "Dein Aufenthalt"],
      ["intro", "Zwei Fragen"],
    ]);
    await saveSurvey(app().db, app().owner, id, 2, withTranslations(begun, "de", theirs));
    await page.getByLabel("German: The survey, Title").fill("Ihr Aufenthalt");
    await page.getByLabel("German: Question 2, Question").fill("Warum?");
    await page.getByRole("button", { name: "Save these translations" }).click();
    const choice = page.getByRole("group", { name: "German: The survey: Title" });
    await choice.getByLabel("Yours: Ihr Aufenthalt").check();
    expect(await page.getByLabel("German: Question 2, Question").inputValue()).toBe("Warum?");
    await page.getByRole("button", { name: "Save these translations" }).click();
    await page.getByText("The translations into German were saved.").waitFor();
    expect((await surveyOf(id)).translations.de).toEqual({
      title: "Ihr Aufenthalt",
      intro: "Zwei Fragen",
      "question.why.title": "Warum?",
    });
  });

  test.each([true, false])(
    "whose original has changed since are counted, shown apart, and said to fit or written anew (scripts: %s)",
    async (javaScriptEnabled) => {
      const id = await newSurvey();
      const words = [
        ["title", "Ihr Aufenthalt"],
        ["intro", "Zwei Fragen"],
        ["question.why.title", "Warum?"],
      ] as const;
      await saveSurvey(app().db, app().owner, id, 1, withTranslations(survey, "de", new Map(words)));
      const german = await surveyOf(id);
      // One translates the introduction anew, while another changes what it says: that is behind as well.
      const reworded = { ...german, title: "Your visit", intro: "A few questions" };
      await saveSurvey(app().db, app().owner, id, 2, reworded);
      await saveSurvey(
        app().db,
        app().owner,
        id,
        2,
        withTranslations(german, "de", new Map([["intro", "2 Fragen"]])),
      );
      const page = await app().openPage({ javaScriptEnabled });
      await page.goto(`/surveys/${id}`);
      await page.getByText("2 texts have changed since they were translated into German").waitFor();
      await page.goto(`/surveys/${id}/translations`);
      await page.getByText("the original of 2 texts has changed since").first().waitFor();
      await page.getByRole("link", { name: "Only what has changed since" }).click();
      await page.getByRole("heading", { name: "To be looked at in German" }).waitFor();
      expect(await page.locator("textarea").count()).toBe(2);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel("German: The survey, Title").fill("Ihr Besuch");
      await page.getByLabel("This still fits the original: The survey, Introduction").check();
      await page.getByRole("button", { name: "Save these translations" }).click();
      await page.getByText("No original has changed since it was translated.").waitFor();
      expect((await surveyOf(id)).translations.de).toMatchObject({ title: "Ihr Besuch", intro: "2 Fragen" });
    },
  );

  test("in Arabic run from right to left, for customers and for who translates", async () => {
    const id = await newSurvey();
    const arabic = new Map([
      ["title", "إقامتك"],
      ["question.n.title", "هل ستعود مرة أخرى؟"],
      ["question.n.low", "أبدا"],
      ["question.why.title", "لماذا؟"],
    ]);
    await saveSurvey(app().db, app().owner, id, 1, withTranslations(survey, "ar", arabic));
    const editor = await app().openPage();
    await editor.goto(`/surveys/${id}/translations?language=ar`);
    const field = editor.getByLabel("Arabic: The survey, Title");
    expect([await field.getAttribute("dir"), await field.getAttribute("lang")]).toEqual(["rtl", "ar"]);
    await expectAccessible(editor);

    const page = await publicPage(id, "?lang=ar", { viewport: { width: 390, height: 844 } });
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    // The first step of the scale stands at the right, the words for it too.
    const [first, second] = await Promise.all(
      ["0", "1"].map((step) => page.locator(`input[type="radio"][value="${step}"]`).boundingBox()),
    );
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    await page.locator("[data-main]").click();
    await page.locator(".sv-wrong").first().waitFor();
    const edge = await page
      .locator(".sv-wrong")
      .first()
      .evaluate((element) => getComputedStyle(element).borderRightWidth);
    expect(edge).toBe("4px");
    await expectAccessible(page);
  });
});
