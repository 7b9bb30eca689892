import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

describeInBrowser("a marketer signs links", (browser) => {
  let app: App;
  let owner: Actor;
  let survey: { id: string };
  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
    const order = { type: "hidden", id: "order", title: "Order", parameter: "order", signed: true } as const;
    const questions = [...sampleQuestions, { ...order, purpose: { kind: "none" } as const }];
    survey = await publishedSurvey(app.db, sampleSurvey({ questions }));
  });
  afterAll(() => app.stop());

  test.each([true, false])("by the form and for a file (JavaScript: %s)", async (javaScriptEnabled) => {
    const page = await openPage(browser(), app, owner, { javaScriptEnabled });
    await page.goto(`/surveys/${survey.id}/links`);
    await page.getByRole("link", { name: "signed links" }).click();
    await page.getByLabel("Order").fill("A-17");
    await page.getByRole("button", { name: "Make a link" }).click();
    expect(await page.getByLabel("The link", { exact: true }).inputValue()).toContain("?order=A-17%7E");
    await page.getByText("Show a program that makes a link").click();
    if (javaScriptEnabled) await expectAccessible(page);

    const file = { name: "orders.csv", mimeType: "text/csv" };
    const field = page.getByLabel("Values (CSV)");
    await field.setInputFiles({ ...file, buffer: Buffer.from("Name\nAna\n") });
    await page.getByRole("button", { name: "Download it with links" }).click();
    await page.getByText("named like a hidden field").first().waitFor();
    await field.setInputFiles({ ...file, buffer: Buffer.from("Name,order\nAna,A-18\n") });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download it with links" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("why-us-signed-links.csv");
    expect(await readFile(await download.path(), "utf8")).toContain("Ana,A-18,http");
  });
});
