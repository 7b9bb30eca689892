import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { createSurvey, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { describeInBrowser } from "./support/browser.ts";
import { useOwnApp } from "./support/own-app.ts";

describeInBrowser("the survey editor", (browser) => {
  const app = useOwnApp(browser);

  const open = (options: BrowserContextOptions = {}) => app().openPage(options);

  /** The survey that a page's address names. */
  const surveyOf = (page: Page) => getSurvey(app().db, new URL(page.url()).pathname.split("/")[2] ?? "");

  test.each([true, false])(
    "makes, changes and publishes a survey (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const page = await open({ javaScriptEnabled });
      await page.goto("/surveys/new");
      await page.getByRole("button", { name: "Start with “Blank”" }).click();
      await page.getByLabel("Title").fill("Two questions");
      await page.getByLabel("Type of the next question").selectOption("Single choice");
      await page.getByRole("button", { name: "Add question" }).click();
      await page.getByLabel("Question", { exact: true }).fill("Which plan?");
      await page.getByRole("textbox", { name: "Option 1" }).fill("Small");
      await page.getByRole("button", { name: "Add an option" }).click();
      await page.getByRole("textbox", { name: "Option 3" }).fill("Large");
      await page.getByRole("button", { name: "Remove option 2" }).click();
      await page.getByLabel("Type of the next question").selectOption("Long text");
      await page.getByRole("button", { name: "Add question" }).click();
      await page.getByLabel("Question", { exact: true }).nth(1).fill("Why?");
      await page.getByRole("button", { name: "Move question 2 up" }).click();
      await page.getByRole("button", { name: "Remove question 1" }).click();
      await page.getByText("Removed: Why?").waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      expect(await page.getByLabel("Question", { exact: true }).nth(0).inputValue()).toBe("Why?");

      await page.getByRole("button", { name: "Save and publish" }).click();
      await page.getByText("Open for answers").waitFor();
      const { survey, status } = await surveyOf(page);
      expect(status).toBe("published");
      expect(survey).toMatchObject({
        title: "Two questions",
        questions: [
          { type: "long-text", title: "Why?", purpose: { kind: "themes" } },
          { type: "single-choice", title: "Which plan?", options: [{ label: "Small" }, { label: "Large" }] },
        ],
      });
    },
  );

  test.each([true, false])(
    "keeps what was typed and says what is wrong (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const page = await open({ javaScriptEnabled });
      const id = await createSurvey(app().db, app().owner, "after-ticket");
      await page.goto(`/surveys/${id}`);
      await page.getByLabel("Introduction (optional)").fill("Changed introduction");
      await page.getByLabel("Question", { exact: true }).nth(0).fill("");
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await page.getByRole("alert").getByText("Expected a question.").waitFor();
      expect(await page.getByLabel("Introduction (optional)").inputValue()).toBe("Changed introduction");
      expect((await surveyOf(page)).survey.questions[0]?.title).not.toBe("");
      await page.getByLabel("Question", { exact: true }).nth(0).fill("Satisfied?");
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await expect.poll(async () => (await surveyOf(page)).survey.questions[0]?.title).toBe("Satisfied?");
      expect((await surveyOf(page)).survey.intro).toBe("Changed introduction");
    },
  );

  test("moves a question by keyboard and shows it at once in the preview", async () => {
    const id = await createSurvey(app().db, app().owner, "why-us");
    const page = await open();
    await page.goto(`/surveys/${id}`);
    await page.getByRole("heading", { name: "Question 2" }).click();
    const preview = page.getByRole("complementary", { name: "Live preview" });
    await page.getByLabel("Question", { exact: true }).nth(1).fill("What held you back?");
    await preview.getByText("What held you back?").waitFor();
    await page.getByLabel("Question", { exact: true }).nth(1).press("Alt+ArrowUp");
    await preview.getByText("Question 1 of 4 What held you back?").waitFor();
  });

  test.each([true, false])(
    "folds all questions but the first away, and saves the folded ones too (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const id = await createSurvey(app().db, app().owner, "why-us");
      const before = (await getSurvey(app().db, id)).survey.questions;
      const page = await open({ javaScriptEnabled, viewport: { width: 375, height: 700 } });
      await page.goto(`/surveys/${id}`);
      const titles = page.getByLabel("Question", { exact: true });
      await expect.poll(() => titles.nth(0).isVisible()).toBe(true);
      expect(await titles.nth(1).isVisible()).toBe(false);
      await page.getByRole("heading", { name: "Question 3" }).click();
      await titles.nth(2).fill("And the third?");
      await page.getByRole("button", { name: "Save", exact: true }).last().click();
      await expect.poll(async () => (await surveyOf(page)).survey.questions[2]?.title).toBe("And the third?");
      const { questions } = (await surveyOf(page)).survey;
      expect(questions).toEqual(
        before.map((one, at) => (at === 2 ? { ...one, title: "And the third?" } : one)),
      );
    },
  );

  test.each([true, false])("unfolds a question that is wrong (JavaScript: %s)", async (javaScriptEnabled) => {
    const id = await createSurvey(app().db, app().owner, "why-us");
    const page = await open({ javaScriptEnabled });
    await page.goto(`/surveys/${id}`);
    const third = page.getByRole("heading", { name: "Question 3" });
    const title = page.getByLabel("Question", { exact: true }).nth(2);
    await third.click();
    await title.fill("");
    await third.click();
    expect(await title.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await page.getByRole("alert").getByText("Expected a question.").waitFor();
    await expect.poll(() => title.isVisible()).toBe(true);
    await title.fill("Mended?");
    expect(await title.isVisible()).toBe(true);
  });
});
