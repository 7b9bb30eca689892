import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  createSurvey,
  createSurveyFrom,
  getSurvey,
  publishSurvey,
  saveSurvey,
  saveSurveySettings,
} from "#app/features/surveys/surveys.service.server.ts";
import { aPng } from "#tests/support/pictures.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { openPage } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { collectErrors, expectAccessible } from "./support/check-page.ts";
import { dressedSurvey } from "./support/dressed-survey.ts";
import { startOtherSite } from "./support/other-site.ts";
import { useOwnApp } from "./support/own-app.ts";

const png = (name: string, colour?: number[]) => ({
  name,
  mimeType: "image/png",
  buffer: aPng(160, 120, colour ? { colour } : {}),
});

describeInBrowser("how a survey looks", (browser) => {
  const app = useOwnApp(browser);

  const surveyOf = async (id: string) => (await getSurvey(app().db, id)).survey;
  const isDrawn = (page: Page, alt: string) =>
    page
      .getByAltText(alt)
      .evaluate((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0);
  /** The published survey's page for a stranger. */
  async function openPublic(id: string, options = {}) {
    const { slug } = await getSurvey(app().db, id);
    const page = await openPage(browser(), app(), null, options);
    await page.goto(`/s/${slug}`);
    return page;
  }

  test("pictures are chosen in the editor, described, published and seen by customers", async () => {
    const id = await createSurvey(app().db, app().owner, "blank");
    const page = await app().openPage({ viewport: { width: 1280, height: 900 } });
    const errors = collectErrors(page);
    // A picture chosen before the page's script is there is not sent by it.
    await page.goto(`/surveys/${id}`, { waitUntil: "networkidle" });
    await page.getByLabel("Type of the next question").selectOption("Picture choice");
    await page.getByRole("button", { name: "Add question" }).click();
    await page.getByLabel("Question", { exact: true }).fill("Which chair?");
    await page.getByRole("textbox", { name: "Option 1" }).fill("Red");
    await page.getByRole("textbox", { name: "Option 2" }).fill("Green");
    await page.getByLabel("Picture for option 1").setInputFiles(png("red.png", [180, 40, 40]));
    await page.getByLabel("What is on picture 1").fill("A red chair");
    await page
      .getByLabel("Picture for option 2")
      .setInputFiles({ ...png("x.png"), buffer: Buffer.from("no") });
    await page.getByText('"x.png" is none').waitFor();
    await page.getByLabel("Picture for option 2").setInputFiles(png("green.png", [40, 140, 60]));
    await page.getByRole("button", { name: "Take picture 2 away" }).waitFor();
    await page.getByRole("button", { name: "Save and publish" }).click();
    await page.getByRole("alert").getByText("Say what is on the picture").waitFor();
    await page.getByLabel("What is on picture 2").fill("A green chair");
    await page.getByRole("button", { name: "Save and publish" }).click();
    await page.getByText("Open for answers").waitFor();
    await expectAccessible(page);

    const customer = await openPublic(id, { viewport: { width: 390, height: 844 } });
    expect(await isDrawn(customer, "A red chair")).toBe(true);
    expect(await isDrawn(customer, "A green chair")).toBe(true);
    await expectAccessible(customer);
    // The browser itself prints that what is no picture was refused.
    expect(errors.filter((error) => !error.includes("422"))).toEqual([]);
  });

  test("pictures are chosen without scripts on a page of their own", async () => {
    const options = ["Red", "Green"].map((label) => ({ id: label.toLowerCase(), label }));
    const question = aQuestion({ type: "picture-choice", id: "chair", title: "Which chair?", options });
    const id = await createSurveyFrom(app().db, app().owner, aSurvey({ questions: [question] }));
    const page = await app().openPage({ javaScriptEnabled: false });
    await page.goto(`/surveys/${id}`);
    await page.getByRole("link", { name: "Choose the pictures of this survey" }).first().click();
    const red = page.getByRole("listitem").filter({ hasText: "Red" });
    await red.getByLabel("Picture", { exact: false }).first().setInputFiles(png("red.png"));
    await page.getByRole("button", { name: "Save the pictures" }).click();
    await page.getByRole("alert").getByText("Say what is on the picture").waitFor();
    // What was sent is kept while its words are missing.
    await red.getByLabel("What is on it").fill("A red chair");
    await page.getByRole("button", { name: "Save the pictures" }).click();
    await page.getByText("The pictures were saved.").waitFor();
    expect(await isDrawn(page, "A red chair")).toBe(true);
    const [saved] = (await surveyOf(id)).questions;
    expect(saved).toMatchObject({ options: [{ image: { alt: "A red chair" } }, { image: null }] });
  });

  test.each([true, false])(
    "colours that cannot be read are told, mended by what is offered, and saved with a logo (scripts: %s)",
    async (javaScriptEnabled) => {
      const id = await createSurvey(app().db, app().owner, "after-ticket");
      const page = await app().openPage({
        javaScriptEnabled,
        viewport: { width: 1280, height: 900 },
      });
      await page.goto(`/surveys/${id}/look`);
      await page.getByLabel("Background (optional)").fill("#ffffff");
      await page.getByLabel("Text (optional)").fill("8a8a8a");
      await page.getByLabel("Font").selectOption("Serif");
      if (javaScriptEnabled) {
        // Seen while it is chosen.
        await page.getByText("Text #8a8a8a on the background #ffffff has a contrast of 3.45 to 1").waitFor();
        const ground = () =>
          page.locator(".survey").evaluate((element) => getComputedStyle(element).backgroundColor);
        await expect.poll(ground).toBe("rgb(255, 255, 255)");
      } else {
        await page.getByRole("button", { name: "Save the look" }).click();
        await page.getByRole("alert").getByText("has a contrast of 3.45 to 1").waitFor();
      }
      expect((await surveyOf(id)).look.text).toBe("");
      await page.getByRole("button", { name: "for the text" }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel("What the logo shows").fill("Northlight");
      await page.getByLabel("Picture of the logo").setInputFiles(png("logo.png"));
      await page.getByRole("button", { name: "Save the look" }).last().click();
      await page.getByText("The look was saved.").waitFor();
      const { look } = await surveyOf(id);
      expect(look).toMatchObject({ background: "#ffffff", font: "system-serif", logoAlt: "Northlight" });
      expect(look.text).toMatch(/^#7[0-9a-f]{5}$/);

      await publishSurvey(app().db, app().owner, id, (await getSurvey(app().db, id)).revision);
      const customer = await openPublic(id, { colorScheme: "dark", viewport: { width: 390, height: 844 } });
      expect(await isDrawn(customer, "Northlight")).toBe(true);
      const drawn = await customer.evaluate(() => {
        const { backgroundColor, fontFamily } = getComputedStyle(document.body);
        return { backgroundColor, fontFamily };
      });
      expect(drawn.backgroundColor).toBe("rgb(255, 255, 255)");
      expect(drawn.fontFamily).toContain("Georgia");
      await expectAccessible(customer);
    },
  );

  test("pictures are seen on a listed site too, where the survey stands in a frame without an origin", async () => {
    const { dressedId, dressedSlug } = await dressedSurvey(app().db, app().owner);
    const snippet = `<iframe style="height:900px;width:600px" sandbox="allow-forms allow-scripts" src="${app().origin}/s/${dressedSlug}?via=embed"></iframe>`;
    const site = await startOtherSite(() => snippet);
    try {
      await saveSurveySettings(app().db, app().owner, dressedId, { embedSites: [site.origin] });
      const page = await openPage(browser(), app(), null);
      await page.goto(site.origin);
      await page.locator("iframe").scrollIntoViewIfNeeded();
      for (const alt of ["Northlight", "A red chair", "A green chair"]) {
        const picture = page.frameLocator("iframe").getByAltText(alt);
        const width = () =>
          picture.evaluate((element) => (element instanceof HTMLImageElement ? element.naturalWidth : 0));
        await expect.poll(width).toBe(160);
      }
    } finally {
      await site.stop();
    }
  });

  test("two who change the look at once lose nothing: the second decides about what both have chosen", async () => {
    const id = await createSurvey(app().db, app().owner, "after-ticket");
    const page = await app().openPage({ javaScriptEnabled: false });
    await page.goto(`/surveys/${id}/look`);
    const survey = await surveyOf(id);
    const theirs = { ...survey, intro: "Meanwhile", look: { ...survey.look, accent: "#1f4e79" } };
    await saveSurvey(app().db, app().owner, id, 1, theirs);
    await page.getByLabel("Accent (optional)").fill("#7a1f1f");
    await page.getByRole("button", { name: "Save the look" }).last().click();
    await page.getByRole("group", { name: "Look: accent" }).getByLabel("Yours: #7a1f1f").check();
    expect((await surveyOf(id)).look.accent).toBe("#1f4e79");
    await page.getByRole("button", { name: "Save the look" }).last().click();
    await page.getByText("The look was saved.").waitFor();
    expect(await surveyOf(id)).toMatchObject({ intro: "Meanwhile", look: { accent: "#7a1f1f" } });
  });
});
