import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

const fixture = (name: string) => new URL(`../fixtures/imports/presets/${name}`, import.meta.url);

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto("/imports/new");
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name, mimeType: "text/csv", buffer: content });
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await page.getByRole("heading", { name: "What becomes of each column" }).waitFor();
}

async function expectDone(page: Page): Promise<void> {
  await expect
    .poll(() => page.getByText("done", { exact: true }).isVisible(), { timeout: 20_000 })
    .toBe(true);
}

describeInBrowser("a support lead imports answers to a survey", (browser: () => Browser) => {
  let app: App;
  let lead: Actor;
  beforeAll(async () => {
    app = await startApp({ worker: true });
    lead = await createMember(app.db, await createOwner(app.db), "support-lead");
  });
  afterAll(() => app?.stop());

  test("from the file, with one question changed, to the results of its survey", async () => {
    const page = await openPage(browser(), app, lead);
    await choose(page, "Spring survey.csv", await readFile(fixture("qualtrics.csv")));
    const recommend = page.getByLabel("What becomes of How likely are you to recommend us to a friend?");
    expect(await recommend.inputValue()).toBe("question:nps");
    expect(await page.getByLabel("The survey is called").inputValue()).toBe("Spring survey");
    await page.getByLabel("What becomes of How satisfied are you? - Support").selectOption("skip");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Import the survey answers" }).click();
    await expectDone(page);
    await expectAccessible(page);

    await page.getByRole("link", { name: "Results of the survey" }).click();
    // The third was not finished, and results count what was.
    await page.getByText("2 responses so far").waitFor();
    expect(await page.getByText("Closed", { exact: true }).first().isVisible()).toBe(true);
    expect(await page.getByText("How satisfied are you? - Speed").first().isVisible()).toBe(true);
    expect(await page.getByText("How satisfied are you? - Support").count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Responses", exact: true }).last().click();
    await page.getByText("not finished").waitFor();
    await expectAccessible(page);
  }, 90_000);

  test("columns about known customers say what wins, and whom nobody knows", async () => {
    const page = await openPage(browser(), app, lead);
    await page.goto("/imports/new");
    await page.getByLabel("Columns about known customers or companies").check();
    await page.getByLabel("File", { exact: true }).setInputFiles({
      name: "regions.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Email,Region\nana@example.org,North\nnobody@example.org,South\n"),
    });
    await page.getByRole("button", { name: "Upload and look at it" }).click();
    await page.getByRole("heading", { name: "What becomes of each column" }).waitFor();
    expect(await page.getByText("Choose an attribute for one column at least").first().isVisible()).toBe(
      true,
    );
    await expectAccessible(page);
  }, 60_000);
});
