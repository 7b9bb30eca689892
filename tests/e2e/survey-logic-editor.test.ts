import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import { createSurveyFrom, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { randomFrom, randomSurvey } from "#tests/support/random-surveys.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";
import { useOwnApp } from "./support/own-app.ts";

describeInBrowser("the editor of a survey's types and logic", (browser) => {
  const app = useOwnApp(browser);

  const openEditor = async (
    survey: Parameters<typeof createSurveyFrom>[2],
    options: BrowserContextOptions = {},
  ) => {
    const id = await createSurveyFrom(app().db, app().owner, survey);
    const page = await app().openPage(options);
    await page.goto(`/surveys/${id}`);
    return { id, page };
  };
  const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).last().click();
  const saved = async (id: string) => {
    await expect.poll(async () => (await getSurvey(app().db, id)).revision).toBe(2);
    return (await getSurvey(app().db, id)).survey;
  };

  test.each([true, false])(
    "saves what it shows of every type and of logic (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const survey = surveySchema.parse({
        ...randomSurvey(randomFrom(7)),
        questions: [
          ...randomSurvey(randomFrom(7)).questions,
          ...everyQuestionType.map((one) => ({ ...one, id: `x${one.id}` })),
        ],
      });
      // A survey keeps the pictures that are there.
      const picture = { id: "file-1", media_type: "image/png", bytes: 1, width: 1, height: 1 };
      await app()
        .db.insertInto("survey_pictures")
        .values({ ...picture, created_at: "2026-01-01T00:00:00.000Z" })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
      const { id, page } = await openEditor(survey, { javaScriptEnabled });
      await page.getByLabel("Title", { exact: true }).first().fill("Saved again");
      await save(page);
      expect(await saved(id)).toEqual({ ...survey, title: "Saved again" });
    },
  );

  test.each([true, false])("keeps what it promises (JavaScript: %s)", async (javaScriptEnabled) => {
    const { id, page } = await openEditor(sampleSurvey(), { javaScriptEnabled });
    await page.getByText("Privacy and progress").click();
    await page.getByLabel("Anonymous: nobody can tell").check();
    await page.getByLabel("Results of an anonymous survey are shown only").fill("2");
    await save(page);
    const wrong = "Expected a whole number from 3 to 100, or nothing.";
    await page.getByText(wrong).first().waitFor();
    expect(await page.getByLabel("Anonymous: nobody can tell").isChecked()).toBe(true);
    await page.getByLabel("Results of an anonymous survey are shown only").fill("7");
    await page.getByLabel("What happens with the answers").fill("We read it and tell you.");
    await save(page);
    await expect
      .poll(async () => (await getSurvey(app().db, id)).survey)
      .toMatchObject({ anonymous: true, fewestPeople: 7, privacy: "We read it and tell you." });
  });

  test.each([true, false])(
    "shows a question only if, in a group of conditions (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const { id, page } = await openEditor(sampleSurvey(), { javaScriptEnabled });
      const third = page
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { name: "Question 3" }) });
      await third.getByRole("heading", { name: "Question 3" }).click();
      await third.getByText("Always shown: add a condition").click();
      await third.getByRole("button", { name: "Add a condition" }).first().click();
      // What stands in <noscript> is left out by getByRole even where there is no script.
      const offer = async () => {
        if (!javaScriptEnabled) await third.locator("noscript button").last().click();
      };
      await third.getByLabel("Condition 1 looks at").selectOption("2. Would you recommend us?");
      await offer();
      await third.getByLabel("Condition 1 compares").selectOption("is at most");
      await third.getByLabel("Condition 1: value").fill("6");
      await third.getByRole("button", { name: "Add another condition" }).click();
      await third.getByLabel("Condition 2 looks at").selectOption("1. Why us?");
      await offer();
      await third.getByLabel("Condition 2 compares").selectOption("is answered");
      await third.getByLabel("Show this question if").selectOption("any of these holds");
      await save(page);
      const { questions } = await saved(id);
      expect(questions[2]?.showIf).toEqual({
        any: [
          { of: "answer", id: "recommend", part: "", is: "at-most", values: ["6"] },
          { of: "answer", id: "why", part: "", is: "answered", values: [] },
        ],
      });
      await page
        .getByText("“Would you recommend us?” is at most 6, or “Why us?” is answered")
        .first()
        .waitFor({ state: "attached" });
    },
  );

  test.each([true, false])(
    "leads to an ending, counts a quota and a score (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const { id, page } = await openEditor(sampleSurvey(), { javaScriptEnabled });
      await page.getByText("Endings: none yet").click();
      await page.getByRole("button", { name: "Add an ending" }).click();
      const ending = page.getByRole("group", { name: "Ending 1" });
      await ending.getByLabel("Title").fill("Not this time");
      await page.getByText("Jumps: none yet").click();
      await page.getByRole("button", { name: "Add a jump" }).click();
      await page.getByLabel("After question").selectOption("2. Would you recommend us?");
      await page
        .getByLabel("go to")
        .selectOption(
          javaScriptEnabled
            ? "Ending: Not this time"
            : { index: (await page.getByLabel("go to").locator("option").count()) - 1 },
        );
      await page.getByText("Quotas: none yet").click();
      await page.getByRole("button", { name: "Add a quota" }).click();
      const quota = page.getByRole("group", { name: "Quota 1" });
      await quota.getByLabel("Name").fill("Few");
      await save(page);
      await page.getByRole("alert").getByText("Expected a whole number from 0.").waitFor();
      expect(await quota.getByLabel("Name").inputValue()).toBe("Few");
      await page.getByRole("button", { name: "Remove quota 1" }).click();
      await page.getByText("Scores: none yet").click();
      await page.getByRole("button", { name: "Add a score" }).click();
      const score = page.getByRole("group", { name: "Score 1" });
      await score.getByLabel("Name").fill("Use");
      await score.getByLabel("Give points for the answer to").selectOption("3. What do you use?");
      await score.getByRole("button", { name: "Give points" }).click();
      await score.getByLabel("App").fill("2");
      await save(page);
      const survey = await saved(id);
      expect(survey.endings).toMatchObject([{ kind: "screened-out", title: "Not this time" }]);
      expect(survey.jumps).toMatchObject([
        { after: "recommend", when: null, to: { kind: "ending", id: survey.endings[0]?.id } },
      ]);
      expect(survey.scores).toMatchObject([
        { name: "Use", points: [{ question: "uses", option: "app", points: 2 }] },
      ]);
    },
  );

  test.each(["light", "dark"] as const)(
    "is accessible with everything unfolded, also on a phone (%s)",
    async (colorScheme) => {
      const survey = { ...randomSurvey(randomFrom(11)), questions: everyQuestionType.slice(5, 8) };
      const { page } = await openEditor(surveySchema.parse(survey), {
        colorScheme,
        viewport: { width: 375, height: 800 },
      });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await expectAccessible(page);
    },
    60_000,
  );

  test("says how long the survey takes, and leads to what is wrong with its paths", async () => {
    const lost = sampleSurvey({
      jumps: [{ id: "j", after: "why", when: null, to: { kind: "ending", id: "gone" } }],
    });
    const { page } = await openEditor(lost);
    const report = page.getByRole("region", { name: "Paths through this survey" });
    await report.getByText("It leads to an ending that does not exist any more.").waitFor();
    await report.getByRole("link", { name: "Jump 1" }).first().click();
    expect(new URL(page.url()).hash).toBe("#field-jumps-0-to");
    await page.getByLabel("go to").selectOption("3. What do you use?");
    await report.getByText("is never shown. Every path jumps over it.").waitFor();
    await report.getByText("Whoever finishes answers 2 questions in").waitFor();
    await page.getByRole("button", { name: "Remove jump 1" }).click();
    await report.getByText("Every question can be reached, and every path ends.").waitFor();
  });
});
