import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOwnAnswer } from "#app/features/responses/responses.service.server.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { collectErrors, expectAccessible } from "./support/check-page.ts";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const options = [
  { id: "a", label: "Alpha" },
  { id: "b", label: "Beta" },
  { id: "c", label: "Gamma" },
];
const questions = [
  aQuestion({ type: "csat", id: "csat", title: "How content are you?", required: true }),
  aQuestion({
    type: "long-text",
    id: "wrong",
    title: "What went wrong?",
    showIf: { of: "answer", id: "csat", is: "at-most", values: ["2"] },
  }),
  aQuestion({ type: "ces", id: "ces", title: "Was it easy?" }),
  aQuestion({ type: "statement", id: "words", title: "Nearly there", text: "A few more." }),
  aQuestion({ type: "matrix", id: "grid", title: "How was each?", rows: options, columns: options.slice(1) }),
  aQuestion({ type: "ranking", id: "ranks", title: "What matters most?", options }),
  aQuestion({ type: "picture-choice", id: "picture", title: "Which one?", options }),
  aQuestion({ type: "contact", id: "contact", title: "Who are you?", fields: ["name", "phone"], needed: [] }),
  aQuestion({ type: "address", id: "place", title: "Where?", fields: ["street", "city"], needed: [] }),
  aQuestion({ type: "file", id: "file", title: "Your notes?", kinds: ["text"] }),
  aQuestion({ type: "hidden", id: "campaign", title: "Campaign", parameter: "campaign" }),
];

/** Taps the label, as a finger does. */
const tap = (page: Page, name: string, value: string) =>
  page.locator(`label:has([name="${name}"][value="${value}"])`).click();

async function fillTheRest(page: Page) {
  await page.getByLabel("What went wrong?").fill("The parcel was late and wet.");
  await tap(page, "answers[ces]", "6");
  expect(await page.getByText("A few more.").isVisible()).toBe(true);
  await tap(page, "parts[grid][a]", "b");
  await tap(page, "parts[grid][c]", "c");
  await tap(page, "answers[picture]", "b");
  for (const [option, place] of [
    ["Gamma", "1"],
    ["Alpha", "2"],
    ["Beta", "3"],
  ] as const) {
    await page.getByLabel(`Place of ${option}`).selectOption(place);
  }
  await page.getByLabel("Name").fill("Ana");
  await page.getByLabel("Telephone").fill("no number");
  await page.getByLabel("Street and number").fill("Weg 1");
  await page.getByLabel("Town or city").fill("Kiel");
  const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("It was raining.") };
  await page.getByLabel("Your notes?").setInputFiles(notes);
}

describeInBrowser("a customer answers every kind of question on a phone", (browser) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  test.each([true, false])(
    "and corrects them (scripts: %s)",
    async (javaScriptEnabled) => {
      const { slug } = await publishedSurvey(
        app.db,
        aSurvey({ title: `Scripts ${javaScriptEnabled}`, questions }),
      );
      const page = await openPage(browser(), app, null, { ...phone, javaScriptEnabled });
      const errors = collectErrors(page);
      // axe is a script itself.
      const check = async () => {
        if (javaScriptEnabled) await expectAccessible(page);
      };
      await page.goto(`/s/${slug}?campaign=spring`);
      expect(await page.getByLabel("What went wrong?").isVisible()).toBe(false);
      await check();
      await tap(page, "answers[csat]", "2");
      // Without a script nobody knows yet that there is more to ask.
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Next" }).click();
      await fillTheRest(page);
      if (javaScriptEnabled) await page.getByText("notes.txt is uploaded").waitFor();
      await check();

      // What is wrong is said, and nothing is lost: not even the file.
      await page.getByRole("button", { name: "Send answers" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").textContent()).toContain("Who are you?");
      expect(await page.locator("[data-files-of=file]").textContent()).toContain("notes.txt");
      await check();
      await page.getByLabel("Telephone").fill("+49 171 1234567");
      await page.getByRole("button", { name: "Send answers" }).click();
      await page.waitForURL(/\/thanks\?/);
      await check();

      const receipt = (await page.locator(".sv-receipt").textContent()) ?? "";
      const { answers } = await findOwnAnswer(app.db, receipt);
      expect(answers).toMatchObject({
        csat: { number: 2 },
        wrong: { text: "The parcel was late and wet." },
        ces: { number: 6 },
        grid: {
          cells: [
            { row: "a", column: "b" },
            { row: "c", column: "c" },
          ],
        },
        ranks: { optionIds: ["c", "a", "b"] },
        picture: { optionIds: ["b"] },
        contact: { fields: [{ text: "Ana" }, { text: expect.stringContaining("171") }] },
        place: { fields: [{ text: "Weg 1" }, { text: "Kiel" }] },
        file: { files: [{ name: "notes.txt" }] },
        campaign: { text: "spring" },
      });
      await page.getByRole("link", { name: "See, correct or withdraw your answers" }).click();
      await page.getByRole("link", { name: "Correct them" }).click();
      await check();
      await page.getByRole("button", { name: "Save the corrected answers" }).click();
      await page.getByText("Your corrected answers are stored").waitFor();
      expect((await findOwnAnswer(app.db, receipt)).answers).toEqual(answers);
      expect(errors.filter((error) => !error.startsWith("Failed to load resource"))).toEqual([]);
      await page.context().close();
    },
    90_000,
  );
});
