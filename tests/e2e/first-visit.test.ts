import { afterAll, beforeAll, expect, it } from "vitest";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { collectErrors, findAxeViolations, findSidewaysScroll } from "./support/check-page.ts";

describeInBrowser("the first visit", (browser) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it("leads from setting up to the first steps", async () => {
    const page = await openPage(browser(), app, null, { viewport: { width: 390, height: 844 } });
    const errors = collectErrors(page);
    await page.goto("/", { waitUntil: "networkidle" });
    expect(new URL(page.url()).pathname).toBe("/setup");
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findSidewaysScroll(page)).toBe("");
    await page.getByLabel("Name").fill("Olive Owner");
    await page.getByLabel("E-mail address").fill("olive@example.com");
    await page.getByLabel("Password").fill("a long enough password");
    await page.getByRole("button").last().click();
    await page.getByRole("heading", { level: 1, name: "Welcome to Earshot" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findSidewaysScroll(page)).toBe("");
    await page.getByRole("link", { name: "Create a survey" }).click();
    await page.waitForURL("**/surveys/new");
    expect(errors).toEqual([]);
  });
});
