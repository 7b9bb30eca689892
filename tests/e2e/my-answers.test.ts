import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findAxeViolations, findSidewaysScroll } from "./support/check-page.ts";

const phone = { viewport: { width: 390, height: 844 } };

describeInBrowser("a customer comes back to what they answered", (browser) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  test.each([true, false])(
    "sees it, corrects it, takes it along and withdraws it (scripts: %s)",
    async (javaScriptEnabled) => {
      const { slug } = await publishedSurvey(app.db, sampleSurvey({ title: `Scripts ${javaScriptEnabled}` }));
      // axe is a script itself.
      const findProblems = async (shown: Page) => (javaScriptEnabled ? findAxeViolations(shown) : []);
      const page = await openPage(browser(), app, null, { ...phone, javaScriptEnabled });
      await page.goto(`${app.origin}/s/${slug}`);
      await page.getByLabel("Why us?").fill("Quick delivery, kind people.");
      await page.locator(".sv-send:visible").first().click();
      await page.waitForURL(/\/thanks\?/);
      const receipt = (await page.locator(".sv-receipt").textContent()) ?? "";
      expect(receipt).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);

      // Typed from paper: small, with blanks, and first with a slip.
      await page.goto(`${app.origin}/my-answers`);
      const code = page.getByLabel("Your receipt");
      await code.fill(receipt.slice(0, -1));
      await page.getByRole("button", { name: "Show my answers" }).click();
      expect(await page.getByRole("alert").textContent()).toContain("28 letters and digits");
      expect(await findProblems(page)).toEqual([]);
      await code.fill(receipt.toLowerCase().replaceAll("-", " "));
      await page.getByRole("button", { name: "Show my answers" }).click();
      await page.getByText("Quick delivery, kind people.").waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await findSidewaysScroll(page)).toBe("");

      await page.getByRole("link", { name: "Correct them" }).click();
      await page.getByLabel("Why us?").fill("Slow delivery, kind people.");
      await page.getByRole("button", { name: "Save the corrected answers" }).click();
      await page.getByText("Your corrected answers are stored").waitFor();
      await page.getByText("Slow delivery, kind people.").waitFor();
      expect(await page.getByText("Quick delivery, kind people.").count()).toBe(1);

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: /CSV/ }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`my-answers-${slug}.csv`);

      await page.getByRole("link", { name: "Withdraw them" }).click();
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole("button", { name: "Withdraw my answers" }).click();
      await page.getByRole("heading", { name: "Your answers are withdrawn" }).waitFor();
      const left = await app.db.selectFrom("answers").select("id").execute();
      expect(left).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});
